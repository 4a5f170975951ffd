/**
 * The tables of the SEN2 person-level return, from the guide and the template of the Department for Education for 2025.
 * Both ways in which a council has them are here: the files of an export ("Blade-Export_DD-MM-YYYY_<module>.csv", short
 * names) and the Excel template ("Data Entry Template", nine tables on one sheet, whole phrases for headings). Columns
 * that only older or newer editions have are here too; a file has those of its own edition.
 */
import { standardHeading } from './standard-heading.ts';
import type { StandardColumn, StandardTable } from './standard-file-types.ts';

export interface Sen2Module extends StandardTable {
  readonly name: Sen2ModuleName;
  /** The words above the table in the template. */
  readonly templateTitle: string;
  /** What the heading of a column that refers to a row of this table contains: 'namedplan' in 'namedplantableid'. */
  readonly referredToAs: readonly string[];
  /** The table whose rows the rows of this one belong to; null at the head. Used for words only: links are found. */
  readonly parent: Sen2ModuleName | null;
  /** Columns that no other kind of list has: by these a table is known when nothing names it. */
  readonly signs: readonly string[];
}

export const sen2ModuleNames = [
  'sen2',
  'person',
  'requests',
  'assessment',
  'namedplan',
  'plandetail',
  'activeplans',
  'placementdetail',
  'senneed',
] as const;
export type Sen2ModuleName = (typeof sen2ModuleNames)[number];

const keep = 'keep';

function kept(name: string, ...alsoHeaded: string[]): StandardColumn {
  return { name, alsoHeaded, field: keep };
}

/** Columns that place a row in the return and say nothing about anybody. */
export const sen2TechnicalColumns: readonly StandardColumn[] = [
  {
    name: 'recordtype',
    alsoHeaded: ['Record Type'],
    field: 'leave-out',
    why: 'It only names the table of the return.',
  },
  {
    name: 'la',
    alsoHeaded: ['LA (From Header Record)'],
    field: 'leave-out',
    why: 'The number of the authority is the same in every row.',
  },
];

const settingColumns: readonly StandardColumn[] = [
  kept('urn', 'URN - Unique Reference Number'),
  kept('ukprn', 'UKPRN - UK Provider Reference Number'),
  kept('sensetting', 'SEN Setting - Establishment type'),
  kept('sensettingother', 'SEN Setting - Other', 'Not in education - Other'),
  kept('placementrank', 'Placement Rank'),
  kept('senunitindicator', 'SEN Unit Indicator'),
  kept('resourcedprovisionindicator', 'Resourced Provision Indicator'),
];

const workBased: StandardColumn = {
  name: 'wbp',
  alsoHeaded: ['Work Based Learning Activity', 'Work-based learning activity'],
  field: 'programme.kind',
  asks: true,
};

export const sen2Modules: readonly Sen2Module[] = [
  {
    name: 'sen2',
    contents: 'the return as a whole',
    templateTitle: 'Header Record',
    referredToAs: ['sen2'],
    parent: null,
    signs: ['referencedate', 'sourcelevel', 'softwarecode', 'dco', 'dsco'],
    columns: [
      kept('collection', 'Collection Name'),
      kept('year', 'Year'),
      kept('referencedate', 'Reference Date'),
      kept('sourcelevel', 'Source Level'),
      kept('softwarecode', 'Software Code'),
      kept('release', 'Release'),
      kept('serialno', 'Serial Number'),
      kept('datetime', 'Date & Time'),
      kept('lea', 'LA Number'),
      kept('dmo', 'Designated Medical Officer'),
      kept('dco', 'Designated Clinical Officer'),
      kept('dsco', 'Designated Social Care Officer'),
    ],
  },
  {
    name: 'person',
    contents: 'people',
    templateTitle: 'Person Record',
    referredToAs: ['person'],
    parent: 'sen2',
    signs: ['personbirthdate', 'gendercurrent', 'uniquelearnernumber', 'upnunknown'],
    columns: [
      { name: 'surname', field: 'person.surname' },
      { name: 'forename', field: 'person.forename' },
      { name: 'personbirthdate', alsoHeaded: ['Date of Birth'], field: 'person.dateOfBirth' },
      { name: 'sex', field: 'person.sex', meanings: { '1': 'M', '2': 'F', '0': '', '9': '' } },
      {
        name: 'gendercurrent',
        alsoHeaded: ['Gender'],
        field: 'person.sex',
        why: 'Older editions of the return call it this.',
        meanings: { '1': 'M', '2': 'F', '0': '', '9': '' },
      },
      { name: 'ethnicity', field: 'person.ethnicity' },
      { name: 'postcode', alsoHeaded: ['Post Code'], field: 'person.postcode' },
      { name: 'upn', alsoHeaded: ['UPN - Unique Pupil Number'], field: 'person.upn' },
      {
        name: 'uniquelearnernumber',
        alsoHeaded: ['ULN - Young Persons Unique Learner Number', 'ULN - Young person unique learner number'],
        field: 'person.uln',
      },
      kept('upnunknown', 'UPN and ULN unavailable - Reason'),
    ],
  },
  {
    name: 'requests',
    contents: 'requests for an assessment',
    templateTitle: 'Requests Records',
    referredToAs: ['request'],
    parent: 'person',
    signs: [
      'receiveddate',
      'requestsource',
      'rya',
      'requestoutcomedate',
      'requestmediation',
      'requesttribunal',
    ],
    columns: [
      kept('receiveddate', 'Date request was received'),
      kept('requestsource', 'Source of request for an EHC needs assessment'),
      kept('rya', 'Initial Request Whilst In RYA'),
      kept('requestoutcomedate', 'Request Outcome Date'),
      kept('requestoutcome', 'Request Outcome'),
      kept('requestmediation', 'Request Mediation'),
      kept('requesttribunal', 'Request Tribunal'),
      kept('exported', 'Exported - Child or young person moves out of LA before assessment is completed'),
    ],
  },
  {
    name: 'assessment',
    contents: 'assessments',
    templateTitle: 'Assessments Records',
    referredToAs: ['assessment'],
    parent: 'requests',
    signs: [
      'assessmentoutcomedate',
      'assessmentmediation',
      'assessmenttribunal',
      'othermediation',
      'othertribunal',
      'week20',
    ],
    columns: [
      kept('assessmentoutcome', 'Assessment Outcome - Decision to issue EHC plan'),
      kept('assessmentoutcomedate', 'Assessment Outcome Date'),
      kept('assessmentmediation', 'Assessment Mediation'),
      kept('assessmenttribunal', 'Assessment Tribunal'),
      kept('othermediation', 'Other Mediation'),
      kept('othertribunal', 'Other Tribunal'),
      kept('week20', 'Twenty week time limit exceptions apply', '20-week time limit exceptions apply'),
    ],
  },
  {
    name: 'namedplan',
    contents: 'named plans',
    templateTitle: 'Named Plan Records',
    referredToAs: ['namedplan', 'plan'],
    parent: 'assessment',
    signs: ['planres', 'planwbp', 'ceasedate', 'ceasereason'],
    columns: [
      { name: 'startdate', alsoHeaded: ['EHC Plan Start Date'], field: 'plan.startedOn' },
      kept('planres', 'Residential Settings'),
      {
        name: 'planwbp',
        alsoHeaded: ['Work Based Learning Activity', 'Work-based learning activity'],
        field: keep,
        why: 'It is what the plan names. The programme itself is in the file of placements.',
      },
      kept('pb', 'Personal Budget taken up'),
      kept('oa', 'Personal Budget - Organised Arrangements'),
      kept('dp', 'Personal Budget - Direct Payments'),
      { name: 'ceasedate', alsoHeaded: ['Date EHC plan ceased'], field: 'plan.ceasedOn' },
      { name: 'ceasereason', alsoHeaded: ['Reason EHC plan ceased'], field: 'plan.ceaseReason' },
    ],
  },
  {
    name: 'plandetail',
    contents: 'settings named in plans',
    templateTitle: 'Plan Detail Records',
    referredToAs: ['plandetail'],
    parent: 'namedplan',
    signs: ['ukprn', 'sensetting', 'sensettingother', 'placementrank', 'senunitindicator'],
    columns: settingColumns,
  },
  {
    name: 'activeplans',
    contents: 'active plans',
    templateTitle: 'Active Plan Records',
    referredToAs: ['activeplan', 'plan'],
    parent: 'requests',
    signs: [
      'transferla',
      'reviewmeeting',
      'reviewoutcome',
      'reviewdraft',
      'phasetransferduedate',
      'lastreview',
    ],
    columns: [
      kept('transferla', 'EHC Plan transferred in from another LA during calendar year'),
      kept('res', 'Residential Settings'),
      {
        ...workBased,
        why: 'Editions before 2024 have it here. It has no dates, so the programme comes in without any.',
      },
      {
        name: 'reviewmeeting',
        alsoHeaded: ['Annual Review Meeting Date'],
        field: 'review.heldOn',
        why: 'This is the meeting; “lastreview” is the day on which the decision was notified.',
      },
      {
        name: 'reviewoutcome',
        alsoHeaded: ['Annual Review Decision'],
        field: 'review.outcome',
        asks: true,
      },
      kept('reviewdraft', 'Annual review - date draft amended EHC plan issued'),
      kept('phasetransferduedate', 'Phase transfer review - due date for any amended plan'),
      kept('phasetransferfinaldate', 'Phase transfer review - final plan date'),
      {
        name: 'lastreview',
        alsoHeaded: ['EHC Plan Review Decisions Date', 'Annual review decision date'],
        field: 'review.decisionOn',
        why: 'In spite of its name this is the day on which the decision was notified, not the meeting.',
      },
    ],
  },
  {
    name: 'placementdetail',
    contents: 'placements',
    templateTitle: 'Placement Detail Records',
    referredToAs: ['placementdetail'],
    parent: 'activeplans',
    signs: ['sensetting', 'sensettingother', 'placementrank', 'entrydate', 'leavingdate', 'senunitindicator'],
    columns: [
      ...settingColumns,
      kept('entrydate', 'Placement Start Date'),
      kept('leavingdate', 'Placement Leaving Date'),
      kept('attendancepattern', 'Attendance Pattern'),
      kept('res', 'Residential Settings'),
      workBased,
    ],
  },
  {
    name: 'senneed',
    contents: 'special educational needs',
    templateTitle: 'SEN Need Records',
    referredToAs: ['senneed'],
    parent: 'activeplans',
    signs: ['sentype', 'sentyperank'],
    columns: [
      {
        name: 'sentype',
        alsoHeaded: ['SEN Type of Need'],
        field: 'leave-out',
        why: 'It comes in by its rank, through the columns on the right.',
      },
      {
        name: 'sentyperank',
        alsoHeaded: ['SEN Type of Need rank', 'SEN type rank'],
        field: 'leave-out',
        why: 'It says which of the columns on the right the need is in.',
      },
    ],
  },
];

/** Headings that only the tables of this return have, in the form of `standardHeading`. */
export function isSen2Heading(heading: string): boolean {
  return sen2Headings.has(heading) || /(?:tableid|orderseqcolumn)$/.test(heading) || heading === 'nativeid';
}

const sen2Headings = new Set(
  sen2Modules.flatMap((module) => [
    ...module.signs,
    ...module.columns.flatMap((column) => (column.alsoHeaded ?? []).map(standardHeading)),
  ]),
);

/** The module of a name, as it stands at the end of a file's name. */
export function findSen2Module(name: string): Sen2Module | undefined {
  return sen2Modules.find((module) => module.name === name.toLowerCase());
}

/** 'Blade-Export_28-09-2022_person.csv': the day of the export as it is written, and the module; null for other names. */
export function sen2FileName(name: string): { day: string; module: string } | null {
  const match =
    /^blade[-_ ]?export[-_ ](\d{2}-\d{2}-\d{4})[-_ ]([a-z0-9]+)(?: ?\(\d+\))?\.(?:csv|tsv|txt|xlsx)$/i.exec(
      name,
    );
  return match ? { day: match[1] ?? '', module: (match[2] ?? '').toLowerCase() } : null;
}
