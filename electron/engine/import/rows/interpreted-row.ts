import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import type { RecordKind } from '../fields/field.ts';
import type { SourceCell } from '../read/source-workbook.ts';

/** A value as it is stored: text, ISO day, number, code, or 0 and 1 for no and yes. */
export type Value = string | number;

/** What a row says of one record: only fields that are filled. Keys are the field's last part: 'heldOn'. */
export interface CandidateRecord {
  record: RecordKind;
  values: Map<string, Value>;
  /** The academic year of the block of columns it was read from, else the table's. */
  year: AcademicYear | null;
  /** The columns its values were read from, for the words of problems. */
  columns: Map<string, number>;
  /** The cells as they stand in the file, for what cannot be brought in as a record and is kept instead. */
  cells: Map<string, SourceCell>;
  /** A review that the headings call the last one: it may be of any academic year. */
  isEarlier?: boolean;
}

/** Something a person should look at; see the contract's problem. Column counts from 0, null when it is the row. */
export interface RowProblem {
  severity: 'error' | 'warning';
  column: number | null;
  value: string;
  message: string;
}

/** A row read as people and events, before it is compared with anything. */
export interface InterpretedRow {
  person: Map<string, Value>;
  personColumns: Map<string, number>;
  /** What the young person is called, where their name has it in brackets. */
  called?: { name: string; column: number };
  records: CandidateRecord[];
  /** Cells that fit none of our fields. */
  additional: { heading: string; value: string }[];
  problems: RowProblem[];
}
