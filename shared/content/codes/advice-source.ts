/**
 * Of whom advice and information is obtained for an annual review, and to whom it is sent: those who have to be invited
 * (SEND Regulations 2014, regulation 20(2) and (4)). In our own words.
 */
export const adviceSources = [
  'The young person and their parents',
  'Head teacher or principal',
  'SEN officer of the local authority',
  'Health',
  'Social care',
] as const;
