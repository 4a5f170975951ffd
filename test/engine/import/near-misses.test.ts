/** What is near to a field and means something else, and names, amounts and days as trackers write them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, matchingOf } from '../../../electron/engine/import/import.service.ts';
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
