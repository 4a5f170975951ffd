/** Where nothing in a SEN2 return says whose the rows of a table are, a person says it, and nothing comes in before. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { TableLink } from '../../../shared/contract/import.ts';
import {
  begin,
  check,
  commit,
  correctFoundTable,
  linksOf,
  matchingOf,
  saveLink,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { asOneFile } from '../../../electron/engine/import/standard/set-of-files.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { ava, csvFile, fileName, modules, rhys, wholeReturn, type Rows } from './sen2-files.ts';
import { dump, rowsOf, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

/** A module with another heading over one of its columns, and other values in it. */
function other(module: string, heading: string, as: string, valueOf: (value: string) => string): Rows {
  const rows = modules[module] ?? [];
  const at = rows[0]?.indexOf(heading) ?? -1;
  return rows.map((row, index) =>
    row.map((cell, column) => (column !== at ? cell : index === 0 ? as : cell && valueOf(cell))),
  );
}

/** People are numbered "C-11" under a heading that says nothing, and requests refer to them under another. */
const oddReturn = () =>
  asOneFile(
    wholeReturn({
      person: other('person', 'persontableid', 'casefile', (value) => `C-${value}`),
      requests: other('requests', 'persontableid', 'whose', (value) => `C-${value}`),
    }),
  );

const open = async (file = oddReturn()) => (await finish(begin(store, file, today))).importId;
const linkOf = (importId: string, contents: string): TableLink => {
  const found = linksOf(store, importId).find((it) => it.contents === contents);
  if (!found) throw new Error(`There is no table of ${contents}`);
  return found;
};
const states = (importId: string) =>
  Object.fromEntries(linksOf(store, importId).map((it) => [it.contents, it.state]));
const requests = 'requests for an assessment';

function answerCodes(importId: string): void {
  const said: Record<string, Record<string, string>> = {
    wbp: { Z: 'supported-internship' },
    reviewoutcome: { Q: 'amend' },
  };
  for (const { layoutId, columns } of matchingOf(store, importId)) {
    const answers = columns.flatMap(({ column, heading }) =>
      Object.entries(said[heading] ?? {}).map(([value, meaning]) => ({
        column,
        meanings: [{ value, meaning }],
      })),
    );
    if (answers.length > 0) saveMatching(store, importId, { layoutId, columns: answers });
  }
}

/** Accepts what is proposed for the requests. */
async function acceptProposal(importId: string): Promise<void> {
  const { tableId, column, to } = linkOf(importId, requests);
  await saveLink(store, importId, {
    tableId,
    column: (column ?? 0) - 1,
    to: to && { tableId: to.tableId, column: to.column - 1 },
    decided: true,
  });
}

describe('a return whose tables do not say whose their rows are', () => {
  it('proposes the columns whose values agree, with examples, and waits', async () => {
    const importId = await open();
    expect(states(importId)).toEqual({
      [requests]: 'undecided',
      assessments: 'waits',
      'named plans': 'waits',
      'settings named in plans': 'waits',
      'active plans': 'waits',
      placements: 'waits',
      'special educational needs': 'waits',
    });
    const link = linkOf(importId, requests);
    // 'whose' is the third column of the requests, 'casefile' the first of the people.
    expect(link).toMatchObject({
      rows: 3,
      column: 3,
      to: { column: 1 },
      isCount: false,
      fit: {
        leading: 3,
        examples: [
          { value: 'C-11', person: 'Rhys Adeyemi' },
          { value: 'C-12', person: 'Ava Bright' },
          { value: 'C-13', person: 'Thomas Cole' },
        ],
        notLeading: [],
      },
    });
    expect(link.columns[2]).toEqual({ column: 3, heading: 'whose', examples: ['C-11', 'C-12', 'C-13'] });
    expect(link.targets.map((it) => it.sheetName)).toEqual(['person']);
    expect(linkOf(importId, 'named plans').waitsFor).toBe('assessments');
  });

  it('brings nothing in before it is decided, not even the people', async () => {
    const importId = await open();
    const before = dump(store);
    const refused = { code: 'LINKS_UNDECIDED', data: { tables: expect.arrayContaining(['requests']) } };
    await expect(finish(check(store, importId))).rejects.toMatchObject(refused);
    await expect(finish(commit(store, importId))).rejects.toMatchObject(refused);
    expect(dump(store)).toEqual(before);
  });

  it('brings everything in once one column is chosen, and knows it the next time', async () => {
    const importId = await open();
    await acceptProposal(importId);
    expect(states(importId)).toMatchObject({
      [requests]: 'chosen',
      assessments: 'found',
      'special educational needs': 'found',
    });
    answerCodes(importId);
    expect((await finish(check(store, importId))).rows).toMatchObject({ doubtful: 0, problem: 0 });
    await finish(commit(store, importId));
    expect(
      rowsOf(
        store,
        'SELECT p.upn, e.started_on FROM ehc_plan e JOIN person p ON p.id = e.person_id ORDER BY 2',
      ),
    ).toEqual([
      { upn: rhys, started_on: '2012-06-15' },
      { upn: ava, started_on: '2014-07-20' },
    ]);
    const again = await open();
    expect(states(again)).toMatchObject({ [requests]: 'chosen', 'named plans': 'found' });
    const result = await finish(check(store, again));
    expect(result.rows).toMatchObject({ new: 0, changed: 0, doubtful: 0, problem: 0 });
  });

  it('brings in what is decided when the rest is left out', async () => {
    const importId = await open();
    for (const { tableId } of linksOf(store, importId))
      await saveLink(store, importId, { tableId, column: null, to: null, decided: true });
    expect(new Set(Object.values(states(importId)))).toEqual(new Set(['left-out']));
    expect((await finish(check(store, importId))).rows).toMatchObject({ new: 3, problem: 0 });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT count(*) AS n FROM ehc_plan')).toEqual([{ n: 0 }]);
  });

  it('shows how other columns would fit, and takes the word of a person for them', async () => {
    const importId = await open();
    const { tableId, targets } = linkOf(importId, requests);
    const people = targets[0]?.tableId ?? '';
    // 'requeststableid' (21, 22, 23) against 'casefile': no row leads anywhere.
    await saveLink(store, importId, {
      tableId,
      column: 0,
      to: { tableId: people, column: 0 },
      decided: false,
    });
    expect(linkOf(importId, requests)).toMatchObject({
      state: 'undecided',
      column: 1,
      to: { column: 1 },
      fit: { leading: 0, examples: [], notLeading: ['21', '22', '23'] },
    });
    await expect(finish(check(store, importId))).rejects.toMatchObject({ code: 'LINKS_UNDECIDED' });
    // With the right column and no target, the target is proposed.
    await saveLink(store, importId, { tableId, column: 2, to: null, decided: false });
    expect(linkOf(importId, requests)).toMatchObject({ state: 'undecided', column: 3, to: { column: 1 } });
  });

  it('refuses a column or a table that is not there, and a decision without a column to lead to', async () => {
    const importId = await open();
    const { tableId, targets } = linkOf(importId, requests);
    const say = (column: number, to: { tableId: string; column: number } | null) =>
      saveLink(store, importId, { tableId, column, to, decided: true });
    const people = targets[0]?.tableId ?? '';
    await expect(say(99, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(say(2, { tableId: people, column: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // A table cannot lead to itself, nor to one that leads to nobody.
    await expect(say(2, { tableId, column: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(say(2, null)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(states(importId)[requests]).toBe('undecided');
  });
});

describe('a link that was found', () => {
  it('can be looked at again and changed, and what was said of the columns stays', async () => {
    const importId = await open(asOneFile(wholeReturn()));
    answerCodes(importId);
    const needs = linkOf(importId, 'special educational needs');
    expect(needs).toMatchObject({ state: 'found', column: 3, fit: { leading: 4 } });
    await saveLink(store, importId, { tableId: needs.tableId, column: null, to: null, decided: false });
    const looked = linkOf(importId, 'special educational needs');
    expect(looked).toMatchObject({ state: 'undecided', column: 3, to: needs.to, fit: { leading: 4 } });
    await saveLink(store, importId, { tableId: needs.tableId, column: null, to: null, decided: true });
    const result = await finish(check(store, importId));
    expect(result.rows).toMatchObject({ problem: 0, doubtful: 0 });
    await finish(commit(store, importId));
    expect(rowsOf(store, 'SELECT count(*) AS n FROM person_need')).toEqual([{ n: 0 }]);
    expect(rowsOf(store, 'SELECT kind FROM programme')).toEqual([{ kind: 'supported-internship' }]);
  });

  it('is looked for anew when a table turns out to have other headings', async () => {
    const importId = await open(asOneFile(wholeReturn()));
    const { tableId } = linkOf(importId, requests);
    const session = await correctFoundTable(store, importId, tableId, { headingRows: [2] });
    const table = session.sheets.flatMap((it) => it.tables).find((it) => it.tableId === tableId);
    expect(table?.recognisedAs).toBeUndefined();
    const words = matchingOf(store, importId).flatMap((it) => it.columns.map((column) => column.group));
    expect(words.filter((it) => it === 'From the table of people').length % 5).toBe(0);
    // Assessments led to the requests, which are no table of the return any more.
    expect(states(importId)).toMatchObject({ assessments: 'left-out' });
  });
});

it('says of two columns that only count their rows that their agreeing means nothing', async () => {
  const counted = (module: string, from: number): Rows =>
    (modules[module] ?? []).map((row, index) => [index === 0 ? 'id' : String(index), ...row.slice(from)]);
  const importId = await open(
    asOneFile([
      csvFile(fileName('person'), counted('person', 5)),
      csvFile(fileName('requests'), counted('requests', 3)),
    ]),
  );
  expect(linkOf(importId, requests)).toMatchObject({
    state: 'undecided',
    column: 1,
    to: { column: 1 },
    isCount: true,
  });
  await expect(finish(check(store, importId))).rejects.toMatchObject({ code: 'LINKS_UNDECIDED' });
});

it('takes rows that several people of the table could be for a problem of these rows', async () => {
  const person = other('person', 'persontableid', 'casefile', (value) =>
    value === '13' ? 'C-12' : `C-${value}`,
  );
  const importId = await open(
    asOneFile(
      wholeReturn({
        person,
        requests: other('requests', 'persontableid', 'whose', (value) => `C-${value}`),
      }),
    ),
  );
  const { tableId, targets } = linkOf(importId, requests);
  await saveLink(store, importId, {
    tableId,
    column: 2,
    to: { tableId: targets[0]?.tableId ?? '', column: 0 },
    decided: true,
  });
  expect(linkOf(importId, requests).fit).toEqual({
    leading: 1,
    examples: [{ value: 'C-11', person: 'Rhys Adeyemi' }],
    notLeading: ['C-12', 'C-13'],
  });
  answerCodes(importId);
  expect((await finish(check(store, importId))).rows.problem).toBeGreaterThan(0);
});
