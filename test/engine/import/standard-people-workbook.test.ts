/** The workbook of young people that the application writes: it comes back as it went out. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  resolveRows,
  saveMatching,
  type FileToImport,
} from '../../../electron/engine/import/import.service.ts';
import { listImports } from '../../../electron/engine/import/import.repository.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { randomPeople, writePeople, type RandomPeople } from './random-records.ts';
import { dump, northFile, northFiles, rowsOf, today, bringIn } from './support.ts';

let store: TestStore;
const others: TestStore[] = [];
beforeEach(async () => {
  store = await createTestWorkspace();
});
afterEach(async () => {
  await store.remove();
  for (const other of others.splice(0)) await other.remove();
});

async function another(): Promise<TestStore> {
  const made = await createTestWorkspace();
  others.push(made);
  return made;
}

async function exported(from: Store): Promise<FileToImport> {
  const made = await makeReport(from, { report: 'people', format: 'xlsx' }, 'build/fonts');
  return {
    name: made.suggestedName,
    bytes: made.bytes,
    read: () => readWorkbook(made.bytes, made.suggestedName),
  };
}

/** Every table of young people and their records, without versions and when a person was first recorded. */
function records(of: Store): Record<string, unknown[]> {
  const tables = dump(of, ['workspace', 'action_plan', 'import_record', 'import_template']);
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      (rows as Record<string, unknown>[]).map(({ version: _version, created_at: _createdAt, ...row }) => row),
    ]),
  );
}

const some: RandomPeople = {
  settings: [
    { name: 'The Meadows', type: 'special-school', urn: '130123', ukprn: '' },
    { name: 'Riverside College', type: '', urn: '', ukprn: '10012345' },
  ],
  employers: [{ name: 'Total', sector: 'Retail', size: '', disability_confident_level: 2 }],
  jobCoaches: [{ name: 'Year 11' }],
  people: [
    {
      person: {
        local_id: '007',
        upn: 'U924310000559',
        uln: '',
        surname: 'de la CRUZ',
        forename: 'Rhys',
        preferred_name: 'n/a',
        date_of_birth: '2005-03-24',
        sex: 'M',
        ethnicity: 'WBRI',
        postcode: 'nm1 1aa',
        setting: 0,
        lead_officer: '',
        contact: '=SUM(A1)',
        consent: '',
        notes: `${'A line of a long note.\n'.repeat(80)}The end.`,
      },
      rows: {
        annual_review: [
          {
            due_on: null,
            held_on: '2024-05-10',
            attended: 0,
            employment_focus: 1,
            outcome: 'amend',
            decision_on: null,
            final_plan_on: null,
            notes: '',
          },
        ],
        programme: [
          {
            kind: 'supported-internship',
            provider: 'Riverside',
            host_employer: 0,
            job_coach: 0,
            started_on: '2024-09-02',
            ended_on: null,
            weekly_hours: 15.5,
            access_to_work: 1,
            left_early: null,
            left_reason: '',
          },
        ],
        additional_information: [{ heading: 'Total', value: 'N/A', source: 'cohort.xlsx, row 4' }],
        person_year: [{ academic_year: 2024, taught_year: 14, setting: 1 }],
      },
    },
    // Two of one name without any number or date of birth: only a person can say who they are.
    ...['first', 'second'].map((notes) => ({
      person: {
        local_id: '',
        upn: '',
        uln: '',
        surname: 'Bright',
        forename: 'Ava',
        preferred_name: '',
        date_of_birth: null,
        sex: '',
        ethnicity: '',
        postcode: '',
        setting: null,
        lead_officer: '',
        contact: '',
        consent: '',
        notes,
      },
      rows: {
        paid_job: [
          {
            employer: null,
            role: notes,
            started_on: null,
            ended_on: null,
            weekly_hours: null,
            hourly_pay: 10.42,
          },
        ],
      },
    })),
  ],
};

describe('the way out and back', () => {
  it('fills an empty data file with the same people and records', async () => {
    await writePeople(store, some);
    const file = await exported(store);
    expect(file.name).toMatch(
      /^OFFICIAL–SENSITIVE – Young people – Northmoor Council – \d{4}-\d{2}-\d{2}\.xlsx$/,
    );
    const empty = await another();
    const session = await finish(begin(empty, file, today));
    expect(session.notices[0]).toContain('the workbook of young people that SEND Pathways saved');
    const layouts = matchingOf(empty, session.importId);
    expect(layouts.flatMap((layout) => layout.missing)).toEqual([]);
    expect(new Set(layouts.flatMap((layout) => layout.columns.map((column) => column.confidence)))).toEqual(
      new Set([1]),
    );
    expect(layouts.find((it) => it.tables[0]?.sheetName === 'Annual reviews')?.recognisedAs).toContain(
      '“Annual reviews”',
    );
    const result = await finish(check(empty, session.importId));
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0 });
    await finish(commit(empty, session.importId));
    expect(records(empty)).toEqual(records(store));
  });

  it('changes nothing in the data file it came from, nor a second time where it went', async () => {
    await writePeople(store, some);
    const file = await exported(store);
    const before = records(store);
    const { check: same } = await bringIn(store, file);
    expect(same.rows).toMatchObject({ new: 0, changed: 0, doubtful: 0, problem: 0 });
    expect(records(store)).toEqual(before);
    const empty = await another();
    await bringIn(empty, file);
    const { check: again } = await bringIn(empty, file);
    expect(again.rows).toMatchObject({ new: 0, changed: 0, doubtful: 0, problem: 0 });
    expect(records(empty)).toEqual(before);
  });

  it('keeps two settings of one name apart', async () => {
    const [rhys] = some.people;
    await writePeople(store, {
      ...some,
      settings: [
        { name: 'St Mary’s', type: 'special-school', urn: '130123', ukprn: '' },
        { name: 'St Mary’s', type: 'mainstream-school', urn: '130777', ukprn: '' },
      ],
      people: [0, 1].map((setting) => ({
        person: { ...rhys?.person, upn: '', local_id: `L-${setting}`, setting } as never,
        rows: {},
      })),
    });
    const empty = await another();
    await bringIn(empty, await exported(store));
    expect(
      rowsOf(
        empty,
        'SELECT p.local_id, s.urn FROM person p JOIN setting s ON s.id = p.setting_id ORDER BY 1',
      ),
    ).toEqual([
      { local_id: 'L-0', urn: '130123' },
      { local_id: 'L-1', urn: '130777' },
    ]);
    expect(records(empty)).toEqual(records(store));
  });

  it('brings the four trackers of the north back', async () => {
    for (const name of northFiles) await bringIn(store, northFile(name));
    const file = await exported(store);
    const empty = await another();
    const { check: result } = await bringIn(empty, file);
    expect(result.rows).toMatchObject({ changed: 0, doubtful: 0, problem: 0 });
    expect(records(empty)).toEqual(records(store));
  }, 300_000);

  it('brings back any people at all', async () => {
    await fc.assert(
      fc.asyncProperty(randomPeople, async (random) => {
        const [from, to] = [await createTestWorkspace(), await createTestWorkspace()];
        try {
          await writePeople(from, random);
          const file = await exported(from);
          const { check: result } = await bringIn(to, file);
          expect(result.rows).toMatchObject({ doubtful: 0, problem: 0 });
          expect(records(to)).toEqual(records(from));
          const { check: same } = await bringIn(from, file);
          expect(same.rows).toMatchObject({ new: 0, changed: 0, doubtful: 0, problem: 0 });
        } finally {
          await from.remove();
          await to.remove();
        }
      }),
      // Without shrinking: each run makes two data files, and a case that fails is small enough to read.
      { numRuns: 15, endOnFailure: true },
    );
  }, 300_000);
});

describe('a workbook that somebody worked on', () => {
  /** The workbook with one cell changed, found by its sheet, the row's first words and its heading. */
  async function changed(
    from: Store,
    sheetName: string,
    words: string,
    heading: string,
    value: string | null,
  ) {
    const file = await exported(from);
    return {
      ...file,
      bytes: new TextEncoder().encode(`${sheetName} ${heading} ${value}`),
      read: async () => {
        const workbook = await file.read(() => {}, new AbortController().signal);
        const sheet = workbook.sheets.find((it) => it.name === sheetName);
        const headings = sheet?.rows.find((cells) => cells.includes('Record number')) ?? [];
        const row = sheet?.rows.find((cells) => cells !== headings && cells.includes(words));
        if (!row) throw new Error('no such row');
        row[headings.indexOf(heading)] = value;
        return workbook;
      },
    };
  }

  it('changes what was changed, and nothing else', async () => {
    await writePeople(store, some);
    const empty = await another();
    await bringIn(empty, await exported(store));
    const { check: result } = await bringIn(
      empty,
      await changed(empty, 'Annual reviews', 'de la CRUZ', 'Outcome', 'Cease the plan'),
    );
    expect(result.rows).toMatchObject({ new: 0, changed: 1, problem: 0 });
    expect(rowsOf(empty, 'SELECT outcome, held_on FROM annual_review')).toEqual([
      { outcome: 'cease', held_on: '2024-05-10' },
    ]);
  });

  it('knows a person by the number even under another name', async () => {
    await writePeople(store, some);
    const empty = await another();
    await bringIn(empty, await exported(store));
    await bringIn(empty, await changed(empty, 'Young people', 'de la CRUZ', 'Surname', 'Married-Name'));
    expect(rowsOf(empty, "SELECT surname, name_key FROM person WHERE upn <> ''")).toEqual([
      { surname: 'Married-Name', name_key: expect.stringContaining('marriedname') },
    ]);
  });

  it('leaves what a person typed here unless told otherwise', async () => {
    await writePeople(store, some);
    const file = await changed(store, 'Young people', 'de la CRUZ', 'Postcode', 'NM9 9ZZ');
    const session = await finish(begin(store, file, today));
    await finish(check(store, session.importId));
    const { rows } = await checkedRows(store, session.importId, { state: null, offset: 0, limit: 50 });
    const row = rows.find((it) => it.problems.length > 0);
    expect(row?.problems[0]).toMatchObject({
      severity: 'warning',
      heading: 'Postcode',
      message: '“nm1 1aa” was typed in here, so it stays. Choose “use the file” to replace it.',
    });
    await resolveRows(store, session.importId, [{ rowKey: row?.rowKey ?? '', fileWins: true }]);
    await finish(commit(store, session.importId));
    expect(rowsOf(store, "SELECT postcode FROM person WHERE upn <> ''")).toEqual([{ postcode: 'NM9 9ZZ' }]);
  });

  it('never clears what is recorded because a cell is blank', async () => {
    await writePeople(store, some);
    const empty = await another();
    await bringIn(empty, await exported(store));
    const before = records(empty);
    await bringIn(empty, await changed(empty, 'Programmes', 'de la CRUZ', 'Started', null));
    expect(records(empty)).toEqual(before);
  });

  it('knows of which review or job a row is, and says where it does not', async () => {
    const [one] = some.people;
    await writePeople(store, {
      ...some,
      people: [
        {
          person: one?.person ?? {},
          rows: {
            paid_job: [
              {
                employer: 0,
                role: 'Baker',
                started_on: '2026-02-02',
                job_check: [
                  {
                    weeks: 13,
                    checked_on: '2026-05-05',
                    still_in_work: 1,
                    weekly_hours: 16,
                    hourly_pay: null,
                    note: '',
                  },
                ],
              },
            ],
          },
        },
      ],
    });
    const empty = await another();
    const problemsOf = async (heading: string, value: string | null, alsoNew: boolean) => {
      const file = await changed(store, 'Checks of jobs', 'de la CRUZ', heading, value);
      const { read } = file;
      file.read = async () => {
        const workbook = await read();
        const row = workbook.sheets.find((it) => it.name === 'Checks of jobs')?.rows.at(-1);
        if (alsoNew && row) row[row.length - 1] = null;
        return workbook;
      };
      const session = await finish(begin(empty, file, today));
      await finish(check(empty, session.importId));
      const { rows } = await checkedRows(empty, session.importId, { state: 'problem', offset: 0, limit: 5 });
      return rows.map((row) => [row.sheet, ...row.problems.map(({ message }) => message)]);
    };
    expect(await problemsOf('Job number', 'of a job that is gone', false)).toEqual([
      [
        'Checks of jobs',
        'It is not known of which job this is: its number is that of no row of “Paid jobs” that comes in.',
      ],
    ]);
    for (const isNew of [true, false])
      expect(await problemsOf('After weeks', '14', isNew)).toEqual([
        ['Checks of jobs', 'A job is checked after 13, 26, 52 weeks. Write one of these.'],
      ]);
    expect(await problemsOf('Checked on', null, true)).toEqual([
      ['Checks of jobs', '“Checked on” is blank, and the record cannot be without it.'],
    ]);
    expect(await problemsOf('Note', 'Happy there', true)).toEqual([]);
  });

  it('says what is wrong with a cell, and takes a new row for a new record', async () => {
    await writePeople(store, some);
    const file = await changed(store, 'Programmes', 'de la CRUZ', 'Kind of programme', 'Holiday');
    const session = await finish(begin(store, file, today));
    await finish(check(store, session.importId));
    const { rows } = await checkedRows(store, session.importId, { state: 'problem', offset: 0, limit: 5 });
    expect(rows.map((row) => [row.sheet, row.problems[0]?.heading])).toEqual([
      ['Programmes', 'Kind of programme'],
    ]);
    const added = await changed(store, 'Annual reviews', 'de la CRUZ', 'Record number', null);
    const { read } = added;
    added.read = async () => {
      const workbook = await read();
      const row = workbook.sheets.find((it) => it.name === 'Annual reviews')?.rows.at(-1) ?? [];
      const held = row.findIndex(
        (cell) => typeof cell === 'object' && cell?.kind === 'date' && cell.iso === '2024-05-10',
      );
      row[held] = { kind: 'date', iso: '2025-05-10' };
      return workbook;
    };
    const { check: result } = await bringIn(store, added);
    expect(result.rows).toMatchObject({ new: 1, changed: 0, problem: 0 });
    expect(rowsOf(store, 'SELECT held_on FROM annual_review ORDER BY 1')).toEqual([
      { held_on: '2024-05-10' },
      { held_on: '2025-05-10' },
    ]);
  });

  it('is matched as any other file once a column is matched otherwise', async () => {
    await writePeople(store, some);
    const empty = await another();
    const session = await finish(begin(empty, await exported(store), today));
    const layout = matchingOf(empty, session.importId).find(
      (it) => it.tables[0]?.sheetName === 'Young people',
    );
    const column = layout?.columns.find((it) => it.heading === 'Preferred name')?.column ?? 0;
    saveMatching(empty, session.importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column, field: 'person.consent' }],
    });
    await finish(check(empty, session.importId));
    await finish(commit(empty, session.importId));
    expect(rowsOf(empty, "SELECT surname, preferred_name FROM person WHERE upn <> ''")).toEqual([
      { surname: 'de la Cruz', preferred_name: '' },
    ]);
  });
});

describe('who a row of another data file is', () => {
  it('joins people known by their numbers, and asks about those who may be the same', async () => {
    await writePeople(store, some);
    await makeChange(store.db, { label: 'dates of birth' }, async (change) => {
      for (const [at, { id, version }] of rowsOf<{ id: string; version: number }>(
        store,
        "SELECT id, version FROM person WHERE upn = ''",
      ).entries())
        await change.update(
          'person',
          id,
          { date_of_birth: `2006-01-0${at + 1}` },
          { what: 'young person', version },
        );
    });
    const other = await another();
    await writePeople(other, {
      ...some,
      people: [
        { person: { ...some.people[0]?.person, surname: 'De la Cruz', notes: '' } as never, rows: {} },
        { person: { ...some.people[1]?.person, date_of_birth: '2006-01-03', notes: '' } as never, rows: {} },
      ],
    });
    const session = await finish(begin(other, await exported(store), today));
    const result = await finish(check(other, session.importId));
    expect(result.rows.doubtful).toBe(2);
    const doubtful = await checkedRows(other, session.importId, { state: 'doubtful', offset: 0, limit: 5 });
    expect(doubtful.rows.map((row) => row.candidates[0]?.why)).toEqual([
      'Same name, a date of birth that differs in one place',
      'Same name, a date of birth that differs in one place',
    ]);
    const waiting = await checkedRows(other, session.importId, { state: 'problem', offset: 0, limit: 5 });
    expect(waiting.rows.map((row) => row.problems[0]?.message)).toEqual([
      expect.stringContaining('which waits for an answer'),
      expect.stringContaining('which waits for an answer'),
    ]);
    await resolveRows(
      other,
      session.importId,
      doubtful.rows.map((row) => ({ rowKey: row.rowKey, newPerson: true as const })),
    );
    await finish(commit(other, session.importId));
    expect(rowsOf(other, 'SELECT count(*) AS count FROM person')).toEqual([{ count: 4 }]);
    expect(rowsOf(other, 'SELECT role FROM paid_job ORDER BY 1')).toEqual([
      { role: 'first' },
      { role: 'second' },
    ]);
  });

  it('comes in again after it was taken back', async () => {
    await writePeople(store, some);
    const file = await exported(store);
    const empty = await another();
    const { entry } = await bringIn(empty, file);
    await undoChangeSet(empty, entry.changeSetId);
    expect(rowsOf(empty, 'SELECT count(*) AS count FROM person')).toEqual([{ count: 0 }]);
    await bringIn(empty, file);
    expect(rowsOf(empty, 'SELECT count(*) AS count FROM person')).toEqual([{ count: 3 }]);
    expect(await listImports(empty.db)).toHaveLength(2);
  });
});

describe('documents of ours that are no trackers', () => {
  it('says what they are', async () => {
    const plan = rowsOf<{ id: string }>(store, 'SELECT id FROM action_plan')[0]?.id ?? '';
    const made = await makeReport(
      store,
      { report: 'action-plan', planId: plan, format: 'xlsx' },
      'build/fonts',
    );
    const file = {
      name: made.suggestedName,
      bytes: made.bytes,
      read: () => readWorkbook(made.bytes, 'plan.xlsx'),
    };
    await expect(finish(begin(store, file, today))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      data: { reason: 'our-action-plan' },
    });
  });
});
