/** Whatever two records hold: merging them loses nothing, and taking the merge apart leaves everything as it was. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mergePeople, unmergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { mergeFields, mergeSides } from '../../../shared/contract/people-merge.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { dump, rowsOf } from '../import/support.ts';
import { names, randomPerson, writePerson, writePlaces } from './merge-population.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
  await writePlaces(store);
});
afterAll(() => store.remove());

type Row = Record<string, string | number | null>;
const personTables = [
  'person_need',
  'ehc_plan',
  'person_year',
  'vocational_profile',
  'annual_review',
  'work_experience',
  'programme',
  'paid_job',
  'additional_information',
];

/** How each value is read out, written down here by hand. */
const words: Record<string, string> = {
  ...names,
  maintain: 'Maintain the plan',
  amend: 'Amend the plan',
  M: 'Male',
  F: 'Female',
  BAFR: 'Black African',
  WBRI: 'White British',
  'supported-internship': 'Supported internship',
  traineeship: 'Traineeship',
  open: 'Open employment setting',
  internal: 'Inside the young person’s own setting',
  simulated: 'Simulated workplace',
};
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Why a plan ceased is a number, as the number of another column may be. */
const ceased: Record<string, string> = {
  '2': 'Needs met without an EHC plan',
  '5': 'Transferred to another local authority',
};
function readOut(value: string | number, column: string): string[] {
  if (column === 'cease_reason') return [ceased[value] ?? ''];
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  if (date) return [`${Number(date[3])} ${months[Number(date[2]) - 1]} ${date[1]}`];
  if (value === 0) return ['No'];
  if (value === 1) return ['Yes'];
  return [words[value] ?? String(value)];
}

/** Everything recorded of one person: table, column, value. */
function valuesOf(personId: string): { table: string; column: string; value: string | number }[] {
  const rows = [
    ...rowsOf<Row>(store, `SELECT * FROM person WHERE id = '${personId}'`).map((row) => ({
      table: 'person',
      row,
    })),
    ...personTables.flatMap((table) =>
      rowsOf<Row>(store, `SELECT * FROM ${table} WHERE person_id = '${personId}'`).map((row) => ({
        table,
        row,
      })),
    ),
  ];
  return rows.flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) =>
      value === null ||
      value === '' ||
      ['id', 'version', 'person_id', 'created_at', 'name_key', 'rank'].includes(column)
        ? []
        : [{ table, column, value }],
    ),
  );
}

const withoutVersions = () =>
  JSON.parse(JSON.stringify(dump(store), (key, value) => (key === 'version' ? undefined : value))) as unknown;

test('no value is lost, and taking the merge apart leaves every table as before', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(
      randomPerson,
      randomPerson,
      fc.array(fc.record({ field: fc.constantFrom(...mergeFields), from: fc.constantFrom(...mergeSides) }), {
        maxLength: mergeFields.length,
      }),
      async (one, other, take) => {
        const [keepPersonId, mergePersonId] = [
          await writePerson(store, one),
          await writePerson(store, other),
        ];
        const before = withoutVersions();
        const recorded = [...valuesOf(keepPersonId), ...valuesOf(mergePersonId)];
        const merged = await mergePeople(store, {
          keepPersonId,
          mergePersonId,
          take,
          versions: { keep: 1, merge: 1 },
        });

        expect(rowsOf(store, `SELECT id FROM person WHERE id = '${mergePersonId}'`)).toEqual([]);
        for (const table of personTables)
          expect(rowsOf(store, `SELECT id FROM ${table} WHERE person_id = '${mergePersonId}'`)).toEqual([]);
        const now = valuesOf(keepPersonId);
        const additional = now
          .filter(({ table, column }) => table === 'additional_information' && column === 'value')
          .map(({ value }) => String(value));
        for (const { table, column, value } of recorded) {
          const isThere = now.some(
            (each) =>
              each.table === table &&
              each.column === column &&
              (each.value === value ||
                (typeof value === 'string' &&
                  String(each.value).split('\n').join('|').includes(value.split('\n').join('|')))),
          );
          const isKept = additional.some((kept) => readOut(value, column).includes(kept));
          expect({ table, column, value, found: isThere || isKept }).toMatchObject({ found: true });
        }
        const ranks = rowsOf<Row>(store, `SELECT rank FROM person_need WHERE person_id = '${keepPersonId}'`);
        expect(new Set(ranks.map((row) => row['rank'])).size).toBe(ranks.length);

        joined += merged.joined;
        const undone = await unmergePeople(store, merged.changeSetId);
        expect(undone.keptCount).toBe(0);
        expect(withoutVersions()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
  // The values are few so that records do meet; otherwise this would say little.
  expect(joined).toBeGreaterThan(60);
}, 120_000);
