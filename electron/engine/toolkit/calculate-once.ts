/** The figures of Section 1 are asked for on every visit to Home, and counted anew only when something was written. */
import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';
import type { Store } from '../store/open-store.ts';
import { type CalculatedFigures, calculateSection1 } from './section-1.service.ts';

interface Remembered {
  /** How many rows the connection had written when they were counted. */
  written: number;
  years: string;
  figures: CalculatedFigures;
}

/** By connection: the data file is ours alone while it is open, so nothing else can write to it. */
const remembered = new WeakMap<RawDatabase, Remembered>();

/**
 * As {@link calculateSection1}, which is asked only when anything at all was written since the same years were last
 * counted. What is counted while something is being written is not remembered: it may be taken back.
 */
export async function calculateOnce(
  store: Pick<Store, 'db' | 'raw'>,
  years: readonly AcademicYear[],
): Promise<CalculatedFigures> {
  const { raw } = store;
  const key = years.join(' ');
  const before = writtenBy(raw);
  const known = remembered.get(raw);
  if (known?.written === before && known.years === key) return known.figures;
  const figures = await calculateSection1(store.db, years);
  const isSettled = store.raw === raw && raw.open && !raw.inTransaction && writtenBy(raw) === before;
  if (isSettled && before !== null) remembered.set(raw, { written: before, years: key, figures });
  return figures;
}

/** Every row that was inserted, changed or removed through the connection, or null while a transaction is open. */
function writtenBy(raw: RawDatabase): number | null {
  if (!raw.open || raw.inTransaction) return null;
  return raw.prepare('SELECT total_changes()').pluck().get() as number;
}
