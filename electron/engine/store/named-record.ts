/** Employers and job coaches, known again by their names. */
import { nameKey } from '../../../shared/domain/person-name.ts';
import type { Change } from './change.ts';
import { refused } from './engine-error.ts';

export type NamedTable = 'employer' | 'job_coach';

/**
 * The id of the employer or job coach of this name, begun where there is none; null for no name. The same rule as the
 * import's: small letters and digits of the name decide.
 * @param field the field that is refused where the name has neither
 * @throws EngineError REFUSED
 */
export async function namedRecordId(
  change: Change,
  table: NamedTable,
  typed: string,
  field: string,
): Promise<string | null> {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (name === '') return null;
  const key = keyOf(name, field);
  const known = await change.db
    .selectFrom(table)
    .select('id')
    .where('name_key', '=', key)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  return table === 'employer'
    ? change.insert('employer', {
        name,
        name_key: key,
        sector: '',
        size: '',
        disability_confident_level: null,
      })
    : change.insert('job_coach', { name, name_key: key });
}

/** The key of a name. @throws EngineError REFUSED where it has neither letters nor digits */
export function keyOf(name: string, field: string): string {
  const key = nameKey(name);
  if (key === '') throw refused(field, 'Write the name with letters or digits.');
  return key;
}
