import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type {
  CheckedRow,
  CheckResult,
  ImportLogEntry,
  ImportSession,
  LayoutMatching as ShownMatching,
  TableLink,
} from '../../../shared/contract/import.ts';
import type { RowFilter } from '../../../shared/domain/import-choices.ts';
import { distinctKey, distinctRow } from '../people/merge-people.repository.ts';
import { type BulkChange, makeBulkChange } from '../store/bulk-change.ts';
import { EngineError } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { accountName } from './account-name.ts';
import { checkRows, identityKey, type CheckOutcome } from './check/check-rows.ts';
import { makePause } from '../pause.ts';
import { finish, reporting, type Working } from './check/working.ts';
import { findField, KEEP, LEAVE_OUT } from './fields/registry.ts';
import {
  answerFor,
  beginImport,
  chosenTables,
  correctTable,
  fingerprintOf,
  forgetImport,
  importOf,
  importsOf,
  keepImport,
  makeTable,
  type ImportState,
} from './import-session.ts';
import { findImportOfFile, idsEverUsed, findTemplate, readRemembered } from './import.repository.ts';
import { decideLink, requireLinks, type SaidOfLink } from './linked-tables.ts';
import { columnKey, correctColumn, meaningsKey, type LayoutMatching } from './matching/layout-matching.ts';
import { parseStoredMatching, type StoredMatching } from './matching/remembered-matching.ts';
import { forgetNameKeys } from './people/name-keys.ts';
import type { Draft } from './plan/draft.ts';
import type { Wins } from './plan/row-drafts.ts';
import { lastSequence, readSnapshot } from './plan/workspace-snapshot.ts';
import type { SourceCell, SourceWorkbook } from './read/source-workbook.ts';
import { linkToRemember } from './standard/link-decisions.ts';
import { recordNumbersIn } from './standard/own-rows.ts';
import { UnreadableWorkbook, type UnreadableReason } from './read/unreadable-workbook.ts';
import { profileRow, type ProfilesSeen } from './tables/row-profile.ts';
import { showLinks } from './show/show-links.ts';
import { showSession, showMatching } from './show/show-session.ts';
import { countRecords, isAskedFor, showCheck, showRow } from './show/show-rows.ts';
import type { Today } from './value-signs.ts';

/** Told as rows arrive: how many there are so far, and, from a thread of its own, the new ones. */
type OnRows = (rows: number, newRows?: readonly (readonly SourceCell[])[]) => void;

/** A file to bring in, and how its bytes become rows (in a thread of its own; tests read in place). */
export interface FileToImport {
  name: string;
  bytes: Uint8Array;
  read: (onRows: OnRows, signal: AbortSignal) => Promise<SourceWorkbook>;
}

/**
 * Reads a file, finds its tables and proposes what its columns mean. Nothing is written.
 * @throws EngineError UNREADABLE_FILE, NO_TABLE_FOUND; the signal's reason
 */
export async function* begin(
  store: Store,
  file: FileToImport,
  today: Today,
  signal?: AbortSignal,
): Working<ImportSession> {
  yield { stage: 'Reading the file', done: 0, total: null };
  const seen: ProfilesSeen = new Map();
  const workbook = yield* readWithProgress(store, file, signal, (rows) => {
    // While the other thread reads on, this one has time to look at what has come.
    for (const cells of rows) seen.set(cells, profileRow(cells, today));
  });
  yield { stage: 'Finding the tables', done: 0, total: null };
  const state = await beginImport({
    fileName: file.name,
    bytes: file.bytes,
    workbook,
    seen,
    remembered: await readRemembered(store.db),
    broughtInBefore: await findImportOfFile(store.db, fingerprintOf(file.bytes)),
    today,
    pause: makePause([signal, store.closing]),
  });
  keepImport(store, state);
  return showSession(state);
}

async function* readWithProgress(
  store: Store,
  file: FileToImport,
  signal: AbortSignal | undefined,
  look: (rows: readonly (readonly SourceCell[])[]) => void,
): Working<SourceWorkbook> {
  let rows = 0;
  let told = 0;
  try {
    return yield* reporting(
      (news, stop) =>
        file.read((count, newRows) => {
          rows = count;
          if (newRows) look(newRows);
          if (rows < told + ROWS_BETWEEN_NEWS) return;
          told = rows;
          news();
        }, stop),
      () => ({ stage: 'Reading the file', done: rows, total: null }),
      [signal, store.closing],
    );
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? unreadable(error.why, error.fileName) : error;
  }
}

/** Rows between two pieces of news about how far the work is. */
const ROWS_BETWEEN_NEWS = 500;

/** The reader's reason in the contract's closed list, with a figure or the name of a part for the sentence. */
function unreadable(why: UnreadableReason, fileName?: string): EngineError {
  const said = (reason: string, detail: string | number | null) =>
    new EngineError('UNREADABLE_FILE', {
      reason,
      detail: detail === null ? '' : String(detail),
      ...(fileName === undefined ? {} : { fileName }),
    });
  switch (why.reason) {
    case 'too-large':
    case 'unpacks-too-large':
    case 'too-many-rows':
    case 'too-many-columns':
    case 'cell-too-long':
      return said(why.reason, why.limit);
    case 'too-many-parts':
    case 'too-many-sheets':
    case 'too-much-content':
      return said('too-large', why.limit);
    case 'unsafe-names':
    case 'unsafe-xml':
      return said('unsafe-contents', null);
    case 'took-too-long':
      return said('took-too-long', Math.round(why.limitMilliseconds / 1000));
    case 'not-a-workbook':
      return said('not-a-workbook', why.looksLike);
    case 'damaged':
      return said('damaged', null);
    default:
      return said(why.reason, null);
  }
}

/** Takes a person's word about a table; answers the import anew. @throws EngineError IMPORT_GONE, NOT_FOUND */
export async function correctFoundTable(
  store: Store,
  importId: string,
  tableId: string,
  correction: {
    chosen?: boolean | undefined;
    headingRows?: number[] | undefined;
    academicYear?: AcademicYear | null | undefined;
  },
): Promise<ImportSession> {
  const state = importOf(store, importId);
  await correctTable(state, tableId, correction);
  return showSession(state);
}

/** The imports under way, the latest first: a page that was loaded again goes on with them. */
export function importsUnderWay(store: Store): ImportSession[] {
  return importsOf(store).map(showSession);
}

/** Makes a table where none was found; answers the import anew. @throws EngineError IMPORT_GONE, NOT_FOUND */
export async function makeTableOf(
  store: Store,
  importId: string,
  sheetIndex: number,
  headingRows: readonly number[],
): Promise<ImportSession> {
  const state = importOf(store, importId);
  await makeTable(state, sheetIndex, headingRows);
  return showSession(state);
}

/** How the tables of a SEN2 return lead to its people. @throws EngineError IMPORT_GONE */
export function linksOf(store: Store, importId: string): TableLink[] {
  return showLinks(importOf(store, importId));
}

/** Takes a person's word for how a table leads to the people; answers the import anew. @throws as `decideLink`, IMPORT_GONE */
export async function saveLink(store: Store, importId: string, said: SaidOfLink): Promise<ImportSession> {
  const state = importOf(store, importId);
  await decideLink(state, said);
  return showSession(state);
}

/** The matching of every layout of which a table is chosen. @throws EngineError IMPORT_GONE */
export function matchingOf(store: Store, importId: string): ShownMatching[] {
  const state = importOf(store, importId);
  return chosenLayouts(state).map((layout) => showMatching(state, layout));
}

function chosenLayouts(state: ImportState): LayoutMatching[] {
  return state.layouts.filter((layout) => layout.tables.some((table) => state.chosen.get(table.tableId)));
}

export interface MatchingChange {
  layoutId: string;
  columns: readonly {
    column: number;
    field?: string | undefined;
    meanings?: readonly { value: string; meaning: string | null }[] | undefined;
    wins?: Wins | undefined;
  }[];
  fixedValues?: readonly { field: string; value: string | null }[] | undefined;
}

/** Changes what columns and values mean. @throws EngineError IMPORT_GONE, NOT_FOUND, REFUSED (an unknown field) */
export function saveMatching(store: Store, importId: string, change: MatchingChange): ShownMatching {
  const state = importOf(store, importId);
  const layout = state.layouts.find((it) => it.layoutId === change.layoutId);
  if (!layout) throw new EngineError('NOT_FOUND', { what: 'layout' });
  for (const wanted of change.columns) {
    const column = layout.columns.find((it) => it.column.column === wanted.column - 1);
    if (!column) throw new EngineError('NOT_FOUND', { what: 'column' });
    if (wanted.field !== undefined) {
      if (wanted.field !== KEEP && wanted.field !== LEAVE_OUT && !findField(wanted.field)) {
        throw new EngineError('REFUSED', { field: 'field', problem: 'There is no such field.' });
      }
      if (wanted.field !== column.field) {
        correctColumn(layout, column, wanted.field, state.workbook.sheets, state.remembered);
      } else {
        column.corrected = true;
      }
    }
    for (const { value, meaning } of wanted.meanings ?? []) {
      const known = column.meanings.get(value);
      if (known) Object.assign(known, { meaning, proposed: false });
    }
    if (wanted.wins) state.wins.set(column.field, wanted.wins);
  }
  for (const { field, value } of change.fixedValues ?? []) {
    if (value === null) layout.fixed.delete(field);
    else layout.fixed.set(field, { value, proposed: false });
  }
  state.check = null;
  return showMatching(state, layout);
}

/**
 * Works out what would be added and changed, and what is wrong.
 * @throws EngineError IMPORT_GONE, LINKS_UNDECIDED; the signal's reason
 */
export async function* check(store: Store, importId: string, signal?: AbortSignal): Working<CheckResult> {
  const state = importOf(store, importId);
  const outcome = yield* checked(store, state, signal);
  return showCheck(outcome);
}

/** The check as it stands, made again when the data file or an answer has changed since. */
export async function* checked(
  store: Store,
  state: ImportState,
  signal?: AbortSignal,
): Working<CheckOutcome> {
  requireLinks(state);
  if (state.check && state.check.snapshot.sequence === (await lastSequence(store.db))) return state.check;
  const tables = chosenTables(state);
  let total = 0;
  for (const { table } of tables) for (const kind of table.kinds) if (kind === 'data') total += 1;
  yield { stage: 'Looking at the young people you have', done: 0, total };
  let done = 0;
  const outcome = yield* reporting(
    async (news, stop) => {
      const pause = makePause([stop]);
      const snapshot = await readSnapshot(store.db, async () => pause());
      const { fileName, answers, wins, remembered, newPeople, today } = state;
      return checkRows(
        {
          sheets: state.workbook.sheets,
          tables,
          fileName,
          answers,
          wins,
          remembered,
          newPeople,
          links: state.standards.links,
          usedIds: await idsEverUsed(store.db, recordNumbersIn({ tables, sheets: state.workbook.sheets })),
          today,
        },
        snapshot,
        pause,
        (count) => {
          done = count;
          if (count % ROWS_BETWEEN_NEWS === 0) news();
        },
      );
    },
    () => ({ stage: 'Checking the rows', done, total }),
    [signal, state.cancelled.signal, store.closing],
  );
  forgetNameKeys();
  state.check = outcome;
  return outcome;
}

/** A page of checked rows. @throws EngineError IMPORT_GONE */
export async function checkedRows(
  store: Store,
  importId: string,
  page: { state: RowFilter | null; offset: number; limit: number },
): Promise<{ total: number; rows: CheckedRow[] }> {
  const state = importOf(store, importId);
  const outcome = await finish(checked(store, state));
  const rows = outcome.rows.filter((row) => isAskedFor(row, page.state));
  return {
    total: rows.length,
    rows: rows.slice(page.offset, page.offset + page.limit).map((row) => showRow(outcome, row)),
  };
}

export type Answer =
  | { rowKey: string; skip: boolean }
  | { rowKey: string; column: number; value: string }
  | { rowKey: string; personId: string }
  | { rowKey: string; newPerson: true }
  | { rowKey: string; fileWins: boolean };

/** Takes answers to what the check asked, and checks again. @throws EngineError IMPORT_GONE */
export async function resolveRows(
  store: Store,
  importId: string,
  answers: readonly Answer[],
): Promise<CheckResult> {
  const state = importOf(store, importId);
  for (const given of answers) {
    const answer = answerFor(state, given.rowKey);
    if ('skip' in given) answer.skip = given.skip;
    else if ('column' in given) answer.cells.set(given.column - 1, given.value);
    else if ('personId' in given) answer.person = given.personId;
    else if ('newPerson' in given) answer.person = 'new';
    else answer.fileWins = given.fileWins;
  }
  state.check = null;
  return showCheck(await finish(checked(store, state)));
}

/**
 * Writes what the check found as one change that can be undone. Rows with errors, unanswered doubts or skips stay out.
 * @param by who does it, for the log of imports; '' when it is nobody
 * @throws EngineError IMPORT_GONE, CANNOT_WRITE; the signal's reason; then nothing is written
 */
export async function* commit(
  store: Store,
  importId: string,
  signal?: AbortSignal,
  by: string = accountName(),
): Working<ImportLogEntry> {
  const state = importOf(store, importId);
  for (;;) {
    const outcome = yield* checked(store, state, signal);
    const written = yield* write(store, state, outcome, by, signal);
    // Somebody changed the data file while this was being checked: look again, then write.
    if (written === null) continue;
    forgetImport(store, importId);
    return written;
  }
}

/** Writes the drafts; null when the data file has changed since they were made, and they have to be made again. */
async function* write(
  store: Store,
  state: ImportState,
  outcome: CheckOutcome,
  by: string,
  signal: AbortSignal | undefined,
): Working<ImportLogEntry | null> {
  const drafts = [...outcome.drafts].filter((draft) => draft.isChanged);
  const records = countRecords(outcome.drafts);
  const rowsLeftOut = outcome.rows.filter((row) =>
    ['problem', 'doubtful', 'skipped'].includes(row.state),
  ).length;
  const templates = await templatesOf(store, state, outcome);
  yield { stage: 'Bringing the rows in', done: 0, total: drafts.length };
  let importRecordId = '';
  let outdated = false;
  let done = 0;
  const { changeSetId, at } = yield* reporting(
    (news, stop) =>
      makeBulkChange(
        store,
        { label: `import of ${state.fileName}`, kind: 'import', signal: stop, rows: drafts.length },
        async (change) => {
          if (sequenceNow(store) !== outcome.snapshot.sequence) {
            outdated = true;
            return;
          }
          for (const draft of drafts) {
            writeDraft(change, draft);
            done += 1;
            if (done % ROWS_BETWEEN_NEWS === 0) news();
            const waiting = change.pause();
            if (waiting) await waiting;
          }
          for (const row of newlyDistinct(outcome, change.at)) change.insert('person_distinct', row);
          for (const { id, row } of templates) {
            if (id) change.update('import_template', id, row);
            else change.insert('import_template', row);
          }
          importRecordId = change.insert('import_record', {
            change_set_id: change.changeSetId,
            file_name: state.fileName,
            fingerprint: state.fingerprint,
            at: change.at,
            records_json: JSON.stringify(records),
            rows_left_out: rowsLeftOut,
            imported_by: by,
          });
        },
      ),
    () => ({ stage: 'Bringing the rows in', done, total: drafts.length }),
    [signal, state.cancelled.signal],
  );
  if (outdated) return null;
  return {
    importRecordId,
    changeSetId,
    fileName: state.fileName,
    by,
    at,
    records,
    rowsLeftOut,
    undone: false,
  };
}

/** Who was said to be somebody new is nobody of those they were taken for. */
function newlyDistinct(outcome: CheckOutcome, saidAt: string): ReturnType<typeof distinctRow>[] {
  const rows = new Map<string, ReturnType<typeof distinctRow>>();
  for (const { notSame } of outcome.rows) {
    for (const other of notSame?.otherPersonIds ?? []) {
      if (!notSame || outcome.snapshot.merged.areTwo(notSame.personId, other)) continue;
      rows.set(distinctKey(notSame.personId, other), distinctRow(notSame.personId, other, saidAt));
    }
  }
  return [...rows.values()];
}

function sequenceNow(store: Store): number {
  const row = store.raw.prepare('SELECT max(sequence) AS last FROM row_change').get() as {
    last: number | null;
  };
  return row.last ?? 0;
}

interface Writer {
  insertValues: BulkChange['insertValues'];
  update(table: TrackedTableName, id: string, patch: object): number;
}

/** A draft's columns are the table's own: see `records-to-tables.ts`. */
function writeDraft(change: Writer, draft: Draft): void {
  if (draft.isNew) {
    const { columns } = draft;
    change.insertValues(draft.table, columns, draft.valuesOf(columns));
  } else change.update(draft.table, draft.id, draft.patch);
}

interface TemplateToWrite {
  id: string | null;
  row: { layout_fingerprint: string; matching_json: string; used_at: string };
}

/** What to remember of this import, by layout; only what differs from what is remembered already. */
async function templatesOf(
  store: Store,
  state: ImportState,
  outcome: CheckOutcome,
): Promise<TemplateToWrite[]> {
  const templates: TemplateToWrite[] = [];
  const people = answeredDoubts(state, outcome);
  for (const layout of chosenLayouts(state)) {
    const matching = toStored(layout);
    const known = await findTemplate(store.db, layout.fingerprint);
    const before = known ? parseStoredMatching(known.matching_json) : null;
    // Answers of earlier imports stay: this file need not contain every value there is.
    const merged: StoredMatching = {
      columns: matching.columns,
      meanings: mergeMeanings(before?.meanings ?? {}, matching.meanings),
      fixed: matching.fixed,
      people: { ...before?.people, ...people },
      links: { ...before?.links, ...linksToRemember(state, layout) },
    };
    const json = JSON.stringify(merged);
    if (known?.matching_json === json) continue;
    const row = {
      layout_fingerprint: layout.fingerprint,
      matching_json: json,
      used_at: new Date().toISOString(),
    };
    templates.push({ id: known?.id ?? null, row });
  }
  return templates;
}

function toStored(layout: LayoutMatching): StoredMatching {
  const stored: StoredMatching = { columns: {}, meanings: {}, fixed: {}, people: {}, links: {} };
  for (const column of layout.columns) {
    const key = columnKey(column.column);
    // Of two columns with the same heading the one that was corrected says more.
    if (!stored.columns[key]?.corrected)
      stored.columns[key] = { field: column.field, corrected: column.corrected };
    for (const { value, meaning, proposed } of column.meanings.values()) {
      if (proposed || meaning === null) continue;
      (stored.meanings[meaningsKey(column)] ??= {})[value.toLowerCase()] = meaning;
    }
  }
  for (const [field, { value }] of layout.fixed) stored.fixed[field] = value;
  return stored;
}

function linksToRemember(
  { standards: { sen2 } }: ImportState,
  layout: LayoutMatching,
): StoredMatching['links'] {
  const links: StoredMatching['links'] = {};
  for (const { tableId } of layout.tables) {
    const known = sen2 && linkToRemember(sen2, tableId);
    if (known) links[known.table] = known.link;
  }
  return links;
}

function mergeMeanings(
  before: StoredMatching['meanings'],
  now: StoredMatching['meanings'],
): StoredMatching['meanings'] {
  const merged = { ...before };
  for (const [field, values] of Object.entries(now)) merged[field] = { ...merged[field], ...values };
  return merged;
}

function answeredDoubts(state: ImportState, outcome: CheckOutcome): Record<string, string> {
  const people: Record<string, string> = {};
  for (const row of outcome.rows) {
    const person = state.answers.get(row.key)?.person;
    if (person) people[identityKey(row.identity)] = person;
  }
  return people;
}

/** Ends an import; nothing of it remains. Work in progress is stopped. */
export function cancel(store: Store, importId: string): void {
  forgetImport(store, importId);
}

/**
 * Brings a file in with every proposal accepted, as the sample data file and the tests do. Rows with errors and doubts
 * stay out, as they would anywhere. It is the application that does it, and nobody's name is kept with it.
 */
export async function importAll(
  store: Store,
  file: FileToImport,
  today: Today,
): Promise<{ entry: ImportLogEntry; check: CheckResult; session: ImportSession }> {
  const session = await finish(begin(store, file, today));
  const result = await finish(check(store, session.importId));
  const entry = await finish(commit(store, session.importId, undefined, ''));
  return { entry, check: result, session };
}
