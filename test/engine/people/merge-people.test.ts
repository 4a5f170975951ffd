import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { listReferences } from '../../../electron/engine/history/undo.repository.ts';
import { getChangeDetails } from '../../../electron/engine/history/history.service.ts';
import { compareRecords } from '../../../electron/engine/people/merge-duplicates.service.ts';
import {
  listMerges,
  mergePeople,
  plannedTables,
  sayDistinct,
  unmergePeople,
} from '../../../electron/engine/people/merge-people.service.ts';
import { personDetails, savePerson } from '../../../electron/engine/people/people.service.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { calculateSection1 } from '../../../electron/engine/toolkit/section-1.service.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import type { MergeField, MergeSide } from '../../../shared/contract/people-merge.ts';
import { today } from '../../../electron/engine/today.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { rowsOf } from '../import/support.ts';
import { blankPerson, writePerson, writePlaces } from './merge-population.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
  await writePlaces(store);
});
afterEach(() => store.remove());

type Values = Record<string, string | number | null>;
const add = (person: Values, rows: Record<string, Values[]> = {}) =>
  writePerson(store, { person: { ...blankPerson, ...person }, rows });
const versionOf = async (id: string) => (await personDetails(store.db, id)).version;
async function merge(keep: string, other: string, take: Partial<Record<MergeField, MergeSide>> = {}) {
  return mergePeople(store, {
    keepPersonId: keep,
    mergePersonId: other,
    take: Object.entries(take).map(([field, from]) => ({ field: field as MergeField, from })),
    versions: { keep: await versionOf(keep), merge: await versionOf(other) },
  });
}
const review = (values: Values): Values => ({
  due_on: null,
  held_on: null,
  attended: null,
  employment_focus: null,
  outcome: '',
  decision_on: null,
  final_plan_on: null,
  notes: '',
  ...values,
});
const additionalOf = async (personId: string) =>
  Object.fromEntries(
    (await personDetails(store.db, personId)).additional.map(({ heading, value }) => [heading, value]),
  );

const chidi = { surname: 'Okafor', forename: 'Chidi', date_of_birth: '2009-03-04', upn: 'B801200005001' };

describe('merging', () => {
  test('keeps the kept record’s values, fills blanks, takes what is chosen, and keeps what gives way', async () => {
    const keep = await add({ ...chidi, postcode: '', notes: 'Likes horses', setting_id: 'setting-a' });
    const other = await add({
      ...chidi,
      surname: 'Okafor-Price',
      upn: 'Q801200005002',
      local_id: 'N-100',
      postcode: 'NM1 1AA',
      notes: 'Two buses',
      setting_id: 'setting-b',
      sex: 'M',
    });
    const merged = await merge(keep, other, { surname: 'merge', upn: 'keep', sex: 'keep' });
    expect(merged.keptAsAdditional).toBe(3);
    expect(await personDetails(store.db, keep)).toMatchObject({
      surname: 'Okafor-Price',
      upn: 'B801200005001',
      localId: 'N-100',
      postcode: 'NM1 1AA',
      sex: 'M',
      settingName: 'Northmoor College',
      notes: 'Likes horses\nTwo buses',
    });
    expect(await additionalOf(keep)).toEqual({
      'Surname also recorded as': 'Okafor',
      'UPN also recorded as': 'Q801200005002',
      'Setting also recorded as': 'Eastfield School',
    });
    const { additional } = await personDetails(store.db, keep);
    expect(additional[0]?.source).toBe(`Other record of this young person, merged on ${formatDate(today())}`);
    expect(rowsOf(store, `SELECT name_key FROM person WHERE id = '${keep}'`)).toEqual([
      { name_key: 'okaforprice chidi' },
    ]);
  });

  test('joins what is the same event, moves what is not, and never makes two of one record into one', async () => {
    const keep = await add(chidi, {
      annual_review: [
        review({ due_on: '2024-05-01', held_on: '2024-05-03', outcome: 'maintain' }),
        review({ due_on: '2025-05-01' }),
      ],
      person_year: [{ academic_year: 2024, taught_year: 11, setting_id: null }],
    });
    const other = await add(chidi, {
      annual_review: [
        review({ held_on: '2024-05-03', employment_focus: 1, outcome: 'amend', notes: 'Wants to bake' }),
        review({ due_on: '2025-05-01', held_on: '2025-04-28' }),
        // Both of these are due on the day of the kept one above; that one is already taken.
        review({ due_on: '2025-05-01', held_on: '2025-05-02' }),
      ],
      person_year: [
        { academic_year: 2024, taught_year: 10, setting_id: 'setting-a' },
        { academic_year: 2023, taught_year: 10, setting_id: null },
      ],
    });
    expect(await merge(keep, other)).toMatchObject({ joined: 3, moved: 2 });
    const person = await personDetails(store.db, keep);
    expect(
      person.reviews.map(({ dueOn, heldOn, outcome, employmentFocus }) => [
        dueOn,
        heldOn,
        outcome,
        employmentFocus,
      ]),
    ).toEqual([
      ['2024-05-01', '2024-05-03', 'maintain', true],
      ['2025-05-01', '2025-04-28', '', null],
      ['2025-05-01', '2025-05-02', '', null],
    ]);
    expect(
      person.taughtYears.map(({ academicYear, taughtYear, settingName }) => [
        academicYear,
        taughtYear,
        settingName,
      ]),
    ).toEqual([
      [2023, 10, ''],
      [2024, 11, 'Northmoor College'],
    ]);
    expect(await additionalOf(keep)).toEqual({
      'Annual review, 3 May 2024: outcome also recorded as': 'Amend the plan',
      'Year, 2024/25: taught year also recorded as': '10',
    });
  });

  test('two spells of which one had ended before the other began stay two', async () => {
    const plan = { cease_reason: '' };
    const keep = await add(chidi, { ehc_plan: [{ ...plan, started_on: '2021-09-01', ceased_on: null }] });
    const other = await add(chidi, { ehc_plan: [{ ...plan, started_on: null, ceased_on: '2020-07-31' }] });
    expect(await merge(keep, other)).toMatchObject({ joined: 0, moved: 1 });
    expect((await personDetails(store.db, keep)).planState).toBe('in-force');
  });

  test('puts the chosen needs first and what only the other has after them', async () => {
    const keep = await add(chidi, {
      person_need: [
        { rank: 1, code: 'ASD' },
        { rank: 2, code: 'MLD' },
      ],
    });
    const other = await add(chidi, {
      person_need: [
        { rank: 1, code: 'MLD' },
        { rank: 2, code: 'PD' },
      ],
    });
    await merge(keep, other, { needs: 'merge' });
    expect((await personDetails(store.db, keep)).needs).toEqual([
      { rank: 1, code: 'MLD' },
      { rank: 2, code: 'PD' },
      { rank: 3, code: 'ASD' },
    ]);
    expect(await additionalOf(keep)).toEqual({
      'Needs also recorded as': '1. Autistic spectrum disorder; 2. Moderate learning difficulty',
    });
  });

  test('counts the young person once in Section 1', async () => {
    const records = () => ({
      ehc_plan: [{ started_on: '2020-09-01', ceased_on: null, cease_reason: '' }],
      annual_review: [review({ held_on: '2024-11-05', employment_focus: 1 })],
      paid_job: [
        {
          employer_id: 'employer-a',
          role: 'Barista',
          started_on: '2025-06-02',
          ended_on: null,
          weekly_hours: 16,
          hourly_pay: null,
        },
      ],
    });
    const keep = await add(chidi, records());
    const other = await add({ ...chidi, forename: 'Chidi Paul' }, records());
    const figure = async (code: string) => (await calculateSection1(store.db, [2024])).get(`${code} 2024`);
    expect([await figure('base'), await figure('6')].map((each) => each?.value)).toEqual([2, 2]);
    await merge(keep, other);
    expect([await figure('base'), await figure('6')].map((each) => each?.value)).toEqual([1, 1]);
    expect(await figure('7')).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('refuses one and the same record, a record that is gone, and one changed since it was compared', async () => {
    const keep = await add(chidi);
    const other = await add(chidi);
    await expect(merge(keep, keep)).rejects.toMatchObject({ code: 'REFUSED' });
    const input = { keepPersonId: keep, mergePersonId: other, take: [], versions: { keep: 1, merge: 1 } };
    await savePerson(store.db, { personId: other, version: 1, patch: { postcode: 'NM3 3CC' } });
    await expect(mergePeople(store, input)).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    await mergePeople(store, { ...input, versions: { keep: 1, merge: 2 } });
    await expect(mergePeople(store, { ...input, versions: { keep: 2, merge: 2 } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('deals with every table that refers to a young person', () => {
    // A new table of this kind is moved as a whole. Say so here, or join its rows in merge-plan.ts.
    const movedAsAWhole = [
      'person_alias',
      'person_action',
      'person_picture',
      'phase_move',
      'placement_reflection',
      'profile_version',
      'job_analysis',
      'instruction_plan',
      'sensitive_note',
      'retention_hold',
    ];
    const referring = listReferences(store.raw).filter(({ to }) => to === 'person');
    expect(new Set(referring.map(({ table }) => table))).toEqual(
      new Set([...plannedTables, ...movedAsAWhole]),
    );
  });

  test('an old address opens the record that was kept, and History says what happened', async () => {
    const keep = await add(chidi);
    const other = await add({ ...chidi, surname: 'Okafur', upn: '' });
    const { changeSetId } = await merge(keep, other);
    expect((await personDetails(store.db, other)).personId).toBe(keep);
    const { changeSet, changes } = await getChangeDetails(store.db, { changeSetId, offset: 0, limit: 50 });
    expect(changeSet.label).toBe('Merge of two records of a young person');
    expect(changes.map(({ what, operation }) => [operation, what])).toEqual([
      ['added', 'Additional information of Chidi Okafor, “Surname also recorded as”'],
      ['added', 'Name and numbers in a merged record of Chidi Okafor, Chidi Okafur'],
      ['removed', 'Young person: Chidi Okafur'],
    ]);
  });
});

describe('taking a merge apart', () => {
  test('at any later time, keeping and naming what was changed since', async () => {
    const keep = await add(chidi, { annual_review: [review({ held_on: '2024-05-03' })] });
    const other = await add(
      { ...chidi, surname: 'Okafur', upn: '' },
      {
        annual_review: [
          review({ held_on: '2024-05-03', outcome: 'amend' }),
          review({ held_on: '2023-05-03' }),
        ],
      },
    );
    const { changeSetId } = await merge(keep, other);
    const [first, second] = (await personDetails(store.db, keep)).reviews;
    await makeChange(store.db, { label: 'edits' }, async (change) => {
      await change.update('annual_review', first!.recordId, { notes: 'Read again' }, { what: 'review' });
      await change.update('annual_review', second!.recordId, { outcome: 'maintain' }, { what: 'review' });
    });
    expect(await listMerges(store, keep)).toMatchObject([
      { changeSetId, forename: 'Chidi', surname: 'Okafur', after: null },
    ]);

    const undone = await unmergePeople(store, changeSetId);
    expect(undone).toMatchObject({
      keptCount: 1,
      kept: [{ what: 'Annual review of Chidi Okafor, 3 May 2024 (Outcome)', why: 'changed', neededBy: '' }],
    });
    expect(
      (await personDetails(store.db, keep)).reviews.map(({ heldOn, outcome }) => [heldOn, outcome]),
    ).toEqual([['2024-05-03', 'maintain']]);
    // The review that had come over goes back with what was added to it; the joined one is as it was.
    expect(
      (await personDetails(store.db, other)).reviews.map(({ heldOn, outcome, notes }) => [
        heldOn,
        outcome,
        notes,
      ]),
    ).toEqual([
      ['2023-05-03', '', 'Read again'],
      ['2024-05-03', 'amend', ''],
    ]);
    expect(await listMerges(store, keep)).toEqual([]);
    await expect(unmergePeople(store, changeSetId)).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('the later of two merges comes first', async () => {
    const [a, b, c] = [await add(chidi), await add({ ...chidi, upn: '' }), await add({ ...chidi, upn: '' })];
    const first = await merge(b, a);
    const second = await merge(c, b);
    const merges = await listMerges(store, c);
    expect(merges.map(({ changeSetId, after }) => [changeSetId, after])).toEqual([
      [second.changeSetId, null],
      [first.changeSetId, merges[0]?.mergedAt],
    ]);
    await expect(unmergePeople(store, first.changeSetId)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { problem: 'Take the later merge apart first.' },
    });
    await unmergePeople(store, second.changeSetId);
    expect((await listMerges(store, b)).map(({ after }) => after)).toEqual([null]);
    await unmergePeople(store, first.changeSetId);
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 3 }]);
    expect(rowsOf(store, 'SELECT * FROM person_alias')).toEqual([]);
  });

  test('Ctrl+Z takes it back too, and it can be done again', async () => {
    const keep = await add(chidi);
    const other = await add({ ...chidi, upn: '' });
    await merge(keep, other);
    expect(await undoLast(store)).toMatchObject({
      label: 'merge of two records of a young person',
      keptCount: 0,
    });
    expect((await personDetails(store.db, other)).personId).toBe(other);
  });
});

describe('the answer that two are not the same', () => {
  test('goes with the record into which one of them is merged, and is not kept of one with itself', async () => {
    const [a, b, c] = [await add(chidi), await add({ ...chidi, upn: '' }), await add({ ...chidi, upn: '' })];
    await sayDistinct(store, { personId: c, otherPersonId: a });
    await sayDistinct(store, { personId: a, otherPersonId: b });
    await sayDistinct(store, { personId: b, otherPersonId: a });
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person_distinct')).toEqual([{ n: 2 }]);
    expect(await compareRecords(store, { keepPersonId: b, mergePersonId: a })).toMatchObject({
      saidDistinct: true,
    });
    await merge(b, a);
    const [one, other] = [b, c].sort();
    expect(rowsOf(store, 'SELECT person_id, other_person_id FROM person_distinct')).toEqual([
      { person_id: one, other_person_id: other },
    ]);
  });
});

test('the comparison says what is the same, what is filled, what is to be chosen, and counts the records', async () => {
  const keep = await add(
    { ...chidi, sex: 'M', notes: 'Likes horses' },
    {
      annual_review: [review({ held_on: '2024-05-03' }), review({ held_on: '2022-05-03' })],
    },
  );
  const other = await add(
    { ...chidi, upn: 'Q801200005002', postcode: 'NM1 1AA', notes: 'Two buses' },
    { annual_review: [review({ held_on: '2024-05-03' }), review({ held_on: '2023-05-03' })] },
  );
  const comparison = await compareRecords(store, { keepPersonId: keep, mergePersonId: other });
  const kinds = Object.fromEntries(comparison.fields.map(({ field, kind }) => [field, kind]));
  expect(kinds).toMatchObject({
    surname: 'same',
    dateOfBirth: 'same',
    upn: 'choose',
    postcode: 'only-merge',
    sex: 'only-keep',
    notes: 'both',
  });
  expect(comparison.fields.find(({ field }) => field === 'dateOfBirth')?.keep).toBe('4 March 2009');
  expect(comparison.fields.find(({ field }) => field === 'sex')?.keep).toBe('Male');
  expect(comparison.records.find(({ label }) => label === 'Annual reviews')).toEqual({
    label: 'Annual reviews',
    keep: 2,
    merge: 2,
    joined: 1,
    after: 3,
  });
  expect(comparison.why).toBe('Same name and date of birth, another number');
});
