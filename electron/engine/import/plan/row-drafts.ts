/** What one row of a file does to the rows of the data file: how its values are put into their drafts. */
import { keyOfName } from '../people/name-keys.ts';
import { findCode } from '../../../../shared/content/codes/code-list.ts';
import { settingTypes } from '../../../../shared/content/codes/setting-type.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { cellText } from '../cell-text.ts';
import { type RecordKind, recordLabels } from '../fields/field.ts';
import type { CandidateRecord, InterpretedRow, RowProblem, Value } from '../rows/interpreted-row.ts';
import { findField } from '../fields/registry.ts';
import { Draft, type Cell } from './draft.ts';
import { asStored, blankRow, columnsByRecord, isPutTogether } from './records-to-tables.ts';
import { newId } from './new-id.ts';
import {
  namedTables,
  type NamedTable,
  type PersonDrafts,
  type PersonTable,
  type WorkspaceSnapshot,
} from './workspace-snapshot.ts';

/** What a row does to one column of an existing row. `kept` when the value of the data file stays. */
export interface FieldChange {
  column: string;
  before: Cell;
  after: Cell;
  kept: boolean;
}

/** What a row does to one row of the data file. */
export interface RecordTouch {
  draft: Draft;
  state: 'new' | 'changed' | 'unchanged';
  fields: readonly FieldChange[];
}

/** Which of two values holds when the file and the data file differ. */
export type Wins = 'newer-file' | 'keep-mine' | 'only-blanks';

export interface PlanOptions {
  /** Where additional information says that it comes from. */
  source: string;
  createdAt: string;
  /** By field id; what is not here follows the newer file. */
  wins: ReadonlyMap<string, Wins>;
  /** A person has said that this row's values replace what people typed. */
  fileWins: boolean;
  /** The ISO day of the import: what cannot have happened yet is not brought in as if it had. */
  today: string;
}

let turns = 0;

function nextTurn(): number {
  turns += 1;
  return turns;
}

/** Nearly every row is new or unchanged, so they share one list of no changes. */
const noFields: readonly FieldChange[] = [];

/** Adds to what a row does to the fields of one row of the data file. */
export function addField(touch: RecordTouch, field: FieldChange): void {
  touch.fields = [...touch.fields, field];
}

const nothingNamed: Readonly<Record<string, Draft | null>> = {};
/** The ids of a record's fields by their last part, put together once and not for every cell. */
const fieldIds = new Map<RecordKind, Readonly<Record<string, string>>>();

function fieldsOf(record: RecordKind): Readonly<Record<string, string>> {
  const known = fieldIds.get(record);
  if (known) return known;
  const names = Object.keys(columnsByRecord[record]);
  const ids = Object.fromEntries(names.map((name) => [name, `${record}.${name}`]));
  fieldIds.set(record, ids);
  return ids;
}

/** The drafts a row touches, and what there is to say of it. What a field may replace is decided here alone. */
export class RowDrafts {
  readonly snapshot: WorkspaceSnapshot;
  readonly row: InterpretedRow;
  readonly options: PlanOptions;
  readonly touches: RecordTouch[] = [];
  /** By which a draft is known to have been begun or touched by this very row. */
  readonly turn = nextTurn();
  readonly problems: RowProblem[] = [];
  /** The job coaches that the row names. */
  readonly jobCoaches: Draft[] = [];

  constructor(snapshot: WorkspaceSnapshot, row: InterpretedRow, options: PlanOptions) {
    this.snapshot = snapshot;
    this.row = row;
    this.options = options;
  }

  keepAdditional(person: PersonDrafts, heading: string, value: string): void {
    const existing = person.rows.additional_information;
    const { source } = this.options;
    let ofThisCell: Draft | undefined;
    for (const each of existing) {
      if (each.get('heading') !== heading) continue;
      if (each.get('value') === value) {
        this.touch(each);
        return;
      }
      if (!each.isNew && each.get('source') === source) ofThisCell ??= each;
    }
    if (ofThisCell) {
      this.touch(ofThisCell);
      this.set(ofThisCell, 'value', value, 'keep', null);
      return;
    }
    this.touch(this.newRow(person, 'additional_information', { heading, value, source }));
  }

  /** Keeps all that the row says of a record, under our own words for each field. */
  keepRecord(person: PersonDrafts, record: CandidateRecord, message: string): void {
    const [first] = [...record.values.keys()].flatMap((name) => record.columns.get(name) ?? []);
    const shown: string[] = [];
    for (const [name, value] of record.values) {
      const field = findField(`${record.record}.${name}`);
      const words = cellText(record.cells.get(name)) || String(value);
      shown.push(words);
      this.keepAdditional(person, field?.label ?? recordLabels[record.record], words);
    }
    if (shown.length > 0) this.warn(first ?? null, shown.join(', '), message);
  }

  /** Sets every field of a record in its draft. */
  setAll(
    draft: Draft,
    record: CandidateRecord,
    named: Readonly<Record<string, Draft | null>> = nothingNamed,
  ): void {
    this.touch(draft);
    const columns = columnsByRecord[record.record];
    const fields = fieldsOf(record.record);
    for (const [name, value] of record.values) {
      const column = columns[name];
      if (!column) continue;
      const field = fields[name] ?? '';
      const number = record.columns.get(name) ?? null;
      if (name in named) {
        const target = named[name];
        if (target) this.set(draft, column, target.id, field, number);
      } else if (isPutTogether(field)) this.addText(draft, column, String(value), field, number);
      else this.set(draft, column, asStored(field, value), field, number);
    }
  }

  /** The setting, employer or job coach of this name; a new one when there is none. */
  named(table: NamedTable, name: string): Draft | null {
    const key = keyOfName(name);
    if (key === '') return null;
    const known = this.snapshot.named[table].get(key);
    if (known) return known;
    const draft = new Draft(table, newId(), true, blankRow(table), { name, name_key: key });
    this.snapshot.named[table].set(key, draft);
    this.snapshot.nameOf.set(draft.id, name);
    draft.begunIn = this.turn;
    // 'NEET', 'EHE': where somebody is, when it is no place, says what kind it is.
    if (table === 'setting') {
      const type = findCode(settingTypes, name);
      if (type) draft.set('type', type.code);
    }
    return draft;
  }

  namedById(id: string): Draft | undefined {
    const name = this.snapshot.nameOf.get(id);
    if (name === undefined) return undefined;
    const key = keyOfName(name);
    for (const table of namedTables) {
      const draft = this.snapshot.named[table].get(key);
      if (draft?.id === id) return draft;
    }
    return undefined;
  }

  nameSettingType(setting: Draft, type: Value | undefined, column: number | null): void {
    if (type === undefined) return;
    const current = setting.get('type');
    if (current === type) return;
    this.touch(setting);
    if (current !== '' && setting.hasSet('type')) {
      this.warn(
        column,
        this.shown('type', type),
        `An earlier row says ${this.shown('type', current)} of the same setting. The earlier row is used.`,
      );
      return;
    }
    this.set(setting, 'type', type, 'person.settingType', column);
  }

  newRow(person: PersonDrafts, table: PersonTable, values: Record<string, Cell>): Draft {
    values['person_id'] = person.draft.id;
    const draft = new Draft(table, null, true, blankRow(table), values);
    person.rows[table].push(draft);
    draft.begunIn = this.turn;
    return draft;
  }

  touch(draft: Draft): RecordTouch {
    if (draft.touch && draft.touchedIn === this.turn) return draft.touch;
    const state = draft.begunIn === this.turn ? 'new' : 'unchanged';
    const touch: RecordTouch = { draft, state, fields: noFields };
    draft.touchedIn = this.turn;
    draft.touch = touch;
    this.touches.push(touch);
    return touch;
  }

  /** Texts that several rows or files may say something for are put one below the other. */
  addText(draft: Draft, column: string, value: string, field: string, columnNumber: number | null): void {
    const current = String(draft.get(column) ?? '');
    const lines = current.split('\n');
    const missing = value.split('\n').filter((line) => !lines.includes(line));
    if (missing.length === 0) return;
    if (current === '') this.set(draft, column, value, field, columnNumber);
    else if (this.winsFor(field) === 'newer-file')
      this.write(draft, column, `${current}\n${missing.join('\n')}`);
    else this.keep(draft, column, value);
  }

  set(draft: Draft, column: string, value: Cell, field: string, columnNumber: number | null): void {
    const current = draft.get(column);
    if (current === value) return;
    if (current === null || current === '') {
      this.write(draft, column, value);
      return;
    }
    if (draft.hasSet(column)) {
      this.write(draft, column, value);
      this.warn(
        columnNumber,
        this.shown(column, value),
        `Another row of this file says ${this.shown(column, current)} here. The later row is used.`,
      );
      return;
    }
    const wins = this.winsFor(field);
    if (wins !== 'newer-file') {
      this.keep(draft, column, value);
      return;
    }
    if (this.isTyped(draft, column) && !this.options.fileWins) {
      this.keep(draft, column, value);
      this.warn(
        columnNumber,
        this.shown(column, value),
        `${this.shown(column, current)} was typed in here, so it stays. Choose “use the file” to replace it.`,
      );
      return;
    }
    this.write(draft, column, value);
  }

  write(draft: Draft, column: string, value: Cell): void {
    const touch = this.touch(draft);
    const referred = typeof value === 'string' && column.endsWith('_id') ? this.namedById(value) : undefined;
    // A new setting or employer is brought in only when something refers to it.
    if (referred) this.touch(referred);
    if (touch.state !== 'new') {
      addField(touch, { column, before: draft.get(column), after: value, kept: false });
      touch.state = 'changed';
    }
    draft.set(column, value);
  }

  keep(draft: Draft, column: string, value: Cell): void {
    addField(this.touch(draft), { column, before: draft.get(column), after: value, kept: true });
  }

  isTyped(draft: Draft, column: string): boolean {
    return this.snapshot.typed.has(`${draft.table} ${draft.id} ${column}`);
  }

  winsFor(field: string): Wins {
    return this.options.fileWins ? 'newer-file' : (this.options.wins.get(field) ?? 'newer-file');
  }

  shown(column: string, value: Cell): string {
    if (typeof value === 'string' && /_on$|^date_of_birth$/.test(column)) return formatDate(value);
    if (typeof value === 'string' && column.endsWith('_id')) return this.snapshot.nameOf.get(value) ?? value;
    return `“${value}”`;
  }

  warn(column: number | null, value: string, message: string): void {
    this.problems.push({ severity: 'warning', column, value, message });
  }
}
