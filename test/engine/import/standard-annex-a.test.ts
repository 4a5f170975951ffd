/** Lists of Ofsted's Annex A, known by their headings whatever the sheets are called. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { begin, check, commit, matchingOf } from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const rhys = 'U924310000559';

const contacts = sheet('Contacts', [
  ['Annex A: child-level data'],
  [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Age of Child (Years)',
    'Date of Contact',
    'Contact Source',
  ],
  ['LL-77', 'a) Male', 'a) WBRI', day('2005-03-24'), 21, day('2026-05-01'), 'Police'],
]);
const plans = sheet('Sheet1', [
  [
    'Child Unique ID',
    'Gender',
    'Ethnicity',
    'Date of Birth',
    'Age of Child (Years)',
    'Does the Child have a Disability',
    'Child Protection Plan Start Date',
    'Child Protection Plan End Date',
  ],
  ['LL-77', 'a) Male', 'a) WBRI', day('2005-03-24'), 21, 'a) Yes', day('2026-06-01'), null],
]);

it('says which list of children’s services it looks like, and keeps what fits no field', async () => {
  await bringIn(
    store,
    fileOf('cohort.xlsx', [
      sheet('Cohort', [
        ['Local id', 'Surname', 'Forename', 'Date of birth', 'UPN'],
        ['LL-77', 'Adeyemi', 'Rhys', day('2005-03-24'), rhys],
      ]),
    ]),
  );
  const session = await finish(begin(store, fileOf('Annex A.xlsx', [contacts, plans]), today));
  expect(session.notices.slice(0, 2)).toEqual([
    'This looks like an Annex A list: List 1, contacts (children’s services). It has no names: children are known by their number and date of birth, and whoever is not in your data file would come in without a name.',
    'This looks like an Annex A list: List 7, child protection plans (children’s services). It has no names: children are known by their number and date of birth, and whoever is not in your data file would come in without a name.',
  ]);
  const layouts = matchingOf(store, session.importId);
  expect(layouts[0]?.columns.map((column) => [column.heading, column.field, column.confidence])).toEqual([
    ['Child Unique ID', 'person.localId', 1],
    ['Gender', 'person.sex', 1],
    ['Ethnicity', 'person.ethnicity', 1],
    ['Date of Birth', 'person.dateOfBirth', 1],
    ['Age of Child (Years)', 'leave-out', 1],
    ['Date of Contact', 'keep', 1],
    ['Contact Source', 'keep', 1],
  ]);
  const result = await finish(check(store, session.importId));
  expect(result.rows).toMatchObject({ problem: 0, doubtful: 0 });
  await finish(commit(store, session.importId));
  expect(rowsOf(store, 'SELECT surname, sex, ethnicity FROM person')).toEqual([
    { surname: 'Adeyemi', sex: 'M', ethnicity: 'WBRI' },
  ]);
  expect(
    rowsOf(store, "SELECT heading || ' = ' || value AS said FROM additional_information ORDER BY 1"),
  ).toEqual([
    { said: 'Child Protection Plan Start Date = 1 Jun 2026' },
    { said: 'Contact Source = Police' },
    { said: 'Date of Contact = 1 May 2026' },
    { said: 'Does the Child have a Disability = a) Yes' },
  ]);
});

it('fills the plan, the review and the need from the list of an area SEND inspection', async () => {
  const list = sheet('List_1', [
    [
      'Unique ID',
      'UPN',
      'ULN',
      'Date of birth',
      'Gender',
      'Ethnicity',
      'Date initial EHC plan issued',
      'Date updated EHC plan issued',
      'Date EHC plan last reviewed',
      'SEN primary need',
      'Main education establishment – URN',
      'Main education establishment – phase',
      'Pupil Premium',
    ],
    [
      '77',
      rhys,
      null,
      day('2005-03-24'),
      'M',
      'WBRI',
      day('2012-06-15'),
      day('2024-06-20'),
      day('2026-05-10'),
      'ASD',
      130123,
      'Post-16',
      'No',
    ],
  ]);
  const session = await finish(begin(store, fileOf('annex.xlsx', [list]), today));
  expect(session.notices[0]).toContain(
    'This looks like an Annex A list: List 1, children and young people with an EHC plan (area SEND).',
  );
  await finish(check(store, session.importId));
  await finish(commit(store, session.importId));
  expect(rowsOf(store, 'SELECT started_on, ceased_on FROM ehc_plan')).toEqual([
    { started_on: '2012-06-15', ceased_on: null },
  ]);
  expect(rowsOf(store, 'SELECT held_on FROM annual_review')).toEqual([{ held_on: '2026-05-10' }]);
  expect(rowsOf(store, 'SELECT rank, code FROM person_need')).toEqual([{ rank: 1, code: 'ASD' }]);
  expect(rowsOf(store, 'SELECT name, urn FROM setting')).toEqual([{ name: 'URN 130123', urn: '130123' }]);
});

it('leaves other lists with the same few headings alone', async () => {
  const session = await finish(
    begin(
      store,
      fileOf('cohort.xlsx', [
        sheet('List 1', [
          [
            'Child Unique ID',
            'Gender',
            'Ethnicity',
            'Date of Birth',
            'Surname',
            'Forename',
            'EHCP start date',
          ],
          ['7', 'M', 'WBRI', day('2005-03-24'), 'Adeyemi', 'Rhys', day('2012-06-15')],
        ]),
      ]),
      today,
    ),
  );
  expect(session.notices).toEqual([]);
});

const child = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)'];
const rhysInList = ['LL-77', 'a) Male', 'a) WBRI', day('2005-03-24'), 21];

it.each([
  [
    'List 9, care leavers',
    ['Does the Child have a Disability', 'Eligibility Category', 'LA in Touch', 'Activity Status'],
    ['a) Yes', 'b) Former relevant child', 'a) Yes', 'F2: Young person engaged full time in education'],
  ],
  [
    'List 10, children being adopted',
    [
      'Date the Child Entered Care',
      'Date of Decision that Child Should be Placed for Adoption',
      'Date of Adoption Order',
    ],
    [day('2020-01-06'), day('2021-02-08'), null],
  ],
])('knows %s, and keeps with the young person what fits no field', async (words, headings, values) => {
  await bringIn(
    store,
    fileOf('cohort.xlsx', [
      sheet('Cohort', [
        ['Local id', 'Surname', 'Forename', 'Date of birth', 'UPN'],
        ['LL-77', 'Adeyemi', 'Rhys', day('2005-03-24'), rhys],
      ]),
    ]),
  );
  const file = fileOf('Annex A.xlsx', [
    sheet('Any name', [
      [...child, ...headings],
      [...rhysInList, ...values],
    ]),
  ]);
  const session = await finish(begin(store, file, today));
  expect(session.notices[0]).toContain(`This looks like an Annex A list: ${words} (children’s services).`);
  await finish(check(store, session.importId));
  await finish(commit(store, session.importId));
  expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1 }]);
  expect(
    rowsOf(store, 'SELECT heading FROM additional_information ORDER BY id').map((it) => it['heading']),
  ).toEqual(headings.filter((_, index) => values[index] !== null));
});

it('knows the list of adopters, who are no young people, and does not bring them in', async () => {
  const adopters = sheet('List 11', [
    [
      'Individual adopter identifier',
      'Family identifier',
      'Gender',
      'Ethnicity',
      'Disability',
      'Date enquiry received',
      'Date Stage 1 started',
    ],
    ['AD-1', 'F-1', 'b) Female', 'a) WBRI', 'b) No', day('2025-01-06'), day('2025-02-03')],
    ['AD-2', 'F-1', 'a) Male', 'a) WBRI', 'b) No', day('2025-01-06'), day('2025-02-03')],
  ]);
  const session = await finish(begin(store, fileOf('Annex A.xlsx', [contacts, adopters]), today));
  expect(session.notices).toContain(
    'This looks like an Annex A list: List 11, prospective adopters (children’s services). Its rows are adults who want to adopt, not young people, so it is not brought in.',
  );
  expect(session.sheets[1]?.tables[0]).toMatchObject({ chosen: false });
  const result = await finish(check(store, session.importId));
  expect(result.rows).toMatchObject({ new: 1 });
});
