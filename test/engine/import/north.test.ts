/** The four trackers of an invented authority come in as they are, with nothing but the proposals accepted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { calculateSection1 } from '../../../electron/engine/toolkit/section-1.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { countByHand, type Section1Truth } from './section-1-oracle.ts';
import { bringIn, dump, northFile, northFiles, northFolder, rowsOf } from './support.ts';

const truth = JSON.parse(readFileSync(join(northFolder, 'truth.json'), 'utf8')) as Record<
  string,
  Section1Truth
>;
const years = [2021, 2022, 2023, 2024, 2025];

const stores: TestStore[] = [];
async function newStore(): Promise<TestStore> {
  const store = await createTestStore();
  stores.push(store);
  return store;
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.remove();
});

function figures(store: TestStore): Record<string, Section1Truth> {
  return Object.fromEntries(
    years.map((year) => [`${year}/${String((year + 1) % 100)}`, countByHand(store, year)]),
  );
}

describe('the four trackers', () => {
  it('come in whole, and the five years of Section 1 equal the truth', async () => {
    const store = await newStore();
    for (const name of northFiles) {
      const { check } = await bringIn(store, northFile(name));
      expect({ name, ...check.rows }).toMatchObject({ name, doubtful: 0, problem: 0, skipped: 0 });
    }
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1400 }]);
    expect(figures(store)).toEqual(truth);

    const calculated = await calculateSection1(store.db, years);
    for (const [label, expected] of Object.entries(truth)) {
      const year = Number(label.slice(0, 4));
      const value = (code: string) => calculated.get(`${code} ${year}`)?.value;
      expect({ year, base: value('base'), q1: value('1'), q7: value('7') }).toEqual({
        year,
        base: expected.cohort,
        q1: expected.q1,
        q7: expected.q7,
      });
    }
  }, 60_000);

  it.each([
    ['work_experience_log.xlsx', 'si_tracker.xlsx', 'annual_review_tracker.xlsx', 'ehcp_cohort_export.csv'],
    ['si_tracker.xlsx', 'annual_review_tracker.xlsx', 'ehcp_cohort_export.csv', 'work_experience_log.xlsx'],
  ])(
    'may come in any order: %s, %s, %s, %s',
    async (...order) => {
      const store = await newStore();
      for (const name of order) {
        const { check } = await bringIn(store, northFile(name));
        expect({ name, ...check.rows }).toMatchObject({ name, doubtful: 0, problem: 0 });
      }
      expect(rowsOf(store, 'SELECT count(*) AS n FROM person')).toEqual([{ n: 1400 }]);
      expect(figures(store)).toEqual(truth);
    },
    60_000,
  );

  it('change nothing when they come in a second time', async () => {
    const store = await newStore();
    for (const name of northFiles) await bringIn(store, northFile(name));
    const before = dump(store, ['import_record']);
    for (const name of northFiles) {
      const { check, entry } = await bringIn(store, northFile(name));
      expect({ name, new: check.rows.new, changed: check.rows.changed }).toEqual({
        name,
        new: 0,
        changed: 0,
      });
      for (const count of entry.records) expect(count).toMatchObject({ new: 0, changed: 0 });
    }
    expect(dump(store, ['import_record'])).toEqual(before);
  }, 60_000);

  it('leave the data file as it was when they are taken back', async () => {
    const store = await newStore();
    const dumps = [dump(store)];
    const changeSets: string[] = [];
    for (const name of northFiles) {
      const { entry } = await bringIn(store, northFile(name));
      changeSets.push(entry.changeSetId);
      dumps.push(dump(store));
    }
    for (const changeSetId of changeSets.toReversed()) {
      dumps.pop();
      const undone = await undoChangeSet(store, changeSetId);
      expect(undone.keptCount).toBe(0);
      expect(withoutVersions(dump(store))).toEqual(withoutVersions(dumps.at(-1) ?? {}));
    }
  }, 90_000);
});

/** An undo is a change too, so versions grow. */
function withoutVersions(tables: Record<string, unknown[]>): unknown {
  return Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) => ({ ...(row as Record<string, unknown>), version: 0 })),
  ]);
}
