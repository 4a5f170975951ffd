/** Files of a SEN2 return, written as the export and the template of the Department for Education are laid out. */
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import type { FileToImport } from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';

export type Rows = readonly (readonly string[])[];

/** Rows as the text of a file of the export. */
export function textOf(rows: Rows): string {
  const lines = rows.map((row) =>
    row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return `${lines.join('\r\n')}\r\n`;
}

/** A file of the export: real bytes, read by the real reader. */
export function csvFile(name: string, rows: Rows): FileToImport {
  const bytes = new TextEncoder().encode(textOf(rows));
  return { name, bytes, read: () => readWorkbook(bytes, name) };
}

export const exportDay = '28-09-2022';
export function fileName(module: string): string {
  return `Blade-Export_${exportDay}_${module}.csv`;
}

/** '2022-09-28' as the export writes it: '2022-Sep-28 00:00:00'. */
export function day(iso: string): string {
  const [year, month, date] = iso.split('-');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${year}-${months[Number(month) - 1]}-${date} 00:00:00`;
}

/** Three valid UPNs. */
export const rhys = 'U924310000559';
export const ava = 'V922310001157';
export const thomas = 'W922310401252';

/**
 * The modules of one return. Rhys is on a placement with a work-based programme; Ava left one placement and is in
 * another; Thomas asked for an assessment and has no plan.
 */
export const modules: Readonly<Record<string, Rows>> = {
  sen2: [
    [
      'sen2tableid',
      'NativeId',
      'collection',
      'year',
      'referencedate',
      'sourcelevel',
      'softwarecode',
      'lea',
      'dmo',
      'dco',
    ],
    ['900', '924', 'SEN2', '2023', day('2023-01-19'), 'L', 'Ours', '924', 'Dr A Medic', 'B Clinic'],
  ],
  person: [
    [
      'persontableid',
      'NativeId',
      'personorderseqcolumn',
      'sourceid',
      'sen2tableid',
      'surname',
      'forename',
      'personbirthdate',
      'gendercurrent',
      'ethnicity',
      'postcode',
      'upn',
      'uniquelearnernumber',
      'upnunknown',
    ],
    [
      '11',
      '924',
      '1',
      's',
      '900',
      'Adeyemi',
      'Rhys',
      day('2005-03-24'),
      '1',
      'WBRI',
      'NM1 1AA',
      rhys,
      '9276308686',
      '',
    ],
    ['12', '924', '2', 's', '900', 'Bright', 'Ava', day('2006-11-02'), '2', 'MWBC', 'NM2 2BB', ava, '', ''],
    [
      '13',
      '924',
      '3',
      's',
      '900',
      'Cole',
      'Thomas',
      day('2009-05-06'),
      '9',
      'ABAN',
      'NM3 3CC',
      thomas,
      '',
      '',
    ],
  ],
  requests: [
    [
      'requeststableid',
      'NativeId',
      'persontableid',
      'receiveddate',
      'rya',
      'requestoutcomedate',
      'requestoutcome',
      'requestmediation',
      'requesttribunal',
      'exported',
    ],
    ['21', '924', '11', day('2012-01-10'), '0', day('2012-02-20'), 'H', '0', '0', ''],
    ['22', '924', '12', day('2014-03-01'), '0', day('2014-04-11'), 'Y', '0', '0', ''],
    ['23', '924', '13', day('2022-11-01'), '0', '', 'A', '0', '0', ''],
  ],
  assessment: [
    [
      'assessmenttableid',
      'NativeId',
      'requeststableid',
      'assessmentoutcome',
      'assessmentoutcomedate',
      'assessmentmediation',
      'assessmenttribunal',
      'othermediation',
      'othertribunal',
      'week20',
    ],
    ['32', '924', '22', 'Y', day('2014-07-01'), '0', '0', '0', '0', '0'],
    ['31', '924', '21', 'H', '', '0', '0', '0', '0', '0'],
  ],
  namedplan: [
    [
      'namedplantableid',
      'NativeId',
      'namedplanorderseqcolumn',
      'sourceid',
      'assessmenttableid',
      'startdate',
      'planres',
      'planwbp',
      'pb',
      'oa',
      'dp',
      'ceasedate',
      'ceasereason',
    ],
    ['41', '924', '1', 's', '31', day('2012-06-15'), '', '', '1', '0', '', '', ''],
    ['42', '924', '2', 's', '32', day('2014-07-20'), '', '', '0', '0', '', day('2022-08-31'), '4'],
  ],
  plandetail: [
    [
      'plandetailtableid',
      'NativeId',
      'namedplantableid',
      'urn',
      'ukprn',
      'sensetting',
      'sensettingother',
      'placementrank',
      'senunitindicator',
      'resourcedprovisionindicator',
    ],
    ['51', '924', '41', '130123', '', '', '', '1', '0', '0'],
  ],
  activeplans: [
    [
      'activeplanstableid',
      'NativeId',
      'requeststableid',
      'transferla',
      'reviewmeeting',
      'reviewoutcome',
      'reviewdraft',
      'phasetransferduedate',
      'phasetransferfinaldate',
      'lastreview',
    ],
    [
      '61',
      '924',
      '21',
      '',
      day('2022-05-10'),
      'Q',
      '',
      day('2023-03-31'),
      day('2023-03-01'),
      day('2022-06-01'),
    ],
    ['62', '924', '22', '', '', '', '', '', '', day('2022-03-03')],
  ],
  placementdetail: [
    [
      'placementdetailtableid',
      'NativeId',
      'activeplanstableid',
      'urn',
      'ukprn',
      'sensetting',
      'sensettingother',
      'placementrank',
      'entrydate',
      'leavingdate',
      'senunitindicator',
      'resourcedprovisionindicator',
      'res',
      'wbp',
    ],
    ['71', '924', '61', '', '10012345', '', '', '1', day('2022-09-05'), '', '0', '0', '', 'Z'],
    ['72', '924', '62', '130777', '', '', '', '1', day('2018-09-03'), day('2022-07-20'), '0', '0', '', ''],
    ['73', '924', '62', '', '', 'NEET', '', '1', day('2022-09-01'), '', '0', '0', '', ''],
    ['74', '924', '61', '130999', '', '', '', '2', day('2022-09-05'), '', '0', '0', '', ''],
  ],
  senneed: [
    ['senneedtableid', 'NativeId', 'activeplanstableid', 'sentyperank', 'sentype'],
    ['81', '924', '61', '2', 'SLCN'],
    ['82', '924', '61', '1', 'ASD'],
    ['83', '924', '62', '1', 'SEMH'],
    ['84', '924', '62', '', 'MLD'],
  ],
};

/** The files of the return, in the order of the alphabet, as a dialog gives them. */
export function wholeReturn(changed: Readonly<Record<string, Rows | null>> = {}): FileToImport[] {
  return Object.keys({ ...modules, ...changed })
    .sort()
    .flatMap((module) => {
      const rows = module in changed ? changed[module] : modules[module];
      return rows ? [csvFile(fileName(module), rows)] : [];
    });
}

const personId = 'Person ID\n\n(This must match the relevant ID in the Person record table)';
const requestId = 'Requests record ID\n\n(This must match the relevant ID in the Requests table)';
const la = 'LA\n(From Header Record)';

/** The sheet "Data Entry Template": nine tables, one below the other, with rows that are not filled in. */
export function templateRows(): SourceCell[][] {
  const empty: SourceCell[] = ['Person', '924'];
  return [
    ['Special educational needs survey: data entry'],
    [],
    ['Header Record'],
    [
      'Record Type',
      'Collection Name',
      'Year',
      'Reference Date',
      'Source Level',
      'LA Number',
      'Software Code',
      'Release',
      'Serial Number',
      'Date & Time \n(ccyy-mm-ddThh:mm:ss)',
      'Designated Medical Officer',
      'Designated Clinical Officer',
      'Designated Social Care Officer',
    ],
    [
      'Header',
      'SEN2',
      2025,
      '2025-01-16',
      'L',
      '924',
      'Ours',
      '1.3',
      1,
      '2025-02-01T09:00:00',
      'Dr A Medic',
      'B Clinic',
      'C Care',
    ],
    [],
    ['Person Record'],
    [
      'Record Type',
      la,
      'Person ID\n\n(This must be a unique ID for each Person record)',
      'Surname',
      'Forename',
      'Date of Birth \n(ccyy-mm-dd)',
      'Sex',
      'Ethnicity',
      'Post Code',
      'UPN - Unique Pupil Number',
      'ULN - Young Persons Unique Learner Number',
      'UPN and ULN unavailable – Reason',
    ],
    ['Person', '924', 1, 'Adeyemi', 'Rhys', '2005-03-24', 'M', 'WBRI', 'NM1 1AA', rhys, '9276308686', null],
    ['Person', '924', 2, 'Bright', 'Ava', '2006-11-02', 'F', 'MWBC', 'NM2 2BB', ava, null, null],
    ...Array.from({ length: 30 }, () => [...empty]),
    [],
    ['Requests Records'],
    [
      'Record Type',
      la,
      'Requests record ID\n\n(This must be a unique ID for each Requests record)',
      personId,
      'Date request was received',
      'Source of request for an EHC needs assessment',
      'Initial Request Whilst In RYA',
      'Request Outcome Date',
      'Request Outcome',
      'Request Mediation',
      'Request Tribunal',
      'Exported - Child or young person moves out of LA before assessment is completed',
    ],
    ['Requests', '924', 101, 1, '2012-01-10', 8, 0, '2012-02-20', 'H', 0, 0, null],
    ['Requests', '924', 102, 2, '2014-03-01', 1, 0, '2014-04-11', 'Y', 0, 0, null],
    [],
    ['Assessments Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'Assessment Outcome - Decision to issue EHC plan',
      'Assessment Outcome Date',
      'Assessment Mediation',
      'Assessment Tribunal',
      'Other Mediation',
      'Other Tribunal',
      'Twenty week time limit exceptions apply',
    ],
    ['Assessment', '924', 2, 102, 'Y', '2014-07-01', 0, 0, 0, 0, 0],
    [],
    ['Named Plan Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'EHC Plan Start Date',
      'Residential Settings',
      'Work Based Learning Activity',
      'Personal Budget taken up',
      'Personal Budget - Organised Arrangements',
      'Personal Budget - Direct Payments',
      'Date EHC plan ceased',
      'Reason EHC plan ceased',
    ],
    ['NamedPlan', '924', 1, 101, '2012-06-15', null, null, 1, 0, null, null, null],
    ['NamedPlan', '924', 2, 102, '2014-07-20', null, null, 0, 0, null, '2024-08-31', 4],
    [],
    ['Plan Detail Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'URN - Unique Reference Number',
      'UKPRN - UK Provider Reference Number',
      'SEN Setting – Establishment type',
      'SEN Setting - Other',
      'Placement Rank (1=Primary, 2=Secondary)',
      'SEN Unit Indicator',
      'Resourced Provision Indicator',
    ],
    ['PlanDetail', '924', 1, 101, 130123, null, null, null, 1, 0, 0],
    [],
    ['Active Plan Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'EHC Plan transferred in from another LA during calendar year',
      'Annual Review Meeting Date',
      'Annual Review Decision',
      'EHC Plan Review Decisions Date',
      'Annual review – date draft amended EHC plan issued',
      'Phase transfer review - due date for any amended plan',
      'Phase transfer review - final plan date',
    ],
    ['ActivePlan', '924', 1, 101, null, '2024-05-10', 'Q', '2024-06-01', null, '2025-03-31', null],
    [],
    ['Placement Detail Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'URN - Unique Reference Number',
      'UKPRN - UK Provider Reference Number',
      'SEN Setting – Establishment type',
      'SEN Setting - Other',
      'Placement Rank (1=Primary, 2=Secondary)',
      'Placement Start Date',
      'Placement Leaving Date',
      'SEN Unit Indicator',
      'Resourced Provision Indicator',
      'Residential Settings',
      'Work Based Learning Activity',
    ],
    ['Placement', '924', 1, 101, null, 10012345, null, null, 1, '2024-09-05', null, 0, 0, null, null],
    [],
    ['SEN Need Records'],
    [
      'Record Type',
      la,
      personId,
      requestId,
      'SEN Type of Need',
      'SEN Type of Need rank  (1=Primary, 2=Secondary)',
    ],
    ['SENNeed', '924', 1, 101, 'ASD', 1],
    ['SENNeed', '924', 1, 101, 'SLCN', 2],
  ];
}
