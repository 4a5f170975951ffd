/** The year groups that can be chosen: the years in which planning for adulthood counts, and what is before and after. */
export const yearGroups = [
  { label: 'Below Year 9', years: { from: -4, to: 8 } },
  ...[9, 10, 11, 12, 13, 14].map((year) => ({ label: `Year ${year}`, years: { from: year, to: year } })),
  { label: 'After Year 14', years: { from: 15, to: 25 } },
] as const;
