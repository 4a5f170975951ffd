import { type CheckWeeks, checkWeeks } from '../../../../shared/domain/job-checks.ts';
import { asDate, asHours, asLongText, asNumber, asYesNo, defineField } from './define-field.ts';
import type { FieldDefinition } from './field.ts';

const hours = ['Hours', 'Hours per week', 'Weekly hours', 'Hours a week'];
const coach = ['Job coach', 'Coach', 'Job coach name', 'Supported by'];

/** What was done in a work experience, for how long, and with whose support. */
export const experienceDetailFields: readonly FieldDefinition[] = [
  defineField(
    'experience',
    'role',
    'Role in the work experience',
    ['Work experience role', 'Placement role', 'WEX role', 'Role on placement', 'Work experience job role'],
    {
      headingsInContext: [
        'Role',
        'Job role',
        'Job title',
        'Type of work',
        'Tasks',
        'Duties',
        'Department',
        'Dept',
        'Ward',
      ],
    },
  ),
  defineField(
    'experience',
    'weeklyHours',
    'Hours a week of work experience',
    [
      'Work experience hours',
      'Placement hours',
      'WEX hours',
      'Hours on placement',
      'Placement hours per week',
    ],
    { ...asHours, headingsInContext: hours },
  ),
  defineField(
    'experience',
    'jobCoach',
    'Job coach at the work experience',
    ['Work experience job coach', 'Placement job coach', 'WEX job coach'],
    { headingsInContext: coach },
  ),
];

/** What a programme costs and who pays, when it is planned to end, and what came of it. */
export const programmeDetailFields: readonly FieldDefinition[] = [
  defineField(
    'programme',
    'plannedEndOn',
    'Programme planned to end',
    [
      'Planned end date',
      'Planned end',
      'Expected end date',
      'Expected end',
      'Planned completion date',
      'Expected completion date',
      'Due to complete',
      'Programme planned end',
      'Learning planned end date',
    ],
    asDate,
  ),
  defineField(
    'programme',
    'funding',
    'Funding of the programme',
    ['Programme funding', 'SI funding', 'Funding of programme', 'Funding of SI'],
    {
      headingsInContext: [
        'Funding',
        'Funding source',
        'Source of funding',
        'Funded by',
        'Funding stream',
        'Funding body',
        'How funded',
        'Funder',
      ],
    },
  ),
  defineField(
    'programme',
    'yearlyCost',
    'Cost of the programme a year (£)',
    [
      'Programme cost',
      'SI cost',
      'SI cost pa',
      'Programme cost per year',
      'Cost of programme',
      'Internship cost',
    ],
    {
      ...asNumber,
      // What a year costs on a list of EHC plans is what the placement at a school costs.
      headingsInContext: [
        'Cost',
        'Costs',
        'Cost £',
        'Price',
        'Annual cost',
        'Yearly cost',
        'Cost per year',
        'Cost per annum',
        'Cost a year',
        'Placement cost per year',
        'Total annual cost',
        'Cost pa',
      ],
    },
  ),
  defineField(
    'programme',
    'accessToWorkFrom',
    'Access to Work from',
    [
      'AtW start',
      'AtW start date',
      'AtW from',
      'Access to Work start date',
      'Access to Work start',
      'Date AtW started',
      'AtW date',
      'AtW agreed date',
    ],
    asDate,
  ),
  defineField(
    'programme',
    'accessToWorkYearly',
    'Access to Work a year (£)',
    [
      'AtW amount',
      'AtW award',
      'AtW grant',
      'Access to Work amount',
      'Access to Work award',
      'Access to Work grant',
      'AtW £',
      'AtW £ pa',
      'AtW £ per year',
      'AtW cost',
      'Access to Work cost',
      'AtW yearly',
      'AtW value',
      'Access to Work value',
    ],
    asNumber,
  ),
  defineField(
    'programme',
    'destination',
    'Destination after the programme',
    [
      'Destination',
      'Destination after programme',
      'Destination on leaving',
      'Actual destination',
      'Destination achieved',
      'Confirmed destination',
      'Progression',
      'Progressed to',
      'Progression destination',
      'SI destination',
      'SI outcome',
      'Programme outcome',
      'Outcome of programme',
      'Outcome of internship',
      'Leaver destination',
    ],
    { headingsInContext: ['Outcome', 'Next step', 'Result'] },
  ),
  defineField(
    'programme',
    'notes',
    'Notes about the programme',
    ['Programme notes', 'SI notes', 'Internship notes', 'Programme comments', 'SI comments'],
    { ...asLongText, headingsInContext: ['Notes', 'Comments', 'Remarks', 'Further information'] },
  ),
];

const months: Readonly<Record<CheckWeeks, number>> = { 13: 3, 26: 6, 52: 12 };

/** The checks of a job after 13, 26 and 52 weeks. */
const checkFields: readonly FieldDefinition[] = checkWeeks.flatMap((weeks) => {
  const times = [`${weeks} weeks`, `${weeks}wk`, `${weeks} wks`, `${months[weeks]} months`];
  return [
    defineField(
      'job',
      `check${weeks}InWork`,
      `Still in the job after ${weeks} weeks`,
      times.flatMap((time) => [
        `In work at ${time}`,
        `In work after ${time}`,
        `Still in work at ${time}`,
        `Still in job at ${time}`,
        `Still in work after ${time}`,
        `Still employed at ${time}`,
        `Sustained ${time}`,
        `Sustained at ${time}`,
        `Job sustained ${time}`,
        `Job sustained at ${time}`,
        `${time} sustained`,
        `${time} check`,
        `${time} in work`,
        `Employed at ${time}`,
        time,
      ]),
      { ...asYesNo, part: { table: 'job_check', key: { weeks }, column: 'still_in_work' } },
    ),
    defineField(
      'job',
      `check${weeks}On`,
      `${weeks}-week check of the job made on`,
      times.flatMap((time) => [
        `${time} check date`,
        `Date of ${time} check`,
        `Date ${time} check`,
        `${time} checked on`,
        `${time} date`,
        `${time} review date`,
      ]),
      { ...asDate, part: { table: 'job_check', key: { weeks }, column: 'checked_on' } },
    ),
    defineField(
      'job',
      `check${weeks}Hours`,
      `Hours a week after ${weeks} weeks`,
      times.flatMap((time) => [`Hours at ${time}`, `Hours after ${time}`, `${time} hours`]),
      { ...asHours, part: { table: 'job_check', key: { weeks }, column: 'weekly_hours' } },
    ),
  ];
});

/** The contract of a paid job, the support in it, how it ended, and whether it lasted. */
export const jobDetailFields: readonly FieldDefinition[] = [
  defineField(
    'job',
    'payOn',
    'Day of which the pay is recorded',
    ['Pay date', 'Date of pay', 'Pay as at', 'Rate of pay as at', 'Pay rate date', 'Pay effective from'],
    asDate,
  ),
  defineField(
    'job',
    'contract',
    'Contract of the paid job',
    [
      'Contract',
      'Contract type',
      'Type of contract',
      'Employment type',
      'Type of employment contract',
      'Permanent or temporary',
      'Permanent temporary',
      'Perm Temp',
      'Perm or temp',
      'Temp Perm',
      'Temporary permanent',
      'Employment contract',
    ],
    {},
  ),
  defineField(
    'job',
    'inWorkSupport',
    'Support in the paid job',
    [
      'In work support',
      'Support in work',
      'In work support provided',
      'Support in job',
      'Ongoing support in work',
      'Workplace support',
      'Support at work',
    ],
    { headingsInContext: ['Support', 'Support in place'] },
  ),
  defineField(
    'job',
    'jobCoach',
    'Job coach in the paid job',
    [
      'Job coach in job',
      'Paid job job coach',
      'Job coach paid job',
      'In work job coach',
      'Follow along job coach',
    ],
    { headingsInContext: coach },
  ),
  defineField(
    'job',
    'accessToWork',
    'Access to Work in the paid job',
    [
      'Access to Work in job',
      'AtW in job',
      'Job AtW',
      'Paid job AtW',
      'AtW paid job',
      'Access to Work in paid job',
    ],
    { ...asYesNo, headingsInContext: ['Access to Work', 'AtW', 'AtW in place'] },
  ),
  defineField(
    'job',
    'endedReason',
    'Why the paid job ended',
    [
      'Reason job ended',
      'Why job ended',
      'Job end reason',
      'Reason for leaving job',
      'Reason left job',
      'Reason employment ended',
      'Job leaving reason',
    ],
    { headingsInContext: ['Reason ended', 'Reason left', 'Reason for leaving', 'Reason'] },
  ),
  defineField(
    'job',
    'notes',
    'Notes about the paid job',
    ['Job notes', 'Paid job notes', 'Employment notes', 'Job comments', 'Employment comments'],
    { ...asLongText, headingsInContext: ['Notes', 'Comments', 'Remarks', 'Further information'] },
  ),
  ...checkFields,
];
