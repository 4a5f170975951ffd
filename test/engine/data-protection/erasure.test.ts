import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { erasePeople, listErasures } from '../../../electron/engine/data-protection/erasure.service.ts';
import { addHold, releaseHold } from '../../../electron/engine/data-protection/retention.service.ts';
import { getChangeDetails, listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { redoLast, undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople, unmergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { makeBulkChange } from '../../../electron/engine/store/bulk-change.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { figurePeople } from '../../../electron/engine/toolkit/figure-people.service.ts';
import {
  type CalculatedFigures,
  calculatedNumbers,
  calculateSection1,
} from '../../../electron/engine/toolkit/section-1.service.ts';
import { startAssessment } from '../../../electron/engine/toolkit/start-assessment.service.ts';
import { section1FigureCodes } from '../../../shared/domain/section-1-figures.ts';
import { createTestStore, createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { writePopulation, type TestPerson } from '../toolkit/population.ts';
import { randomPerson } from '../toolkit/random-population.ts';
import { plantEverything, tablesOfPeople } from './plant-everything.ts';

let store: TestStore;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-09-15T10:00:00'), toFake: ['Date'] });
  store = await createTestStore();
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const erase = (...personIds: string[]) => erasePeople(store, { personIds, reason: 'Schedule 14' });
const everyText = (): string => {
  const tables = store.raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return tables.map((name) => JSON.stringify(store.raw.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
};

describe('what is erased', () => {
  test('is in no table and in no history, and everybody else stays', async () => {
    const ids = await plantEverything(store, 'Quetzalcoatl');
    await makeChange(store.db, { label: 'changed and removed' }, async (change) => {
      await change.update('person', ids['person'] ?? '', { notes: 'Quetzalcoatl later' }, { what: 'person' });
      await change.remove('profile_answer', ids['profile_answer'] ?? '', { what: 'answer' });
    });
    expect(everyText()).toContain('Quetzalcoatl later');
    await expect(erase(ids['person'] ?? '')).resolves.toEqual({ people: 1, isWiped: true });
    for (const table of tablesOfPeople)
      expect(store.raw.prepare(`SELECT count(*) FROM "${table}" WHERE id = ?`).pluck().get(ids[table])).toBe(
        0,
      );
    expect(store.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
    const left = everyText();
    for (const id of [ids['person'], ids['profile_answer']]) expect(left).not.toContain(id);
    // The other one's texts have the same marker: each marked value that is left is theirs.
    expect(left.match(/Quetzalcoatl [a-z_]+\.[a-z_]+/g)?.every((words) => words.includes(' person.'))).toBe(
      true,
    );
    expect(left).not.toContain('Quetzalcoatl later');
    expect(store.raw.pragma('foreign_key_check')).toEqual([]);
    expect(await listErasures(store.db)).toMatchObject([
      { people: 1, reason: 'Schedule 14', erasedOn: '2026-09-15', isWiped: true },
    ]);
  });

  test('leaves no byte in the file, opened with its key', async () => {
    const [id = ''] = await writePopulation(store.db, [{ born: '1990-01-01', surname: 'Xylophonist' }]);
    await makeChange(store.db, { label: 'a long note' }, (change) =>
      change.update('person', id, { notes: 'Xylophonist '.repeat(3000) }, { what: 'person' }),
    );
    await makeChange(store.db, { label: 'a short note' }, (change) =>
      change.update('person', id, { notes: '' }, { what: 'person' }),
    );
    // What was written over is still in the empty space of the file.
    expect(decrypted()).toContain('Xylophonist '.repeat(100));
    await erase(id);
    expect(decrypted()).not.toContain('Xylophonist');

    /** Every page as it is, also those that are not in use: what a tool for lost data would find. */
    function decrypted(): string {
      store.raw.pragma('wal_checkpoint(TRUNCATE)');
      expect(readFileSync(`${store.filePath}-wal`)).toHaveLength(0);
      const file = readFileSync(store.filePath);
      const pages: string[] = [];
      // SQLCipher 4: pages of 4096 bytes, of which the last 80 are the initialisation vector and the check.
      for (let start = 0; start < file.length; start += 4096) {
        const page = file.subarray(start === 0 ? 16 : start, start + 4096 - 80);
        const vector = file.subarray(start + 4096 - 80, start + 4096 - 64);
        const cipher = createDecipheriv('aes-256-cbc', store.fileKey.key, vector).setAutoPadding(false);
        pages.push(Buffer.concat([cipher.update(page), cipher.final()]).toString('latin1'));
      }
      return pages.join('');
    }
  });

  test('is one and the same file afterwards: it opens with its key and is sound', async () => {
    const [id = ''] = await writePopulation(store.db, [{ born: '1990-01-01' }]);
    await erase(id);
    const key = store.fileKey.key;
    await store.close();
    const again = await openStore(store.filePath, { key });
    expect(again.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(again.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    await again.close();
    expect(readFileSync(store.filePath).subarray(0, 4).toString()).toBe('SPW1');
  });

  test('is refused while a hold stands, and then nobody is erased', async () => {
    const [one = '', two = ''] = await writePopulation(store.db, [
      { born: '1990-01-01' },
      { born: '1991-01-01' },
    ]);
    const { holdId } = await addHold(store.db, { personId: two, reason: 'Tribunal' });
    await expect(erase(one, two)).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'personIds' } });
    expect(store.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(2);
    expect(await listErasures(store.db)).toEqual([]);
    await releaseHold(store.db, { holdId, version: 1 });
    await erase(one, two);
    expect(store.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  });

  test('somebody who is not there any more is said, and nobody is erased', async () => {
    const [one = ''] = await writePopulation(store.db, [{ born: '1990-01-01' }]);
    await expect(erase(one, '0199a000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(store.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
  });
});

function withoutErased(figures: CalculatedFigures) {
  return [...figures].map(([key, figure]) => {
    const { erased: _, ...rest } = figure;
    return [key, rest];
  });
}

describe('the yearly figures', () => {
  const working: TestPerson = {
    born: '2007-03-10',
    plans: [{ from: '2015-09-01', to: null }],
    reviews: [{ held: '2025-01-10', focus: true }],
    programmes: [{ kind: 'supported-apprenticeship', from: '2024-10-01', to: '2025-05-01' }],
    jobs: [{ from: '2025-06-01', to: null, hours: 20 }],
  };

  test('of the erased are kept as numbers, with how many they are', async () => {
    const [one = ''] = await writePopulation(store.db, [working, { ...working, jobs: [] }]);
    const years = [2023, 2024, 2025, 2026];
    const before = await calculateSection1(store.db, years);
    await erase(one);
    const after = await calculateSection1(store.db, years);
    expect(withoutErased(after)).toEqual([...before]);
    expect(after.get('base 2024')).toMatchObject({
      numerator: 2,
      erased: { numerator: 1, denominator: null },
    });
    expect(after.get('1 2024')).toMatchObject({ value: 100, erased: { numerator: 1, denominator: 1 } });
    expect(after.get('5 2024')).toMatchObject({
      numerator: 2,
      ofWhichSupported: 2,
      erased: { numerator: 1 },
    });
    expect(after.get('7 2024')).toMatchObject({ value: 100, erased: { numerator: 1, denominator: 1 } });
    expect(await calculatedNumbers(store.db, 'base', 2024)).toMatchObject({
      numerator: 2,
      erased: { numerator: 1 },
    });
  });

  test('of a year in which only the erased had anything recorded stay as they are, and 0 stays 0', async () => {
    const [one = ''] = await writePopulation(store.db, [
      { ...working, jobs: [{ from: '2023-10-01', to: null, hours: null }] },
      { born: '2007-03-10', plans: [{ from: '2015-09-01', to: null }] },
    ]);
    const years = [2022, 2023, 2024, 2025, 2026];
    const before = await calculateSection1(store.db, years);
    expect(before.get('3 2024')?.value).toBe(0);
    expect(before.has('7 2023')).toBe(false);
    expect(before.has('7 2024')).toBe(true);
    await erase(one);
    const after = await calculateSection1(store.db, years);
    expect(withoutErased(after)).toEqual([...before]);
    expect(await calculatedNumbers(store.db, '7', 2023)).toMatchObject({
      numerator: 0,
      startsWithoutHours: 1,
    });
  });

  test('whoever is erased, one by one or together: every figure of every year stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomPerson, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (people, picks) => {
          const own = await createTestStore();
          try {
            const ids = await writePopulation(own.db, people);
            const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
            const numbers = async () => {
              const figures = await calculateSection1(own.db, years);
              return section1FigureCodes.flatMap((code) =>
                years.map((year) => {
                  const { erased: _, ...figure } = figures.get(`${code} ${year}`) ?? {};
                  return [code, year, figure];
                }),
              );
            };
            const before = await numbers();
            const rest = [...ids];
            for (const pick of picks) {
              if (rest.length === 0) break;
              const chosen = rest.splice(pick % rest.length, 1 + (pick % 2));
              await erasePeople(own, { personIds: chosen, reason: '' });
              expect(await numbers()).toEqual(before);
            }
          } finally {
            await own.remove();
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('people who are counted and cannot be listed are said beside those who can', async () => {
    const own = await createTestWorkspace();
    try {
      const assessmentId = await startAssessment(own.db, { firstYear: 2021, from: null });
      const [one = ''] = await writePopulation(own.db, [working, working]);
      await erasePeople(own, { personIds: [one], reason: '' });
      const behind = await figurePeople(own.db, {
        assessmentId,
        code: 'base',
        academicYear: 2024,
        part: 'numerator',
        offset: 0,
        limit: 50,
      });
      expect(behind).toMatchObject({ numerator: 2, total: 1 });
      expect(behind.rule).toContain('1 young person is counted and not listed');
    } finally {
      await own.remove();
    }
  });
});

describe('taking back older changes', () => {
  test('neither fails nor brings the erased back', async () => {
    const [one = '', two = ''] = await writePopulation(store.db, [
      { born: '1990-01-01' },
      { born: '1991-01-01' },
    ]);
    const { changeSetId } = await makeBulkChange(store, { label: 'lead officer of 2 people' }, (change) => {
      change.update('person', one, { lead_officer: 'Jo Field' });
      change.update('person', two, { lead_officer: 'Jo Field' });
    });
    await makeChange(store.db, { label: 'postcode of a young person' }, (change) =>
      change.update('person', one, { postcode: 'NM1 1AA' }, { what: 'person' }),
    );
    await makeChange(store.db, { label: 'removal of a young person' }, (change) =>
      change.update('person', one, { surname: 'Gone' }, { what: 'person' }),
    );
    const removal = await makeChange(store.db, { label: 'plan' }, (change) =>
      change.insert('ehc_plan', { person_id: one, started_on: null, ceased_on: null, cease_reason: '' }),
    );
    await undoChangeSet(store, removal.changeSetId);
    await erase(one);

    const { changeSets } = await listChangeSets(store.db, { offset: 0, limit: 50 });
    expect(changeSets.map(({ label }) => label)).not.toContain('Postcode of a young person');
    for (const set of changeSets)
      expect(
        (await getChangeDetails(store.db, { changeSetId: set.changeSetId, offset: 0, limit: 50 })).total,
      ).toBe(set.changeCount);
    await expect(undoChangeSet(store, changeSetId)).resolves.toMatchObject({ undoneCount: 1, keptCount: 0 });
    while ((await undoLast(store)) !== null);
    while ((await redoLast(store)) !== null);
    expect(store.raw.prepare('SELECT count(*) FROM person WHERE id = ?').pluck().get(one)).toBe(0);
    expect(store.raw.prepare('SELECT people FROM erasure').pluck().all()).toEqual([1]);
    expect(store.raw.pragma('foreign_key_check')).toEqual([]);
  });

  test('a merge that was taken apart keeps nothing of the erased with the other', async () => {
    const [one = '', two = ''] = await writePopulation(store.db, [
      { born: '1990-01-01', surname: 'Vantongeren' },
      { born: '1990-01-01', surname: 'Hughes' },
    ]);
    await makeChange(store.db, { label: 'postcode' }, (change) =>
      change.update('person', one, { postcode: 'ZZ9 9ZZ' }, { what: 'person' }),
    );
    const { changeSetId } = await mergePeople(store, {
      keepPersonId: two,
      mergePersonId: one,
      take: [],
      versions: { keep: 1, merge: 2 },
    });
    await unmergePeople(store, changeSetId);
    await erase(one);
    expect(everyText()).not.toMatch(/Vantongeren|ZZ9 9ZZ/i);
    expect(store.raw.prepare('SELECT surname FROM person').pluck().all()).toEqual(['Hughes']);
    while ((await undoLast(store)) !== null);
    expect(everyText()).not.toMatch(/Vantongeren|ZZ9 9ZZ/i);
  });

  test('a merged record is erased with both names', async () => {
    const [one = '', two = ''] = await writePopulation(store.db, [
      { born: '1990-01-01', surname: 'Vantongeren' },
      { born: '1990-01-01', surname: 'Hughes' },
    ]);
    await mergePeople(store, {
      keepPersonId: two,
      mergePersonId: one,
      take: [],
      versions: { keep: 1, merge: 1 },
    });
    await erase(two);
    expect(everyText()).not.toMatch(/Vantongeren|Hughes/i);
  });
});
