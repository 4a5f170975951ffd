import { adulthoodAreas, type AdulthoodAreaCode } from '../../../../shared/content/codes/adulthood-area.ts';
import { adviceSources } from '../../../../shared/content/codes/advice-source.ts';
import { reviewOutcomes } from '../../../../shared/content/codes/review-outcome.ts';
import { asDate, asLongText, asNumber, defineField } from './define-field.ts';
import type { FieldDefinition } from './field.ts';

/** The appointment, what is sent before and after the meeting, what is recommended, and who said what. */
const detailFields: readonly FieldDefinition[] = [
  defineField(
    'review',
    'meetingOn',
    'Review meeting arranged for',
    [
      'AR booked',
      'Next review meeting',
      'Next annual review meeting',
      'Next AR meeting',
      'Review meeting date',
      'AR booked for',
      'AR meeting booked',
      'AR scheduled',
      'AR scheduled for',
      'AR arranged',
      'AR arranged for',
      'AR appointment',
      'Annual review booked',
      'Annual review scheduled',
      'Review booked',
      'Review booked for',
      'Review scheduled',
      'Review arranged for',
      'Meeting booked',
      'Meeting booked for',
      'Meeting scheduled',
      'Meeting arranged',
      'Meeting arranged for',
      'Date booked',
      'Appointment date',
    ],
    { ...asDate, headingsInContext: ['Booked', 'Booked for', 'Scheduled', 'Arranged', 'Appointment'] },
  ),
  defineField(
    'review',
    'meetingAt',
    'Time of the review meeting',
    ['AR time', 'Review time', 'Meeting time', 'Time of meeting', 'Time of AR', 'Time of review'],
    { test: 'time', headingsInContext: ['Time', 'Start time'] },
  ),
  defineField(
    'review',
    'meetingMinutes',
    'Length of the meeting (minutes)',
    [
      'Length of meeting',
      'Meeting length',
      'Meeting duration',
      'Duration of meeting',
      'Meeting length minutes',
      'AR duration',
    ],
    { ...asNumber, headingsInContext: ['Duration', 'Minutes', 'Length'] },
  ),
  defineField(
    'review',
    'meetingPlace',
    'Place of the review meeting',
    [
      'AR venue',
      'Review venue',
      'Meeting venue',
      'Meeting place',
      'Meeting location',
      'AR location',
      'Review location',
      'Venue of AR',
      'Place of meeting',
      'Place of review',
    ],
    { headingsInContext: ['Venue', 'Location', 'Place', 'Room'] },
  ),
  defineField(
    'review',
    'adviceCirculatedOn',
    'Advice sent round',
    [
      'Advice circulated',
      'Advice circulated on',
      'Date advice circulated',
      'Advice sent round',
      'Advice sent out',
      'Papers circulated',
      'Date papers circulated',
      'Reports circulated',
      'Date reports circulated',
      'AR papers sent out',
      'AR papers circulated',
      'Paperwork circulated',
    ],
    asDate,
  ),
  defineField(
    'review',
    'recommendation',
    'Recommendation of the review',
    [
      'AR recommendation',
      'Annual review recommendation',
      'Review recommendation',
      'Recommendation',
      'Recommendation of meeting',
      'Meeting recommendation',
      'School recommendation',
      'Setting recommendation',
      'College recommendation',
      'Recommended outcome',
    ],
    { kind: 'code', test: 'code', codes: reviewOutcomes, headingsInContext: ['Recommended'] },
  ),
  defineField(
    'review',
    'reportSentOn',
    'Report of the review sent',
    [
      'AR report sent',
      'AR report sent on',
      'Date AR report sent',
      'Review report sent',
      'Annual review report sent',
      'Date report sent',
      'Report sent',
      'Report sent to LA',
      'AR paperwork sent',
      'AR paperwork sent to LA',
      'Report circulated',
      'Report issued',
    ],
    asDate,
  ),
  defineField(
    'review',
    'amendmentNoticeOn',
    'Amendment notice sent',
    [
      'Amendment notice',
      'Amendment notice date',
      'Amendment notice sent',
      'Amendment notice issued',
      'Date amendment notice sent',
      'Date of amendment notice',
      'Notice of amendment',
      'Notice to amend',
      'Notice to amend sent',
      'Proposed amendments sent',
      'Date proposed amendments sent',
      'Draft amended plan',
      'Draft amended plan sent',
      'Draft amended EHCP issued',
      'Draft EHCP issued',
      'Draft plan issued',
      'Draft plan sent',
    ],
    asDate,
  ),
  defineField(
    'review',
    'youngPersonViews',
    'Views of the young person',
    [
      'YP views',
      'Young person views',
      'Views of YP',
      'Pupil views',
      'Learner views',
      'Student views',
      'Pupil voice',
      'Voice of the young person',
      'YP voice',
      'One page profile views',
    ],
    asLongText,
  ),
  defineField(
    'review',
    'familyViews',
    'Views of the family',
    [
      'Parent views',
      'Parental views',
      'Family views',
      'Parent carer views',
      'Views of parents',
      'Views of parent carer',
      'Parents views',
    ],
    asLongText,
  ),
  defineField(
    'review',
    'settingViews',
    'Views of the setting',
    ['School views', 'College views', 'Setting views', 'Provider views', 'Views of school', 'Teacher views'],
    asLongText,
  ),
];

interface AdviceGiver {
  name: string;
  source: string;
  /** Before 'advice received'. */
  label: string;
  /** What headings call them. */
  words: readonly string[];
}

const [family, head, officer, health, socialCare] = adviceSources;
const adviceGivers: readonly AdviceGiver[] = [
  { name: 'Family', source: family, label: 'Family', words: ['Parent', 'Parental', 'Family'] },
  {
    name: 'Head',
    source: head,
    label: 'Head teacher',
    words: ['School', 'College', 'Setting', 'Head teacher'],
  },
  { name: 'Officer', source: officer, label: 'SEN officer', words: ['SEN officer', 'LA officer'] },
  { name: 'Health', source: health, label: 'Health', words: ['Health', 'Medical', 'NHS'] },
  {
    name: 'SocialCare',
    source: socialCare,
    label: 'Social care',
    words: ['Social care', 'Social worker', 'CSC', 'Adult social care'],
  },
  // Not among those who have to be asked, and yet in nearly every tracker.
  {
    name: 'Psychologist',
    source: 'Educational psychologist',
    label: 'Psychologist',
    words: ['EP', 'Educational psychologist', 'Ed psych', 'Educational psychology'],
  },
];

/** When advice was asked for and when it came, for each of those who give it. */
const adviceFields: readonly FieldDefinition[] = adviceGivers.flatMap(({ name, source, label, words }) => [
  defineField(
    'review',
    `advice${name}RequestedOn`,
    `${label} advice asked for`,
    words.flatMap((who) => [
      `${who} advice requested`,
      `${who} advice requested on`,
      `${who} advice asked for`,
      `Date ${who} advice requested`,
      `${who} report requested`,
    ]),
    { ...asDate, part: { table: 'review_advice', key: { source }, column: 'requested_on' } },
  ),
  defineField(
    'review',
    `advice${name}ReceivedOn`,
    `${label} advice received`,
    words.flatMap((who) => [
      `${who} advice received`,
      `${who} advice received on`,
      `Date ${who} advice received`,
      `${who} report received`,
      `Date ${who} report received`,
      `${who} contribution received`,
    ]),
    { ...asDate, part: { table: 'review_advice', key: { source }, column: 'received_on' } },
  ),
]);

const outcomeWords: Readonly<Record<AdulthoodAreaCode, readonly string[]>> = {
  employment: [
    'Employment outcome agreed',
    'Employment and higher education outcome',
    'Education and employment outcome',
    'Outcome employment and education',
    'Employment outcome text',
  ],
  'independent-living': [
    'Independent living outcome',
    'PfA independent living',
    'PfA independent living outcome',
    'Independence outcome',
    'Outcome independent living',
  ],
  community: [
    'Community outcome',
    'Community inclusion outcome',
    'PfA community',
    'PfA community inclusion',
    'PfA community outcome',
    'Friends relationships and community',
    'Friends and community outcome',
    'Outcome community',
  ],
  health: [
    'Good health outcome',
    'Health outcome',
    'PfA health',
    'PfA good health',
    'PfA health outcome',
    'Outcome health',
  ],
};

const shortNames: Readonly<Record<AdulthoodAreaCode, string>> = {
  employment: 'employment',
  'independent-living': 'independent living',
  community: 'community',
  health: 'good health',
};

/** The outcome agreed under each of the four headings of preparing for adulthood. */
const outcomeFields: readonly FieldDefinition[] = adulthoodAreas.map(({ code }) =>
  defineField('review', `outcome-${code}`, `Outcome: ${shortNames[code]}`, outcomeWords[code], {
    test: 'long-text',
    part: { table: 'review_outcome', key: { area: code }, column: 'outcome' },
  }),
);

/** What is recorded of an annual review besides its dates and its decision. */
export const reviewDetailFields: readonly FieldDefinition[] = [
  ...detailFields,
  ...adviceFields,
  ...outcomeFields,
];
