import type { Value } from '../rows/interpreted-row.ts';
import type { Cell } from './draft.ts';

/** An ISO day of the data file, or null. */
export function day(cell: Cell): string | null {
  return typeof cell === 'string' ? cell : null;
}

/** What a row says as text; null where it says nothing. */
export function text(value: Value | undefined): string | null {
  return value === undefined ? null : String(value);
}
