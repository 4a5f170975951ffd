import {
  isOfOnePerson,
  peopleWorkbookSheets,
  personNumberHeading,
  recordNumberHeading,
  type NamedOwnTable,
  type OwnColumn,
  type OwnSheet,
} from '../../../../shared/content/standard-files/people-workbook.ts';
import { formatDate, isIsoDate } from '../../../../shared/domain/iso-date.ts';
import { checkWeeks } from '../../../../shared/domain/job-checks.ts';
import { personNameKey } from '../../../../shared/domain/person-name.ts';
import { overlaps } from '../../pathway/spell-rules.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { CheckInput, RowOutcome } from '../check/check-rows.ts';
import { LEAVE_OUT } from '../fields/registry.ts';
import type { LayoutMatching } from '../matching/layout-matching.ts';
import { identityOf } from '../people/known-person.ts';
import { knowWithMerged } from '../people/merged-people.ts';
import { keyOfName } from '../people/name-keys.ts';
import { Draft, type Cell, type Row } from '../plan/draft.ts';
import { newId } from '../plan/new-id.ts';
import { addField, type RecordTouch } from '../plan/row-drafts.ts';
import {
  addPart,
  addPerson,
  namedTables,
  personTables,
  refreshKnown,
  type PartTable,
  type PersonDrafts,
  type PersonTable,
  type WorkspaceSnapshot,
} from '../plan/workspace-snapshot.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import type { RowProblem } from '../rows/interpreted-row.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { isSameAsWritten, readOwnValue } from './own-values.ts';

/** Whether the rows of a layout come back as they went out: a sheet of ours whose columns nobody matched otherwise. */
export function comesBackAsItWent(layout: LayoutMatching): boolean {
  return (
    (layout.standard?.ownSheet ?? null) !== null &&
    !layout.columns.some(
      (column) =>
        column.corrected &&
        column.field !== LEAVE_OUT &&
        column.field !== layout.standard?.columns.get(column.column.column)?.field,
    )
  );
}

/** The numbers of all records in the sheets of our own among the tables of an import. */
export function recordNumbersIn(input: Pick<CheckInput, 'tables' | 'sheets'>): string[] {
  const numbers: string[] = [];
  for (const { table, layout } of input.tables) {
    if (!layout.standard?.ownSheet) continue;
    const column = table.columns.find((it) => it.heading === recordNumberHeading)?.column;
    if (column === undefined) continue;
    for (const cells of (input.sheets[table.sheetIndex]?.rows ?? []).slice(table.firstRow)) {
      const number = cellText(cells[column]);
      if (isRecordNumber(number)) numbers.push(number);
    }
  }
  return numbers;
}

function isRecordNumber(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

interface Values {
  column: OwnColumn;
  number: number;
  value: Cell;
}

/**
 * Brings back the rows of our own workbook of young people. A record is known by its number; where the data file does not
 * have that number, the person is known as in any import, and the record by what it says. Texts come back letter by
 * letter, and nothing is tidied.
 */
export class OwnRows {
  private readonly input: CheckInput;
  private readonly snapshot: WorkspaceSnapshot;
  private readonly createdAt: string;
  /** Records by their number: those of the data file, and those begun here. */
  private readonly records = new Map<string, Draft>();
  /** Whose record it is, of records of one person. */
  private readonly ownerOf = new Map<Draft, string>();
  /** What each person's row of the workbook turned out to be. */
  private readonly people = new Map<string, RowOutcome>();
  private readonly takenPeople = new Set<string>();
  private readonly claimed = new Set<Draft>();
  private readonly numbersHere: ReadonlySet<string>;
  /** The number in the workbook of what is known by its name. */
  private readonly numberOf = new Map<Draft, string>();

  constructor(input: CheckInput, snapshot: WorkspaceSnapshot, createdAt: string) {
    this.input = input;
    this.snapshot = snapshot;
    this.createdAt = createdAt;
    this.numbersHere = new Set(recordNumbersIn(input));
    for (const person of snapshot.people.values()) {
      this.records.set(person.draft.id, person.draft);
      if (this.numbersHere.has(person.draft.id)) this.takenPeople.add(person.draft.id);
      for (const table of personTables) {
        for (const draft of person.rows[table]) {
          this.records.set(draft.id, draft);
          this.ownerOf.set(draft, person.draft.id);
        }
      }
    }
    for (const parts of Object.values(snapshot.parts))
      for (const [ownerId, drafts] of parts) {
        const owner = this.records.get(ownerId);
        for (const draft of drafts) {
          this.records.set(draft.id, draft);
          if (owner) this.ownerOf.set(draft, this.ownerOf.get(owner) ?? '');
        }
      }
    for (const table of namedTables)
      for (const draft of snapshot.named[table].values()) this.records.set(draft.id, draft);
    for (const draft of snapshot.alsoNamed) this.records.set(draft.id, draft);
  }

  /** Checks one row; drafts it touches are added to `drafts`. */
  check(
    table: SourceTable,
    layout: LayoutMatching,
    row: number,
    key: string,
    drafts: Set<Draft>,
  ): RowOutcome {
    const own = layout.standard?.ownSheet ?? peopleWorkbookSheets[0];
    if (!own) throw new RangeError('A sheet of our own has a description');
    const cells = this.input.sheets[table.sheetIndex]?.rows[row] ?? [];
    const answer = this.input.answers.get(key);
    const reader = new RowReader(this.input, table, layout, own, cells, answer?.cells);
    const identity = identityOf(reader.identity);
    const outcome: RowOutcome = {
      key,
      table,
      row,
      state: 'unchanged',
      name: [identity.forename, identity.surname].filter((it) => it !== '').join(' ') || reader.title,
      identity,
      knownBy: '',
      touches: [],
      problems: reader.problems,
      candidates: [],
    };
    if (answer?.skip) {
      outcome.state = 'skipped';
    } else {
      const planner = new OwnRow(this.snapshot, this.input.wins, answer?.fileWins ?? false, outcome);
      if (own.table === 'person') this.checkPerson(reader, outcome, planner, answer?.person ?? null);
      else if (isOfOnePerson(own)) this.checkRecord(reader, outcome, planner);
      else this.checkNamed(reader, outcome, planner);
      if (outcome.problems.some((problem) => problem.severity === 'error')) outcome.state = 'problem';
      if (outcome.state === 'unchanged') {
        outcome.touches = planner.allTouches;
        outcome.state = planner.state;
        for (const touch of outcome.touches) drafts.add(touch.draft);
      }
    }
    if (own.table === 'person' && reader.recordNumber !== '') this.people.set(reader.recordNumber, outcome);
    return outcome;
  }

  private checkPerson(reader: RowReader, outcome: RowOutcome, planner: OwnRow, said: string | null): void {
    if (hasErrors(outcome)) return;
    const { snapshot } = this;
    const number = reader.recordNumber;
    const byNumber = snapshot.people.get(snapshot.merged.currentIdOf(number));
    let person: PersonDrafts | undefined;
    if (said !== null && said !== 'new') person = snapshot.people.get(snapshot.merged.currentIdOf(said));
    else if (said === null && byNumber) person = byNumber;
    if (person) {
      outcome.knownBy = said === null ? 'its number' : 'your answer';
    } else if (said === null) {
      const who = knowWithMerged(outcome.identity, snapshot.index, snapshot.merged);
      // Whoever has a row of their own in this workbook is not the one of this row.
      if (who.kind === 'known' && !this.takenPeople.has(who.person.id)) {
        person = snapshot.people.get(who.person.id);
        outcome.knownBy = who.by;
      }
      if (who.kind === 'doubtful') {
        const open = who.candidates.filter((it) => !this.takenPeople.has(it.person.id));
        if (open.length > 0) {
          outcome.state = 'doubtful';
          outcome.candidates = open.map((it) => ({ personId: it.person.id, why: it.why }));
          return;
        }
      }
    }
    if (!person) {
      const id = this.input.newPeople.get(outcome.key) ?? this.idFor(number);
      this.input.newPeople.set(outcome.key, id);
      const draft = new Draft('person', id, true, {
        ...reader.blankRow(),
        name_key: '',
        created_at: this.createdAt,
      });
      person = addPerson(snapshot, draft);
      outcome.knownBy = 'new';
    }
    this.takenPeople.add(person.draft.id);
    outcome.personId = person.draft.id;
    const { draft } = person;
    planner.touch(draft);
    this.setValues(reader, draft, planner);
    const nameKey = personNameKey({
      surname: String(draft.get('surname')),
      forename: String(draft.get('forename')),
    });
    if (draft.get('name_key') !== nameKey) draft.set('name_key', nameKey);
    refreshKnown(snapshot, person);
  }

  private checkRecord(reader: RowReader, outcome: RowOutcome, planner: OwnRow): void {
    const personId = this.whose(reader, outcome);
    const person = personId === null ? undefined : this.snapshot.people.get(personId);
    if (!person || hasErrors(outcome)) return;
    outcome.personId = person.draft.id;
    const { draft: owner } = person;
    const { partOf } = reader.own;
    const parent = partOf ? this.parentOf(person, reader, partOf) : undefined;
    if (partOf && !parent) return;
    const table = reader.own.table as PersonTable | PartTable;
    const known = owner.get('surname') !== '' || owner.get('forename') !== '';
    if (known)
      outcome.name = [owner.get('forename'), owner.get('surname')].filter((it) => it !== '').join(' ');
    outcome.knownBy = 'the sheet of young people';
    const byNumber = this.records.get(reader.recordNumber);
    let draft =
      byNumber && byNumber.table === table && this.ownerOf.get(byNumber) === person.draft.id
        ? byNumber
        : this.sameRecord(
            parent ? this.partsOf(table as PartTable, parent) : person.rows[table as PersonTable],
            table,
            reader,
          );
    if (!this.hasItsPlace(reader, person, parent, draft)) return;
    // What hangs on it says its number, in this workbook.
    if (draft && isRecordNumber(reader.recordNumber)) this.records.set(reader.recordNumber, draft);
    if (!draft) {
      if (table === 'programme' && !reader.values.some((it) => it.column.column === 'kind')) {
        reader.wrong('kind', 'It is not said which kind of programme this is.');
        return;
      }
      const required = ['rank', 'academic_year', ...(requiredIn[table] ?? [])];
      for (const needed of required) {
        const column = reader.own.columns.find((it) => it.column === needed);
        if (!column || reader.values.some((it) => it.column === column)) continue;
        reader.wrong(needed, `“${column.heading}” is blank, and the record cannot be without it.`);
        return;
      }
      draft = new Draft(table, this.idFor(reader.recordNumber), true, {
        ...reader.blankRow(),
        ...(partOf && parent ? { [partOf.column]: parent.id } : { person_id: person.draft.id }),
        // Where the row does not say its place, it is the last.
        ...(partOf && parent && 'position' in reader.blankRow()
          ? { position: this.partsOf(table as PartTable, parent).length + 1 }
          : {}),
      });
      for (const { column, value } of reader.values)
        if (column.kind !== 'named') draft.set(column.column, value);
      if (parent) addPart(this.snapshot, draft);
      else person.rows[table as PersonTable].push(draft);
      this.records.set(draft.id, draft);
      if (isRecordNumber(reader.recordNumber)) this.records.set(reader.recordNumber, draft);
      this.ownerOf.set(draft, person.draft.id);
    }
    this.claimed.add(draft);
    planner.touch(draft);
    this.setValues(reader, draft, planner);
  }

  private partsOf(table: PartTable, parent: Draft): readonly Draft[] {
    return this.snapshot.parts[table].get(parent.id) ?? [];
  }

  /** The record that a row hangs on, by its number; where no row has it, that is said. */
  private parentOf(
    person: PersonDrafts,
    reader: RowReader,
    { table, numberHeading, noun, sheet }: NonNullable<OwnSheet['partOf']>,
  ): Draft | undefined {
    const parent = this.records.get(reader.textUnder(numberHeading));
    if (parent?.table === table && this.ownerOf.get(parent) === person.draft.id) return parent;
    reader.problem(
      'error',
      null,
      `It is not known of which ${noun} this is: its number is that of no row of “${sheet}” that comes in.`,
    );
    return undefined;
  }

  /** Two times at one stage do not overlap, and a job has one check after each number of weeks; where not, that is said. */
  private hasItsPlace(
    reader: RowReader,
    person: PersonDrafts,
    parent: Draft | undefined,
    draft: Draft | undefined,
  ): boolean {
    const valueOf = (column: string): Cell =>
      reader.values.find((it) => it.column.column === column)?.value ?? draft?.get(column) ?? null;
    if (reader.own.table === 'pathway_stage') {
      if (valueOf('stage') === null || valueOf('started_on') === null) return true;
      const spellOf = (get: (column: string) => Cell) => ({
        started_on: String(get('started_on')),
        ended_on: get('ended_on') === null ? null : String(get('ended_on')),
      });
      const own = spellOf(valueOf);
      const isTaken = person.rows.pathway_stage.some(
        (it) =>
          it !== draft &&
          it.get('stage') === valueOf('stage') &&
          overlaps(
            spellOf((column) => it.get(column)),
            own,
          ),
      );
      if (isTaken)
        reader.wrong(
          'started_on',
          'They are at this stage at that time already, and two times at one stage cannot overlap.',
        );
      return !isTaken;
    }
    const weeks = valueOf('weeks');
    if (reader.own.table !== 'job_check' || !parent || weeks === null) return true;
    const isOther = this.partsOf('job_check', parent).some((it) => it !== draft && it.get('weeks') === weeks);
    if (!checkWeeks.some((each) => each === weeks))
      reader.wrong('weeks', `A job is checked after ${checkWeeks.join(', ')} weeks. Write one of these.`);
    else if (isOther) reader.wrong('weeks', 'There is another check of this job after so many weeks.');
    else return true;
    return false;
  }

  /** The record of a person that a row without a known number is about: one that says the same, or is of the same year. */
  private sameRecord(
    own: readonly Draft[],
    table: PersonTable | PartTable,
    reader: RowReader,
  ): Draft | undefined {
    const rows = own.filter((it) => !this.claimed.has(it) && !this.numbersHere.has(it.id));
    const valueOf = (column: string) => reader.values.find((it) => it.column.column === column)?.value;
    if (table === 'person_year')
      return own.find((it) => it.get('academic_year') === valueOf('academic_year'));
    if (table === 'job_check') return own.find((it) => it.get('weeks') === valueOf('weeks'));
    if (table === 'person_need') return rows.find((it) => it.get('rank') === valueOf('rank'));
    return rows.find((draft) =>
      reader.own.columns.every((column) => {
        if (column.kind === 'named') {
          const name = valueOf(column.column);
          const target = this.snapshot.nameOf.get(String(draft.get(column.column) ?? ''));
          return keyOfName(String(name ?? '')) === keyOfName(target ?? '');
        }
        const stored = draft.get(column.column);
        const read = valueOf(column.column);
        if (read === undefined) return stored === null || stored === '';
        return isSameAsWritten(stored, read);
      }),
    );
  }

  /** Whose record a row is: by the number of the young person, else by the name and date of birth beside it. */
  private whose(reader: RowReader, outcome: RowOutcome): string | null {
    const number = reader.personNumber;
    const row = this.people.get(number);
    if (row) {
      if (row.personId !== undefined) return row.personId;
      const which = `row ${row.row + 1} of “${row.table.sheetName}”`;
      reader.problem(
        'error',
        null,
        row.state === 'skipped'
          ? `It belongs to ${which}, which is left out. It comes in when that row does.`
          : `It belongs to ${which}, which waits for an answer. It comes in with that row.`,
      );
      return null;
    }
    const person = this.snapshot.people.get(this.snapshot.merged.currentIdOf(number));
    if (person) return person.draft.id;
    const who = knowWithMerged(outcome.identity, this.snapshot.index, this.snapshot.merged);
    if (who.kind === 'known') return who.person.id;
    reader.problem(
      'error',
      null,
      'It is not known whose record this is: its number of a young person is in no row of “Young people”, and name and date of birth are those of nobody or of several.',
    );
    return null;
  }

  private checkNamed(reader: RowReader, outcome: RowOutcome, planner: OwnRow): void {
    const table = reader.own.table as NamedOwnTable;
    const name = String(reader.values.find((it) => it.column.column === 'name')?.value ?? '');
    if (name === '') reader.wrong('name', 'The name is blank.');
    if (hasErrors(outcome)) return;
    const draft = this.namedRecord(table, name, reader.recordNumber, planner, true);
    this.claimed.add(draft);
    outcome.name = name;
    planner.touch(draft);
    this.setValues(reader, draft, planner);
  }

  /** The setting, employer or job coach of a number or, where the number is not known, of a name; else a new one. */
  private namedRecord(
    table: NamedOwnTable,
    name: string,
    number: string,
    planner: OwnRow,
    isItsRow: boolean,
  ): Draft {
    const byNumber = this.records.get(number);
    // Where somebody has written another name beside the number, the name is meant.
    if (byNumber?.table === table && (isItsRow || isSameAsWritten(byNumber.get('name'), name)))
      return byNumber;
    const key = keyOfName(name);
    const byKey = this.snapshot.named[table].get(key);
    if (byKey && !this.isAnother(byKey, number, isItsRow)) {
      this.standsFor(number, byKey);
      return byKey;
    }
    const draft = new Draft(table, this.idFor(number), true, {
      ...blankRowOf(peopleWorkbookSheets.find((it) => it.table === table)),
      name,
      name_key: key,
    });
    if (!byKey && key !== '') this.snapshot.named[table].set(key, draft);
    this.snapshot.nameOf.set(draft.id, name);
    this.records.set(draft.id, draft);
    this.standsFor(number, draft);
    planner.touch(draft);
    return draft;
  }

  /** Two settings can have one name: then only their numbers tell them apart. */
  private isAnother(named: Draft, number: string, isItsRow: boolean): boolean {
    const own = this.numberOf.get(named) ?? (this.numbersHere.has(named.id) ? named.id : undefined);
    if (own !== undefined && isRecordNumber(number)) return own !== number;
    return isItsRow && this.claimed.has(named);
  }

  private standsFor(number: string, draft: Draft): void {
    if (!isRecordNumber(number)) return;
    this.records.set(number, draft);
    this.numberOf.set(draft, number);
  }

  private setValues(reader: RowReader, draft: Draft, planner: OwnRow): void {
    for (const { column, value, number } of reader.values) {
      if (column.kind === 'named' && column.refersTo) {
        const target = this.namedRecord(
          column.refersTo,
          String(value),
          reader.textUnder(column.numberHeading ?? ''),
          planner,
          false,
        );
        planner.set(draft, column, target.id, number);
        continue;
      }
      const before = draft.get(column.column);
      planner.set(draft, column, value, number);
      if (column.column !== 'name' || draft.get('name') === before || draft.table === 'person') continue;
      const name = String(draft.get('name'));
      draft.set('name_key', keyOfName(name));
      this.snapshot.nameOf.set(draft.id, name);
    }
  }

  /** The record's own number where it is free, so that it is known by it from now on; else another. */
  private idFor(number: string): string {
    const isFree =
      isRecordNumber(number) && !this.records.has(number) && !(this.input.usedIds?.has(number) ?? false);
    return isFree ? number : newId();
  }
}

/** What a record cannot be without. */
const requiredIn: Readonly<Partial<Record<PersonTable | PartTable, readonly string[]>>> = {
  pathway_stage: ['stage', 'started_on'],
  review_outcome: ['area'],
  job_check: ['weeks', 'checked_on'],
};

function hasErrors(outcome: RowOutcome): boolean {
  return outcome.problems.some((problem) => problem.severity === 'error');
}

function blankRowOf(own: OwnSheet | undefined): Row {
  const row: Row = {};
  for (const column of own?.columns ?? [])
    row[column.column] =
      column.blank !== null && (column.kind === 'text' || column.kind === 'code') ? '' : null;
  return row;
}

/** One row of the workbook, read by its headings. */
class RowReader {
  readonly own: OwnSheet;
  readonly problems: RowProblem[] = [];
  readonly values: Values[] = [];
  readonly recordNumber: string;
  readonly personNumber: string;
  private readonly cells: readonly SourceCell[];
  private readonly corrections: ReadonlyMap<number, string> | undefined;
  private readonly columnOf = new Map<string, number>();

  constructor(
    input: CheckInput,
    table: SourceTable,
    layout: LayoutMatching,
    own: OwnSheet,
    cells: readonly SourceCell[],
    corrections: ReadonlyMap<number, string> | undefined,
  ) {
    this.own = own;
    this.cells = cells;
    this.corrections = corrections;
    for (const { column, heading } of table.columns)
      if (!this.columnOf.has(heading)) this.columnOf.set(heading, column);
    const leftOut = new Set(
      layout.columns.filter((it) => it.corrected && it.field === LEAVE_OUT).map((it) => it.column.column),
    );
    this.recordNumber = this.textUnder(recordNumberHeading);
    this.personNumber = this.textUnder(personNumberHeading);
    for (const column of own.columns) {
      const number = this.columnOf.get(column.heading);
      if (number === undefined || leftOut.has(number)) continue;
      const cell = this.cellAt(number);
      const read = readOwnValue(column, cell, input.today);
      if (read.kind === 'wrong') this.problem('error', number, read.message);
      if (read.kind !== 'value') continue;
      if (read.warning) this.problem('warning', number, read.warning);
      this.values.push({ column, number, value: read.value });
    }
  }

  /** What the row says of who it is about. */
  get identity(): ReadonlyMap<string, string | number> {
    const said = new Map<string, string | number>();
    const put = (name: string, heading: string) => {
      const text = this.textUnder(heading);
      if (text !== '') said.set(name, text);
    };
    put('surname', 'Surname');
    put('forename', 'Forename');
    if (this.own.table === 'person') {
      put('upn', 'UPN');
      put('uln', 'ULN');
      put('localId', 'Local id');
    }
    const number = this.columnOf.get('Date of birth');
    const born = number === undefined ? null : this.cellAt(number);
    if (typeof born === 'object' && born?.kind === 'date') said.set('dateOfBirth', born.iso.slice(0, 10));
    else if (typeof born === 'string' && isIsoDate(born)) said.set('dateOfBirth', born);
    return said;
  }

  /** What the row is called in a list where it is nobody's. */
  get title(): string {
    return String(this.values[0]?.value ?? '');
  }

  textUnder(heading: string): string {
    const number = this.columnOf.get(heading);
    return number === undefined ? '' : cellText(this.cellAt(number));
  }

  blankRow(): Row {
    return blankRowOf(this.own);
  }

  wrong(column: string, message: string): void {
    const heading = this.own.columns.find((it) => it.column === column)?.heading ?? '';
    this.problem('error', this.columnOf.get(heading) ?? null, message);
  }

  problem(severity: 'error' | 'warning', column: number | null, message: string): void {
    this.problems.push({
      severity,
      column,
      value: column === null ? '' : cellText(this.cellAt(column)),
      message,
    });
  }

  private cellAt(column: number): SourceCell {
    const corrected = this.corrections?.get(column);
    const cell = corrected ?? this.cells[column] ?? null;
    return isBlankCell(cell) ? null : cell;
  }
}

/** What one row does to the records; the same rules hold as for any import. */
class OwnRow {
  readonly problems: RowProblem[];
  private readonly snapshot: WorkspaceSnapshot;
  private readonly wins: CheckInput['wins'];
  private readonly fileWins: boolean;
  private readonly touches = new Map<Draft, RecordTouch>();

  constructor(snapshot: WorkspaceSnapshot, wins: CheckInput['wins'], fileWins: boolean, outcome: RowOutcome) {
    this.snapshot = snapshot;
    this.wins = wins;
    this.fileWins = fileWins;
    this.problems = outcome.problems;
  }

  get allTouches(): RecordTouch[] {
    return [...this.touches.values()];
  }

  get state(): 'new' | 'changed' | 'unchanged' {
    const states = this.allTouches.map((touch) => touch.state);
    return states.includes('new') ? 'new' : states.includes('changed') ? 'changed' : 'unchanged';
  }

  touch(draft: Draft): RecordTouch {
    const known = this.touches.get(draft);
    if (known) return known;
    // A setting begun by the row that refers to it is still new in the row that describes it.
    const touch: RecordTouch = { draft, state: draft.isNew ? 'new' : 'unchanged', fields: [] };
    this.touches.set(draft, touch);
    return touch;
  }

  set(draft: Draft, column: OwnColumn, value: Cell, number: number): void {
    const current = draft.get(column.column);
    if (isSameAsWritten(current, value)) return;
    const touch = this.touch(draft);
    const isBlank = current === null || current === '';
    if (!isBlank && !draft.isNew) {
      const wins = this.fileWins ? 'newer-file' : (this.wins.get(column.field ?? '') ?? 'newer-file');
      const isTyped = this.snapshot.typed.has(`${draft.table} ${draft.id} ${column.column}`);
      if (wins !== 'newer-file' || (isTyped && !this.fileWins)) {
        addField(touch, { column: column.column, before: current, after: value, kept: true });
        if (wins === 'newer-file')
          this.problems.push({
            severity: 'warning',
            column: number,
            value: this.shown(column, value),
            message: `${this.shown(column, current)} was typed in here, so it stays. Choose “use the file” to replace it.`,
          });
        return;
      }
    }
    if (touch.state !== 'new') {
      addField(touch, { column: column.column, before: current, after: value, kept: false });
      touch.state = 'changed';
    }
    draft.set(column.column, value);
  }

  private shown(column: OwnColumn, value: Cell): string {
    if (column.kind === 'date' && typeof value === 'string') return formatDate(value);
    if (column.kind === 'named' && typeof value === 'string') return this.snapshot.nameOf.get(value) ?? value;
    return `“${value ?? ''}”`;
  }
}
