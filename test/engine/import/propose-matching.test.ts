import { describe, expect, it } from 'vitest';

import { ColumnSigns } from '../../../electron/engine/import/matching/column-signs.ts';
import { proposeMatching } from '../../../electron/engine/import/matching/propose-matching.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { allAtOnce } from '../../../electron/engine/steps.ts';
import { day, today } from './support.ts';

interface Tried {
  heading: string;
  group?: string;
  values?: SourceCell[];
}

/** Proposes fields for headings with some values below them. */
function propose(
  columns: Tried[],
  context: { file?: string; sheet?: string; title?: string; year?: boolean } = {},
): string[] {
  return allAtOnce(
    proposeMatching(
      columns.map(({ heading, group = '' }, column) => ({ column, heading, group })),
      columns.map(({ values = [] }) => new ColumnSigns(values, today)),
      {
        fileName: context.file ?? 'tracker.xlsx',
        sheetNames: [context.sheet ?? 'Sheet1'],
        titles: [context.title ?? ''],
        hasAcademicYear: context.year ?? false,
      },
    ),
  ).map((column) => column.field);
}
const born: SourceCell[] = [day('2004-12-05'), '29/5/1999', '25.5.01', day('2010-03-18')];
const days: SourceCell[] = [day('2023-12-05'), '29/5/2024', '25.5.25', day('2025-03-18')];
const yesNo: SourceCell[] = ['Y ', 'No', '✓', 'n', '-'];

describe('an employer beside the kind of programme', () => {
  const kinds: Tried = {
    heading: 'Programme',
    values: ['Supported internship', 'Apprenticeship', 'Supported internship'],
  };
  const employer: Tried = { heading: 'Employer', values: ['Bridge Cafe', 'Northmoor Council'] };
  const start: Tried = { heading: 'Start date', values: days };
  const hours: Tried = { heading: 'Hours', values: [16, 30] };

  it('is that of the programme, and so are its start and hours', () => {
    expect(propose([kinds, employer, start, hours])).toEqual([
      'programme.kind',
      'programme.hostEmployer',
      'programme.startedOn',
      'programme.weeklyHours',
    ]);
  });

  it('is that of a job where the columns or the sheet speak of one', () => {
    const pay: Tried = { heading: 'Hourly pay', values: [12.21, 12.5] };
    expect(propose([kinds, employer, start, hours, pay])).toEqual([
      'programme.kind',
      'job.employer',
      'job.startedOn',
      'job.weeklyHours',
      'job.hourlyPay',
    ]);
    expect(propose([kinds, employer, start, hours], { sheet: 'Paid employment' }).slice(1)).toEqual([
      'job.employer',
      'job.startedOn',
      'job.weeklyHours',
    ]);
  });
});

describe('a contact and a telephone number', () => {
  const contact: Tried = { heading: 'Contact', values: ['Marie Dell', 'Joe Ash', 'Ann Lee'] };
  const telephone: Tried = { heading: 'Tel', values: ['0151 496 0000', '0151 496 0001'] };
  const email: Tried = { heading: 'Email', values: ['marie@example.org'] };

  it.each(['Placement provider', 'Employer', 'Host employer'])(
    'behind “%s” are those of the employer',
    (heading) => {
      const employer: Tried = { heading, values: ['Bridge Cafe', 'Northmoor Council'] };
      expect(propose([{ heading: 'Student' }, employer, contact, telephone, email]).slice(2)).toEqual([
        'employer.contactName',
        'employer.telephone',
        'employer.email',
      ]);
    },
  );

  it('anywhere else are those of the young person', () => {
    expect(propose([{ heading: 'Student' }, contact, telephone, { heading: 'Employer' }])).toEqual([
      'person.fullName',
      'person.contact',
      'person.contact',
      'job.employer',
    ]);
    const parent: Tried = { heading: 'Parent contact', values: ['0151 496 0000'] };
    expect(propose([{ heading: 'Employer' }, parent])).toEqual(['job.employer', 'person.contact']);
  });
});

describe('what a column is proposed to be', () => {
  it.each([
    ['UPN', 'person.upn'],
    ['Unique Pupil\nNumber ', 'person.upn'],
    ['Learner', 'person.fullName'],
    ['Pupil Name', 'person.fullName'],
    ['Surname', 'person.surname'],
    ['Surnmae', 'person.surname'],
    ['Etnicity', 'person.ethnicity'],
    ['Student Surname', 'person.surname'],
    ['Forename(s)', 'person.forename'],
    ['First name', 'person.forename'],
    ['Gender', 'person.sex'],
    ['Ethnicity', 'person.ethnicity'],
    ['Primary need', 'need.first'],
    ['SEN Need', 'need.first'],
    ['Secondary need', 'need.second'],
    ['Post code', 'person.postcode'],
    ['Case officer', 'person.leadOfficer'],
    ['Job Coach', 'programme.jobCoach'],
    ['Hourly rate (£)', 'job.hourlyPay'],
    ['Favourite colour', 'keep'],
    ['Employer feedback', 'keep'],
    ['RAG', 'keep'],
  ])('%s', (heading, field) => {
    expect(propose([{ heading }])).toEqual([field]);
  });

  it.each([
    ['D.O.B', born, 'person.dateOfBirth'],
    ['D.O.B.', born, 'person.dateOfBirth'],
    ['Date of birth (dd/mm/yyyy)', born, 'person.dateOfBirth'],
    ['AR held', days, 'review.heldOn'],
    ['Date of Annual Review', days, 'review.heldOn'],
    ['AR due', days, 'review.dueOn'],
    ['PfA discussion – Employment? (Y/N)', yesNo, 'review.employmentFocus'],
    ['Employment discussed at AR?', yesNo, 'review.employmentFocus'],
    ['AtW?', yesNo, 'programme.accessToWork'],
    ['Access to Work in place', yesNo, 'programme.accessToWork'],
    ['Paid job (Y/N)', yesNo, 'job.has'],
    ['Hrs p/w', [16, '20', '12.5'], 'job.weeklyHours'],
    ['£/hr', [10.18, '£11.44'], 'job.hourlyPay'],
    ['NCY', ['Yr 9', 'Y11', '12'], 'year.taughtYear'],
    ['Year Group', [9, 10, 11], 'year.taughtYear'],
    ['Year', ['2024/25', '2025/26'], 'year.academicYear'],
    ['EHCP Issue Date', days, 'plan.startedOn'],
    ['Type of setting', ['Open employment', 'In school / simulated', 'External employer'], 'experience.kind'],
    ['Type of setting', ['FE', 'Mainstream', 'Special'], 'person.settingType'],
  ])('%s by its heading and its values', (heading, values, field) => {
    expect(propose([{ heading, values }])).toEqual([field]);
  });

  it('knows UPNs under any heading, and never a count of the rows as an id', () => {
    expect(
      propose([{ heading: 'Ref', values: ['U924310000559', 'V922310001157', 'N924310101119'] }]),
    ).toEqual(['person.upn']);
    expect(propose([{ heading: 'ID', values: [1, 2, 3, 4, 5] }])).toEqual(['keep']);
    expect(propose([{ heading: 'ID', values: [10_001, 10_007, 10_003] }])).toEqual(['person.localId']);
  });

  it('tells the same heading under two bands apart', () => {
    expect(
      propose([
        { heading: 'UPN' },
        { heading: 'Programme', group: 'Programme', values: ['SI'] },
        { heading: 'Start', group: 'Programme', values: days },
        { heading: 'End', group: 'Programme', values: days },
        { heading: 'Employer', group: 'Programme', values: ['Moor Bakery'] },
        { heading: 'Employer', group: 'Paid employment', values: ['Moor Bakery'] },
        { heading: 'Start', group: 'Paid employment', values: days },
        { heading: 'End', group: 'Paid employment', values: days },
        { heading: 'Hours', group: 'Paid employment', values: [16] },
      ]),
    ).toEqual([
      'person.upn',
      'programme.kind',
      'programme.startedOn',
      'programme.endedOn',
      'programme.hostEmployer',
      'job.employer',
      'job.startedOn',
      'job.endedOn',
      'job.weeklyHours',
    ]);
  });

  it('tells them apart by their neighbours where there are no bands', () => {
    expect(
      propose([
        { heading: 'Name' },
        { heading: 'Programme', values: ['SI'] },
        { heading: 'Start date', values: days },
        { heading: 'End date', values: days },
        { heading: 'Host employer' },
        { heading: 'Job title' },
        { heading: 'Start date', values: days },
        { heading: 'Hours', values: [16] },
      ]),
    ).toEqual([
      'person.fullName',
      'programme.kind',
      'programme.startedOn',
      'programme.endedOn',
      'programme.hostEmployer',
      'job.role',
      'job.startedOn',
      'job.weeklyHours',
    ]);
  });

  it('reads a log by what its sheet is about', () => {
    const log: Tried[] = [
      { heading: 'Name' },
      { heading: 'DOB', values: born },
      { heading: 'Employer', values: ['Moor Bakery'] },
      { heading: 'From', values: days },
      { heading: 'To', values: days },
      { heading: 'Setting', values: ['Internal', 'Open employment'] },
    ];
    expect(propose(log, { sheet: 'Work Experience log' })).toEqual([
      'person.fullName',
      'person.dateOfBirth',
      'experience.employer',
      'experience.startedOn',
      'experience.endedOn',
      'experience.kind',
    ]);
  });

  it('reads a review tracker, with the setting of that academic year', () => {
    const tracker: Tried[] = [
      { heading: 'UPN' },
      { heading: 'Name' },
      { heading: 'School / College' },
      { heading: 'Due', values: days },
      { heading: 'Date', values: days },
      { heading: 'Employment', values: yesNo },
      { heading: 'Outcome', values: ['Maintain', 'Amend'] },
      { heading: 'Notes' },
      { heading: 'Comments' },
    ];
    expect(propose(tracker, { title: 'Annual Reviews 2024/25', year: true })).toEqual([
      'person.upn',
      'person.fullName',
      'year.setting',
      'review.dueOn',
      'review.heldOn',
      'review.employmentFocus',
      'review.outcome',
      'review.notes',
      'review.notes',
    ]);
  });

  it('reads one block of columns a year', () => {
    const block = (year: string): Tried[] => [
      { heading: 'AR held', group: year, values: days },
      { heading: 'Employment', group: year, values: yesNo },
      { heading: 'NCY', group: year, values: [9, 10] },
    ];
    expect(
      propose([{ heading: 'UPN' }, ...block('2023/24'), ...block('2024/25')], { title: 'Annual reviews' }),
    ).toEqual([
      'person.upn',
      'review.heldOn',
      'review.employmentFocus',
      'year.taughtYear',
      'review.heldOn',
      'review.employmentFocus',
      'year.taughtYear',
    ]);
    expect(
      propose([
        { heading: 'UPN' },
        { heading: 'AR held 2023/24', values: days },
        { heading: 'AR held 2024/25', values: days },
      ]),
    ).toEqual(['person.upn', 'review.heldOn', 'review.heldOn']);
  });

  it('reads numbered placements as several', () => {
    const placement = (number: number): Tried[] => [
      { heading: `Placement ${number}`, values: ['Moor Bakery', 'Harbour Hotel'] },
      { heading: `Placement ${number} start`, values: days },
      { heading: `Placement ${number} end`, values: days },
    ];
    expect(
      propose([{ heading: 'UPN' }, ...placement(1), ...placement(2)], { title: 'Work experience' }),
    ).toEqual([
      'person.upn',
      'experience.employer',
      'experience.startedOn',
      'experience.endedOn',
      'experience.employer',
      'experience.startedOn',
      'experience.endedOn',
    ]);
  });

  it('reads the columns of the SEN2 person file', () => {
    const columns = [
      'surname',
      'forename',
      'personbirthdate',
      'sex',
      'ethnicity',
      'postcode',
      'upn',
      'uniquelearnernumber',
      'upnunknown',
    ];
    expect(propose(columns.map((heading) => ({ heading })))).toEqual([
      'person.surname',
      'person.forename',
      'person.dateOfBirth',
      'person.sex',
      'person.ethnicity',
      'person.postcode',
      'person.upn',
      'person.uln',
      'keep',
    ]);
  });
});
