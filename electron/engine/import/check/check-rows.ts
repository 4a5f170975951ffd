import { keyOfName } from '../people/name-keys.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { rowKey } from '../row-key.ts';
import type { NamedRecordKind } from '../fields/field.ts';
import { type LayoutMatching, listOf } from '../matching/layout-matching.ts';
import type { Remembered } from '../matching/remembered-matching.ts';
import { identityOf, type Identity } from '../people/known-person.ts';
import type { Knowledge } from '../people/know-the-person.ts';
import { knowWithMerged, sayAsNow } from '../people/merged-people.ts';
import type { Draft } from '../plan/draft.ts';
import { newId } from '../plan/new-id.ts';
import { planListRow, planRow } from '../plan/plan-row.ts';
import type { RecordTouch, Wins } from '../plan/row-drafts.ts';
import { namedTables, type WorkspaceSnapshot } from '../plan/workspace-snapshot.ts';
import { interpretRow } from '../rows/interpret-row.ts';
import type { InterpretedRow, RowProblem } from '../rows/interpreted-row.ts';
import { planRows, type RowPlan } from '../rows/row-plan.ts';
import { followLink, forgetAdded } from './linked-row.ts';
import { comesBackAsItWent, OwnRows } from '../standard/own-rows.ts';
import type { RowLink } from '../standard/table-standard.ts';
import { type Section, sectionFinder, sectionsOf } from '../tables/sections.ts';
import { dataRows, type SourceTable } from '../tables/source-table.ts';
import type { Today } from '../value-signs.ts';

/** What a person answered to what the check asked, by row. */
export interface RowAnswer {
  skip: boolean;
  /** Corrected cells by column. */
  cells: Map<number, string>;
  /** Who the row is: a person's id, or 'new'. */
  person: string | null;
  fileWins: boolean;
}

export type CheckState = 'new' | 'changed' | 'unchanged' | 'doubtful' | 'problem' | 'skipped';

/** One row as the check found it. Rows count from 0. */
export interface RowOutcome {
  key: string;
  table: SourceTable;
  row: number;
  state: CheckState;
  /** What the row itself says, for showing whom it is about. */
  name: string;
  identity: Identity;
  knownBy: string;
  touches: RecordTouch[];
  problems: RowProblem[];
  candidates: { personId: string; why: string }[];
  /** Whom the row is about, once that is known. */
  personId?: string;
  /** People whom somebody said the row is not about, when it is about somebody new. */
  notSame?: { personId: string; otherPersonIds: string[] };
}

export interface CheckInput {
  sheets: readonly SourceSheet[];
  /** The tables that are brought in, in the order of the file, each with its matching. */
  tables: readonly { table: SourceTable; layout: LayoutMatching }[];
  fileName: string;
  answers: ReadonlyMap<string, RowAnswer>;
  wins: ReadonlyMap<string, Wins>;
  remembered: Remembered;
  /** Ids of people who are new, by row, so that they stay the same from one check to the next. */
  newPeople: Map<string, string>;
  /** By row: the row of the person it belongs to, in a file whose tables refer to each other. */
  links?: ReadonlyMap<string, RowLink>;
  /** Numbers of our own workbook that records have, or once had, in this data file: they are not given again. */
  usedIds?: ReadonlySet<string>;
  today: Today;
}

/** What was found; the drafts that the rows touched are what a commit writes. */
export interface CheckOutcome {
  rows: RowOutcome[];
  drafts: Set<Draft>;
  snapshot: WorkspaceSnapshot;
}

/** The key of a row in one file. */
export function rowKeyOf(table: SourceTable, row: number): string {
  return rowKey(table.tableId, row);
}

/**
 * Reads every row, knows its young person, and puts what it says into the drafts of a snapshot.
 * @param pause awaited for every row; throws when the work is no longer wanted
 */
export async function checkRows(
  input: CheckInput,
  snapshot: WorkspaceSnapshot,
  pause: () => Promise<void> | undefined,
  onRow?: (done: number) => void,
): Promise<CheckOutcome> {
  const outcome: CheckOutcome = { rows: [], drafts: new Set(), snapshot };
  const createdAt = new Date().toISOString();
  const checked = new Map<string, RowOutcome>();
  /** The column of dates of birth of each table. */
  const births = new Map<SourceTable, number | null>();
  let own: OwnRows | null = null;
  for (const { table, layout } of inOrderOfYears(input.tables)) {
    const sheet = input.sheets[table.sheetIndex];
    if (!sheet) continue;
    const plan = planRows(layout, table);
    const list = listOf(layout);
    const comments = commentsByRow(sheet, plan);
    if (!comesBackAsItWent(layout) && list === null)
      births.set(table, plan.columns.find((it) => it.field?.id === 'person.dateOfBirth')?.column ?? null);
    const added = layout.standard?.added;
    const sectionOf = sectionFinder(plan.isStandard ? [] : sectionsOf(table, sheet));
    if (comesBackAsItWent(layout)) own ??= new OwnRows(input, snapshot, createdAt);
    let above: RowOutcome | null = null;
    for (const row of dataRows(table)) {
      const waiting = pause();
      if (waiting) await waiting;
      if (own && comesBackAsItWent(layout)) {
        outcome.rows.push(own.check(table, layout, row, rowKeyOf(table, row), outcome.drafts));
        onRow?.(outcome.rows.length);
        continue;
      }
      if (list !== null) {
        outcome.rows.push(
          checkListRow(input, snapshot, plan, sheet, row, createdAt, list, comments.get(row), outcome.drafts),
        );
        onRow?.(outcome.rows.length);
        continue;
      }
      const link = followLink(input.links?.get(rowKeyOf(table, row)), checked);
      const linked = link && added ? { ...link, added } : null;
      const result: RowOutcome = checkRow(
        input,
        snapshot,
        plan,
        sheet,
        row,
        createdAt,
        { comments: comments.get(row), section: sectionOf(row), above },
        outcome.drafts,
        linked,
      );
      above = result;
      outcome.rows.push(result);
      if (input.links && input.links.size > 0) checked.set(result.key, result);
      onRow?.(outcome.rows.length);
    }
  }
  sayMissingBirths(outcome, births);
  const places = new Map(input.tables.map(({ table }, place) => [table, place]));
  outcome.rows.sort((a, b) => (places.get(a.table) ?? 0) - (places.get(b.table) ?? 0) || a.row - b.row);
  return outcome;
}

/**
 * The tables as they are worked through: where several are about an academic year each, the earlier year comes first,
 * whatever the order of the sheets, so that of two answers to one question that of the later year holds. Tables of which
 * no year is known keep their place, and so do those of a standard file, which refer to each other.
 */
function inOrderOfYears(tables: CheckInput['tables']): CheckInput['tables'] {
  if (tables.some(({ layout }) => layout.standard)) return tables;
  const dated = tables
    .filter(({ table }) => table.academicYear !== null)
    .toSorted((a, b) => (a.table.academicYear ?? 0) - (b.table.academicYear ?? 0));
  return tables.map((each) => (each.table.academicYear === null ? each : (dated.shift() ?? each)));
}

/** Who is new and of whom no row of the file says when they were born, at the row that brings them. */
function sayMissingBirths(
  { rows, snapshot }: CheckOutcome,
  births: ReadonlyMap<SourceTable, number | null>,
): void {
  for (const row of rows) {
    const person = row.knownBy === 'new' ? snapshot.people.get(row.personId ?? '') : undefined;
    const column = births.get(row.table);
    if (!person || column === undefined || person.draft.get('date_of_birth') !== null) continue;
    if (column !== null && row.problems.some((problem) => problem.column === column)) continue;
    row.problems.push({
      severity: 'warning',
      column,
      value: '',
      message:
        'There is no date of birth, so no figure that asks for an age counts this young person. Add it, such as 3 September 2008.',
    });
  }
}

function checkRow(
  input: CheckInput,
  snapshot: WorkspaceSnapshot,
  plan: RowPlan,
  sheet: SourceSheet,
  row: number,
  createdAt: string,
  around: {
    comments: { column: number; text: string }[] | undefined;
    section: Section | undefined;
    /** The data row before it in the table. */
    above: RowOutcome | null;
  },
  drafts: Set<Draft>,
  linked: (({ personId: string } | { problem: string }) & { added: ReadonlySet<number> }) | null,
): RowOutcome {
  const { table } = plan;
  const key = rowKeyOf(table, row);
  const answer = input.answers.get(key);
  const read = interpretRow(
    sheet.rows[row] ?? [],
    plan,
    input.today,
    answer?.cells,
    around.comments,
    around.section,
  );
  const identity = identityOf(read.person);
  const outcome: RowOutcome = {
    key,
    table,
    row,
    state: 'unchanged',
    name: nameOf(identity),
    identity,
    knownBy: '',
    touches: [],
    problems: read.problems,
    candidates: [],
  };
  if (answer?.skip) {
    outcome.state = 'skipped';
    return outcome;
  }
  if (linked) {
    forgetAdded(read, plan, linked.added);
    outcome.problems = read.problems;
    if ('problem' in linked)
      read.problems.push({ severity: 'error', column: null, value: '', message: linked.problem });
  }
  const goesOn = linked ? null : goesOnFrom(read, plan, sheet.rows[row] ?? [], row, around.above);
  const who =
    linked && 'personId' in linked
      ? ({ kind: 'known', person: { id: linked.personId }, by: 'the table of people' } as const)
      : goesOn !== null
        ? ({ kind: 'known', person: { id: goesOn }, by: 'the row above' } as const)
        : whoIsIt(input, snapshot, identity, key, answer?.person ?? null);
  if (goesOn !== null) sayGoesOn(outcome, read, plan, around.above?.name ?? '');
  if (who.kind === 'nobody' && !linked) sayNobody(read, plan);
  // A row that says nothing of anybody but stands among the data is shown, not passed over.
  if (who.kind === 'nobody' || read.problems.some((problem) => problem.severity === 'error')) {
    outcome.state = 'problem';
    return outcome;
  }
  if (who.kind === 'doubtful') {
    outcome.state = 'doubtful';
    outcome.candidates = who.candidates.map(({ person, why }) => ({ personId: person.id, why }));
    return outcome;
  }
  if ('warning' in who && who.warning) {
    const about = ('about' in who && who.about) || 'surname';
    const column = read.personColumns.get(about) ?? read.personColumns.get('forename') ?? null;
    const value = cellText(sheet.rows[row]?.[column ?? -1] ?? null);
    read.problems.push({ severity: 'warning', column, value, message: who.warning });
  }
  const personId =
    who.kind === 'known' ? who.person.id : newPersonId(input, key, who.said ? identityKey(identity) : null);
  if (who.kind === 'known' && !linked) {
    sayAsNow(read.person, identity, snapshot.index.get(personId), snapshot.merged);
  } else if (answer?.person === 'new') {
    const asked = knowWithMerged(identity, snapshot.index, snapshot.merged);
    const others = asked.kind === 'doubtful' ? asked.candidates.map(({ person }) => person.id) : [];
    outcome.notSame = { personId, otherPersonIds: others };
  }
  const planned = planRow(snapshot, read, personId, {
    source: `${input.fileName}, ${sheet.name}, row ${row + 1}`,
    createdAt,
    wins: input.wins,
    fileWins: answer?.fileWins ?? false,
    today: input.today.date,
  });
  for (const touch of planned.touches) drafts.add(touch.draft);
  outcome.personId = personId;
  outcome.state = stateOf(planned.touches);
  outcome.knownBy = who.kind === 'known' ? who.by : 'new';
  outcome.touches = planned.touches;
  if (planned.problems.length > 0) outcome.problems = [...read.problems, ...planned.problems];
  return outcome;
}

/** A row of a list of employers or job coaches, which is about nobody else. */
function checkListRow(
  input: CheckInput,
  snapshot: WorkspaceSnapshot,
  plan: RowPlan,
  sheet: SourceSheet,
  row: number,
  createdAt: string,
  list: NamedRecordKind,
  comments: { column: number; text: string }[] | undefined,
  drafts: Set<Draft>,
): RowOutcome {
  const { table } = plan;
  const key = rowKeyOf(table, row);
  const answer = input.answers.get(key);
  const read = interpretRow(sheet.rows[row] ?? [], plan, input.today, answer?.cells, comments);
  const name = String(read.records.find((it) => it.record === list)?.values.get('name') ?? '');
  const outcome: RowOutcome = {
    key,
    table,
    row,
    state: 'unchanged',
    name,
    identity: identityOf(read.person),
    knownBy: '',
    touches: [],
    problems: read.problems,
    candidates: [],
  };
  if (answer?.skip) return { ...outcome, state: 'skipped' };
  if (keyOfName(name) === '') {
    read.problems.push({
      severity: 'error',
      column: plan.columns.find((it) => it.field?.id === `${list}.name`)?.column ?? null,
      value: name,
      message: `There is no name of ${list === 'employer' ? 'an employer' : 'a job coach'} here. Write it, or leave the row out.`,
    });
  }
  if (read.problems.some((problem) => problem.severity === 'error')) return { ...outcome, state: 'problem' };
  const { touches, problems } = planListRow(snapshot, read, list, name, {
    source: `${input.fileName}, ${sheet.name}, row ${row + 1}`,
    createdAt,
    wins: input.wins,
    fileWins: answer?.fileWins ?? false,
    today: input.today.date,
  });
  for (const touch of touches) drafts.add(touch.draft);
  const states = touches.map((touch) => touch.state);
  const state = states.includes('new') ? 'new' : states.includes('changed') ? 'changed' : 'unchanged';
  const knownBy = state === 'new' ? 'a new name' : 'its name';
  return { ...outcome, knownBy, state, touches, problems: [...read.problems, ...problems] };
}

function whoIsIt(
  input: CheckInput,
  snapshot: WorkspaceSnapshot,
  identity: Identity,
  key: string,
  answer: string | null,
): Knowledge | { kind: 'known'; person: { id: string }; by: 'your answer'; warning?: string } {
  const said =
    answer ??
    (input.remembered.hasPeople ? (input.remembered.personFor(identityKey(identity)) ?? null) : null);
  if (said === 'new' && answer !== null) return { kind: 'new', said: true };
  if (said !== null && said !== 'new') {
    const person = snapshot.index.get(snapshot.merged.currentIdOf(said));
    if (person) return { kind: 'known', person, by: 'your answer' };
  }
  const own = input.newPeople.get(key);
  const known = knowWithMerged(identity, snapshot.index, snapshot.merged);
  // Remembered as somebody new: the people it was asked about are not meant.
  if (said === 'new' && known.kind === 'doubtful' && own === undefined) return { kind: 'new', said: true };
  return known;
}

/**
 * @param saidOf the identity of a row that was said to be somebody new: the next row that says just the same is about
 *   that somebody too
 */
function newPersonId(input: CheckInput, key: string, saidOf: string | null): string {
  const ofIdentity = saidOf === null ? null : `said ${saidOf}`;
  const known =
    (ofIdentity === null ? undefined : input.newPeople.get(ofIdentity)) ?? input.newPeople.get(key);
  const id = known ?? newId();
  input.newPeople.set(key, id);
  if (ofIdentity !== null) input.newPeople.set(ofIdentity, id);
  return id;
}

function stateOf(touches: readonly RecordTouch[]): CheckState {
  // A setting or an employer that comes with a row does not make the row new.
  let state: CheckState = 'unchanged';
  for (const touch of touches) {
    if (touch.state === 'new' && !sharedTables.has(touch.draft.table)) return 'new';
    if (touch.state !== 'unchanged') state = 'changed';
  }
  return state;
}

const sharedTables: ReadonlySet<string> = new Set(namedTables);

/** What somebody can have several of, one row below the other. */
const severalRows: ReadonlySet<string> = new Set(['experience', 'programme', 'job', 'voluntary']);
const withThem: ReadonlySet<string> = new Set([...severalRows, 'employer', 'job-coach']);

/**
 * The person of the row above, where a row names nobody and tells of nothing but work: in logs the name is often
 * written once, beside the first of several placements.
 */
function goesOnFrom(
  read: InterpretedRow,
  plan: RowPlan,
  cells: readonly SourceCell[],
  row: number,
  above: RowOutcome | null,
): string | null {
  // A number with a slip in it is somebody's all the same.
  const names = plan.columns.filter((it) => it.field?.record === 'person');
  if (names.some(({ column }) => !isBlankCell(cells[column]))) return null;
  if (plan.isStandard || read.person.size > 0 || above?.row !== row - 1) return null;
  const kinds = read.records.map(({ record }) => record);
  if (!kinds.some((kind) => severalRows.has(kind)) || !kinds.every((kind) => withThem.has(kind))) return null;
  return above.personId ?? null;
}

function sayGoesOn(outcome: RowOutcome, read: InterpretedRow, plan: RowPlan, name: string): void {
  outcome.name = name;
  read.problems.push({
    severity: 'warning',
    column: plan.columns.find((it) => it.field?.record === 'person')?.column ?? null,
    value: '',
    message: `Nobody is named in this row. It is taken to be about ${name}, as the row above it is. If it is not, write who it is about, or leave the row out.`,
  });
}

/** Says that the row tells of nobody: at the number that would have, where one is there and wrong. */
function sayNobody(read: InterpretedRow, plan: RowPlan): void {
  for (const id of ['person.upn', 'person.uln']) {
    const column = plan.columns.find((it) => it.field?.id === id)?.column;
    const wrong = read.problems.find((it) => it.column === column && it.severity === 'warning');
    if (column === undefined || !wrong) continue;
    const number = id === 'person.upn' ? 'UPN' : 'ULN';
    wrong.severity = 'error';
    wrong.message = `This is not a valid ${number}, and nothing else in the row says for certain who the young person is. Correct it, or add another number of theirs, or their names and date of birth.`;
    return;
  }
  read.problems.push(nobodyProblem(read, plan));
}

function nobodyProblem(read: InterpretedRow, plan: RowPlan): RowProblem {
  const named = read.person.has('surname') || read.person.has('forename');
  const column = plan.columns.find((it) =>
    named
      ? it.field?.id === 'person.dateOfBirth' || it.field?.id === 'person.upn'
      : it.field?.record === 'person',
  );
  return {
    severity: 'error',
    column: column?.column ?? null,
    value: '',
    message: named
      ? 'A name alone does not say who this is. Add a date of birth or a UPN.'
      : 'Nothing in this row says which young person it is about. Add a UPN, or a name and a date of birth.',
  };
}

function commentsByRow(sheet: SourceSheet, plan: RowPlan): Map<number, { column: number; text: string }[]> {
  const wanted = new Set(plan.table.columns.map((column) => column.column));
  const leftOut = new Set(
    plan.table.columns
      .map((it) => it.column)
      .filter((column) => !plan.columns.some((it) => it.column === column)),
  );
  const byRow = new Map<number, { column: number; text: string }[]>();
  for (const comment of sheet.comments) {
    if (comment.row < plan.table.firstRow || comment.row > plan.table.lastRow) continue;
    if (!wanted.has(comment.column) || leftOut.has(comment.column) || comment.text.trim() === '') continue;
    const list = byRow.get(comment.row) ?? [];
    list.push({ column: comment.column, text: comment.text.trim() });
    byRow.set(comment.row, list);
  }
  return byRow;
}

function nameOf(identity: Identity): string {
  const name = [identity.forename, identity.surname].filter((it) => it !== '').join(' ');
  return name || identity.upn || identity.uln || identity.localId;
}

/** By which a doubt that was answered once is known again. */
export function identityKey(identity: Identity): string {
  return [
    identity.upn,
    identity.uln,
    identity.localId,
    keyOfName(identity.surname),
    keyOfName(identity.forename),
    identity.dateOfBirth ?? '',
  ].join('|');
}
