/** What is near to a field and means something else, and names, amounts and days as trackers write them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(() => store.remove());

const who = ['UPN', 'Name', 'DOB'];
const rhys: SourceCell[] = ['U924310000559', 'ADEYEMI, Rhys', day('2006-03-24')];
const maya: SourceCell[] = ['J924310000032', 'FENN, Maya', day('2006-06-02')];
const lee: SourceCell[] = ['V924310000031', 'CHANG, Lee', day('2006-01-15')];
const tracker = (title: string, headings: string[], ...rows: SourceCell[][]) =>
  fileOf(`${title}.xlsx`, [
    sheet(title, [
      [...who, ...headings],
      ...rows.map((row, index) => [...([rhys, maya, lee][index] ?? rhys), ...row]),
    ]),
  ]);
async function fieldsOf(file: ReturnType<typeof fileOf>): Promise<Record<string, string>> {
  const session = await finish(begin(store, file, today));
  return Object.fromEntries(
    matchingOf(store, session.importId).flatMap(({ columns }) =>
      columns.map(({ heading, field }) => [heading, field]),
    ),
  );
}

describe('a name in two columns', () => {
  test('is one job coach and one contact, and the host employer is not their surname', async () => {
    const file = tracker(
      'Supported internships',
      [
        'Host employer',
        'Host employer contact first name',
        'Host employer contact surname',
        'Job coach surname',
        'Job coach first name',
        'SI start',
      ],
      ['St Luke’s Hospital', 'Maria', 'Lopez', 'Okafor', 'Dean', day('2025-09-09')],
      ['Co-op', 'Anna', 'Webb', 'Okafor', 'Dean', day('2025-09-09')],
      ['Westshire Council', '', 'Reid', '', 'Sue', day('2025-09-09')],
    );
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT name, contact_name FROM employer ORDER BY name')).toEqual([
      { name: 'Co-op', contact_name: 'Anna Webb' },
      { name: 'St Luke’s Hospital', contact_name: 'Maria Lopez' },
      { name: 'Westshire Council', contact_name: 'Reid' },
    ]);
    expect(rowsOf(store, 'SELECT name FROM job_coach ORDER BY name')).toEqual([
      { name: 'Dean Okafor' },
      { name: 'Sue' },
    ]);
    expect(
      rowsOf(
        store,
        `SELECT person.surname, job_coach.name FROM programme JOIN person ON person.id = person_id
          JOIN job_coach ON job_coach.id = job_coach_id ORDER BY person.surname`,
      ),
    ).toEqual([
      { surname: 'Adeyemi', name: 'Dean Okafor' },
      { surname: 'Chang', name: 'Sue' },
      { surname: 'Fenn', name: 'Dean Okafor' },
    ]);
    expect(rowsOf(store, 'SELECT heading FROM additional_information')).toEqual([]);
  });

  test('under a band, and of the officer', async () => {
    const file = fileOf('Interns.xlsx', [
      sheet(
        'Supported internships',
        [
          ['Intern', '', '', 'Job coach', '', 'Case officer first name', 'Case officer surname'],
          ['First name', 'Surname', 'DOB', 'First name', 'Surname', '', ''],
          ['Rhys', 'Adeyemi', day('2006-03-24'), 'Dean', 'Okafor', 'Jo', 'Price'],
        ],
        {
          merges: [
            { top: 0, left: 0, bottom: 0, right: 2 },
            { top: 0, left: 3, bottom: 0, right: 4 },
          ],
        },
      ),
    ]);
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT forename, surname, lead_officer FROM person')).toEqual([
      { forename: 'Rhys', surname: 'Adeyemi', lead_officer: 'Jo Price' },
    ]);
    expect(rowsOf(store, 'SELECT name FROM job_coach')).toEqual([{ name: 'Dean Okafor' }]);
  });

  test('in a list of job coaches they are no young people', async () => {
    const file = fileOf('Job coaches.xlsx', [
      sheet('Job coaches', [
        ['First name', 'Surname', 'Organisation', 'Email'],
        ['Dean', 'Okafor', 'Westshire College', 'd.okafor@coach.example'],
        ['Sue', 'Marsh', 'Westshire College', 's.marsh@coach.example'],
      ]),
    ]);
    await bringIn(store, file);
    expect(rowsOf(store, 'SELECT name, organisation FROM job_coach ORDER BY name')).toEqual([
      { name: 'Dean Okafor', organisation: 'Westshire College' },
      { name: 'Sue Marsh', organisation: 'Westshire College' },
    ]);
    expect(rowsOf(store, 'SELECT id FROM person')).toEqual([]);
  });
});

describe('is kept, and taken for nothing else', () => {
  test.each<[string, string, SourceCell[]]>([
    ['Supported internships', 'EHCP? (Y/N)', ['Y', 'N', 'Y']],
    ['Young people', 'EHCP', [day('2019-05-01'), day('2020-05-01'), day('2021-05-01')]],
    ['Supported internships', 'Paid outcome?', ['Y', 'N', 'Y']],
    ['Work experience', 'Hours per day', [6, 5, 6]],
    ['Annual reviews', 'PfA outcomes in section E?', ['Y', 'N', 'Y']],
    ['EHC plans', 'Annual cost', [23500, 21000, 61250]],
    ['Annual reviews', 'PfA independent living', ['A', 'Amber', 'G']],
    // One letter from 'Ceased'.
    ['Young people', 'Chased', [day('2026-02-01'), day('2026-02-02'), day('2026-02-03')]],
  ])('%s: %s', async (title, heading, values) => {
    const fields = await fieldsOf(tracker(title, [heading], ...values.map((value) => [value])));
    expect(fields).toEqual({
      UPN: 'person.upn',
      Name: 'person.fullName',
      DOB: 'person.dateOfBirth',
      [heading]: 'keep',
    });
  });
});

test('a placement at a school is the setting; at an employer it is work experience', async () => {
  const schools = ['Harrow Hill School', 'Beacon Academy', 'Larkfield College'].map((name) => [name]);
  await expect(fieldsOf(tracker('Young people', ['Placement'], ...schools))).resolves.toMatchObject({
    Placement: 'person.setting',
  });
  const employers = ['Paws Grooming', 'Halfords', 'School canteen'].map((name) => [name]);
  await expect(fieldsOf(tracker('Log', ['Placement'], ...employers))).resolves.toMatchObject({
    Placement: 'experience.employer',
  });
});

test('a review date beside a job is no annual review, and beside an EHC plan it is', async () => {
  const job: SourceCell[] = ['Boots', day('2025-09-03'), day('2026-02-10')];
  const headings = ['Employer', 'Job start date', 'Review date'];
  const jobs = tracker('Caseload', headings, job, job, job);
  await expect(fieldsOf(jobs)).resolves.toMatchObject({ 'Review date': 'keep' });
  const plan: SourceCell[] = [...job, day('2019-05-01')];
  const plans = tracker('Caseload', [...headings, 'EHCP start'], plan, plan, plan);
  await expect(fieldsOf(plans)).resolves.toMatchObject({ 'Review date': 'review.heldOn' });
});

test('a parent beside a telephone number is a contact, not the views of the family', async () => {
  const row: SourceCell[] = ['Mrs N Iqbal', '07700 900111'];
  await bringIn(
    store,
    tracker('Report', ['Parent/Carer 1', 'Parent Tel', 'AR held'], [...row, day('2026-03-10')]),
  );
  expect(rowsOf(store, 'SELECT contact FROM person')).toEqual([{ contact: 'Mrs N Iqbal\n07700 900111' }]);
});

test('hours behind a job are not those of the placements before it', async () => {
  const headings = ['Rotation 1', '', '', 'Job offer?', 'Employer', 'Start', 'Hours'];
  const below = ['Employer', 'Start', 'End', '', '', '', ''];
  const file = fileOf('Placements.xlsx', [
    sheet(
      'Interns',
      [
        [...who, ...headings],
        ['', '', '', ...below],
        [...rhys, 'Catering', day('2025-09-15'), day('2025-12-12'), 'Y', 'Boots', day('2026-08-03'), 20],
      ],
      { merges: [{ top: 0, bottom: 0, left: 3, right: 5 }] },
    ),
  ]);
  await bringIn(store, file);
  expect(rowsOf(store, 'SELECT started_on, weekly_hours FROM work_experience')).toEqual([
    { started_on: '2025-09-15', weekly_hours: null },
  ]);
  expect(rowsOf(store, 'SELECT started_on, weekly_hours FROM paid_job')).toEqual([
    { started_on: '2026-08-03', weekly_hours: 20 },
  ]);
});

test('what a report says of itself is no band over its headings, and a job coach over rows is one', async () => {
  const file = fileOf('Report.xlsx', [
    sheet('Report', [
      ['Caseload report', '', 'Run: 03/11/2025 09:14', 'User: JPRICE'],
      ['UPN', 'Name', 'DOB', 'Support level'],
      ['Job coach: Dean Okafor'],
      [...rhys, 'Weekly'],
      ['Job coach: Sue Marsh'],
      [...maya, 'Monthly'],
    ]),
  ]);
  const { check: result } = await bringIn(store, file);
  expect(result.rows).toMatchObject({ new: 2, problem: 0 });
  expect(
    rowsOf(
      store,
      `SELECT surname, heading, value FROM additional_information JOIN person ON person.id = person_id
        ORDER BY surname, heading`,
    ),
  ).toEqual([
    { surname: 'Adeyemi', heading: 'Section of the list', value: 'Job coach: Dean Okafor' },
    { surname: 'Adeyemi', heading: 'Support level', value: 'Weekly' },
    { surname: 'Fenn', heading: 'Section of the list', value: 'Job coach: Sue Marsh' },
    { surname: 'Fenn', heading: 'Support level', value: 'Monthly' },
  ]);
});

test('what somebody is called stands in brackets behind the name; other brackets stay', async () => {
  await bringIn(
    store,
    fileOf('List.xlsx', [
      sheet('List', [
        ['Name', 'DOB'],
        ['SMITH, John (Johnny)', day('2008-03-04')],
        ['Eleanor "Ellie" Briggs', day('2008-03-05')],
        ['Kai (aka JJ) Moss', day('2008-03-06')],
        ['OSEI, Kwame (LAC)', day('2008-03-07')],
      ]),
    ]),
  );
  expect(rowsOf(store, 'SELECT surname, forename, preferred_name FROM person ORDER BY surname')).toEqual([
    { surname: 'Briggs', forename: 'Eleanor', preferred_name: 'Ellie' },
    { surname: 'Moss', forename: 'Kai', preferred_name: 'JJ' },
    { surname: 'Osei', forename: 'Kwame (LAC)', preferred_name: '' },
    { surname: 'Smith', forename: 'John', preferred_name: 'Johnny' },
  ]);
});

test('amounts: thousands and a year are read, pay for more than an hour is no pay for one', async () => {
  await bringIn(
    store,
    tracker(
      'Supported internships',
      ['SI start', 'SI cost', 'AtW £ p.a.'],
      [day('2025-09-09'), '14.5k', '£9.4k pa'],
    ),
  );
  expect(rowsOf(store, 'SELECT yearly_cost, access_to_work_yearly FROM programme')).toEqual([
    { yearly_cost: 14_500, access_to_work_yearly: 9_400 },
  ]);
  await bringIn(
    store,
    tracker(
      'Paid jobs',
      ['Employer', 'Job start date', 'Hourly pay'],
      ['B&M', day('2025-09-09'), '£450 per week'],
      ['B&M', day('2025-09-09'), '£12.30 per hour'],
    ),
  );
  expect(
    rowsOf(store, 'SELECT hourly_pay FROM paid_job JOIN person ON person.id = person_id ORDER BY surname'),
  ).toEqual([{ hourly_pay: null }, { hourly_pay: 12.3 }]);
  expect(rowsOf(store, "SELECT value FROM additional_information WHERE heading = 'Hourly pay'")).toEqual([
    { value: '£450 per week' },
  ]);
});

test('words instead of a day: what goes on has no end, and a review that is overdue keeps the row', async () => {
  await bringIn(
    store,
    tracker(
      'Programmes',
      ['Programme', 'Programme start', 'Programme end', 'Next review'],
      ['Traineeship', day('2025-09-09'), 'ongoing', 'Overdue'],
    ),
  );
  expect(rowsOf(store, 'SELECT started_on, ended_on FROM programme')).toEqual([
    { started_on: '2025-09-09', ended_on: null },
  ]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information')).toEqual([
    { heading: 'Next review', value: 'Overdue' },
  ]);
});

test('a cell merged down is meant for every row beside it', async () => {
  const file = fileOf('Caseload.xlsx', [
    sheet(
      'Caseload',
      [
        ['School', 'Pupil', 'DOB', 'Yr Gp'],
        ['Harrow Hill School', 'Ava Stone', day('2010-10-10'), '10'],
        [null, 'Noah Reed', day('2009-03-03'), '11'],
        ['Larkfield College', 'Max Dunn', day('2007-07-07'), '13'],
        ['', '3 pupils', '', ''],
      ],
      { merges: [{ top: 1, bottom: 2, left: 0, right: 0 }] },
    ),
  ]);
  const { check } = await bringIn(store, file);
  expect(check.rows).toMatchObject({ new: 3, problem: 0 });
  expect(
    rowsOf(
      store,
      'SELECT forename, setting.name FROM person JOIN setting ON setting.id = setting_id ORDER BY forename',
    ),
  ).toEqual([
    { forename: 'Ava', name: 'Harrow Hill School' },
    { forename: 'Max', name: 'Larkfield College' },
    { forename: 'Noah', name: 'Harrow Hill School' },
  ]);
});

test('where there is nothing but names, it is said before the rows are checked', async () => {
  const missing = async (headings: string[], cells: SourceCell[]) => {
    const file = fileOf('Jobs.xlsx', [sheet('Jobs', [headings, cells])]);
    const { importId } = await finish(begin(store, file, today));
    return matchingOf(store, importId)[0]?.missing;
  };
  const headings = ['First name', 'Last name', 'Employer', 'Job start date'];
  const cells: SourceCell[] = ['Callum', 'Bryce', 'B&M', day('2025-09-09')];
  expect(await missing(headings, cells)).toEqual([expect.stringMatching(/^There is nothing but a name/)]);
  expect(await missing([...headings, 'DOB'], [...cells, day('2006-03-24')])).toEqual([]);
});

test('months as dates are headings', async () => {
  const months = ['2024-09-01', '2024-10-01', '2024-11-01', '2024-12-01'].map(day);
  const file = fileOf('NEET.xlsx', [
    sheet('Activity', [
      ['Participation tracker'],
      ['UPN', 'Surname', 'First name', 'DOB', ...months],
      ['U924310000559', 'Adeyemi', 'Rhys', day('2006-03-24'), 'EET', 'EET', 'NEET', 'NEET'],
    ]),
  ]);
  await bringIn(store, file);
  expect(rowsOf(store, 'SELECT surname FROM person')).toEqual([{ surname: 'Adeyemi' }]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information')).toEqual([
    { heading: 'September 2024', value: 'EET' },
    { heading: 'October 2024', value: 'EET' },
    { heading: 'November 2024', value: 'NEET' },
    { heading: 'December 2024', value: 'NEET' },
  ]);
});

describe('rows of a log below a name that is written once', () => {
  const log = (...rows: SourceCell[][]) =>
    fileOf('Work experience.xlsx', [
      sheet('Log', [['UPN', 'Student', 'DOB', 'School', 'Placement employer', 'Placement start'], ...rows]),
    ]);
  const placements = () =>
    rowsOf(
      store,
      `SELECT surname, employer.name FROM work_experience JOIN person ON person.id = person_id
        JOIN employer ON employer.id = employer_id ORDER BY employer.name`,
    );

  test('are about the one above, and it is said', async () => {
    const file = log(
      [...rhys, 'Northmoor', 'Paws Grooming', day('2025-10-07')],
      ['', '', '', '', 'Riverside Farm', day('2026-01-13')],
      ['', '', '', '', 'Halfords', day('2026-03-13')],
      [...maya, 'Northmoor', 'Co-op', day('2026-03-13')],
    );
    const { importId } = await finish(begin(store, file, today));
    const result = await finish(check(store, importId));
    const { rows } = await checkedRows(store, importId, { state: null, offset: 0, limit: 5 });
    expect(rows.map(({ state, personName, knownBy }) => [state, personName, knownBy])).toEqual([
      ['new', 'Rhys Adeyemi', 'new'],
      ['new', 'Rhys Adeyemi', 'the row above'],
      ['new', 'Rhys Adeyemi', 'the row above'],
      ['new', 'Maya Fenn', 'new'],
    ]);
    const worth = await checkedRows(store, importId, { state: 'worth-a-look', offset: 0, limit: 5 });
    expect(result.rowsWorthALook).toBe(2);
    expect(worth.rows.map(({ row }) => row)).toEqual([3, 4]);
    expect(rows[2]?.problems).toMatchObject([
      { severity: 'warning', heading: 'UPN', message: expect.stringContaining('about Rhys Adeyemi') },
    ]);
    await finish(commit(store, importId));
    expect(placements()).toEqual([
      { surname: 'Fenn', name: 'Co-op' },
      { surname: 'Adeyemi', name: 'Halfords' },
      { surname: 'Adeyemi', name: 'Paws Grooming' },
      { surname: 'Adeyemi', name: 'Riverside Farm' },
    ]);
  });

  test.each<[string, SourceCell[]]>([
    ['says where somebody is', ['', '', '', 'Eastfield', 'Riverside Farm', day('2026-01-13')]],
    ['has a UPN that is wrong', ['U924310000550', '', '', '', 'Riverside Farm', day('2026-01-13')]],
  ])('are asked about where the row %s', async (_, row) => {
    const { check: result } = await bringIn(
      store,
      log([...rhys, 'Northmoor', 'Paws Grooming', day('2025-10-07')], row),
    );
    expect(result.rows).toMatchObject({ new: 1, problem: 1 });
    expect(placements()).toEqual([{ surname: 'Adeyemi', name: 'Paws Grooming' }]);
  });

  test('are asked about below a row that is left out, and below a blank one', async () => {
    const { check: result } = await bringIn(
      store,
      log(
        ['', 'Somebody', '', '', 'Paws Grooming', day('2025-10-07')],
        ['', '', '', '', 'Riverside Farm', day('2026-01-13')],
        [...maya, 'Northmoor', 'Co-op', day('2026-03-13')],
        [],
        ['', '', '', '', 'Halfords', day('2026-01-13')],
      ),
    );
    expect(result.rows).toMatchObject({ new: 1, problem: 3 });
    expect(placements()).toEqual([{ surname: 'Fenn', name: 'Co-op' }]);
  });
});

test('a year in one heading of a programme is that of the programme', async () => {
  await bringIn(
    store,
    tracker(
      'Leavers',
      ['Course 24/25', 'Programme start', 'Left'],
      ['Traineeship', day('2024-09-12'), day('2025-07-11')],
    ),
  );
  expect(rowsOf(store, 'SELECT kind, started_on, ended_on FROM programme')).toEqual([
    { kind: 'traineeship', started_on: '2024-09-12', ended_on: '2025-07-11' },
  ]);
});

test.each([
  ['Post-16 phase transfers September 2025', 2024],
  ['Transitions Sept 2025', 2024],
  ['Phase transfers 2025/26', 2025],
  ['Young people September 2025', 2025],
])('the year groups of “%s” are those of %i', async (title, year) => {
  const file = fileOf('List.xlsx', [
    sheet('Sheet1', [[title], [...who, 'Year group'], [...rhys, 'Y11'], [...maya, 'Y11'], [...lee, 'Y11']]),
  ]);
  await bringIn(store, file);
  expect(rowsOf(store, 'SELECT DISTINCT academic_year FROM person_year')).toEqual([{ academic_year: year }]);
});

test('the first band of a list stands over its headings and is meant for the rows below like the others', async () => {
  const headings = [...who, 'Support level'];
  const file = fileOf('Caseloads 2025-26.xlsx', [
    sheet('2025-26', [
      ['Job coach: Dean Okafor'],
      headings,
      [...rhys, 'Weekly'],
      [],
      ['Job coach: Sue Marsh'],
      headings,
      [...maya, 'Monthly'],
    ]),
    sheet('Years 2025-26', [['YEAR 12'], [...who, 'PA'], [...lee, 'L Grant']]),
  ]);
  await bringIn(store, file);
  expect(
    rowsOf(
      store,
      `SELECT surname, value FROM additional_information JOIN person ON person.id = person_id
        WHERE heading = 'Section of the list' ORDER BY surname`,
    ),
  ).toEqual([
    { surname: 'Adeyemi', value: 'Job coach: Dean Okafor' },
    { surname: 'Fenn', value: 'Job coach: Sue Marsh' },
  ]);
  expect(rowsOf(store, 'SELECT academic_year, taught_year FROM person_year')).toEqual([
    { academic_year: 2025, taught_year: 12 },
  ]);
});

test('an answer where a name or a day should be is nobody’s name, and keeps no row out', async () => {
  const { check: result } = await bringIn(
    store,
    tracker(
      'Supported internships',
      ['SI start', 'Job coach allocated', 'Vocational profile completed on'],
      [day('2025-09-09'), 'Y', day('2025-10-01')],
      [day('2025-09-09'), 'N', 'N'],
      [day('2025-09-09'), 'Dean Okafor', day('2025-10-02')],
    ),
  );
  expect(result.rows).toMatchObject({ new: 3, problem: 0 });
  expect(rowsOf(store, 'SELECT name FROM job_coach')).toEqual([{ name: 'Dean Okafor' }]);
  expect(rowsOf(store, 'SELECT heading, value FROM additional_information ORDER BY heading, value')).toEqual([
    { heading: 'Job coach allocated', value: 'N' },
    { heading: 'Job coach allocated', value: 'Y' },
    { heading: 'Vocational profile completed on', value: 'N' },
  ]);
});

test('a second column of the same field is asked about and not passed over', async () => {
  const dates = (from: number): SourceCell[] => [0, 1, 2].map((years) => day(`${from + years}-03-10`));
  const file = tracker('List', ['AR 2023', 'AR 2024', 'AR 2025'], dates(2023), dates(2023), dates(2023));
  const { importId } = await finish(begin(store, file, today));
  const columns = () => matchingOf(store, importId)[0]?.columns ?? [];
  const ofReviews = () => columns().filter(({ heading }) => heading.startsWith('AR'));
  const doubtful = ofReviews().filter(({ field }) => field === 'keep');
  expect(doubtful).toHaveLength(2);
  for (const { confidence, why } of doubtful) {
    expect(confidence).toBeGreaterThan(0);
    expect(why).toContain('choose the same field');
  }
  // Chosen, they are reviews of their own.
  const layoutId = matchingOf(store, importId)[0]?.layoutId ?? '';
  const choices = doubtful.map(({ column }) => ({ column, field: 'review.heldOn' }));
  saveMatching(store, importId, { layoutId, columns: choices });
  await finish(commit(store, importId));
  expect(rowsOf(store, 'SELECT DISTINCT held_on FROM annual_review ORDER BY held_on')).toEqual([
    { held_on: '2023-03-10' },
    { held_on: '2024-03-10' },
    { held_on: '2025-03-10' },
  ]);
});

test.each([
  ['Apps & Trainees', ['Start', 'Planned end'], null],
  ['Apps 2025', ['Start', 'Planned end'], 'apprenticeship'],
  ['Young people', ['SI start date', 'SI provider'], 'supported-internship'],
  ['Young people', ['SI start date', 'Apprenticeship end date'], null],
])('the kind of every programme on “%s” with %j is %s', async (title, headings, kind) => {
  const cells: SourceCell[] = headings.map((heading) =>
    heading.endsWith('provider') ? 'Northmoor College' : day('2025-09-09'),
  );
  const { importId } = await finish(begin(store, tracker(title, headings, cells, cells, cells), today));
  const [layout] = matchingOf(store, importId);
  expect(layout?.fixedValues?.find(({ field }) => field === 'programme.kind')?.value ?? null).toBe(kind);
});
