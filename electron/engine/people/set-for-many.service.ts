/** The same lead officer or setting for many young people at once: one change, taken back as one. */
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { makeBulkChange } from '../store/bulk-change.ts';
import { notFound } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import { findSetting } from './people.repository.ts';

/**
 * Answers how many were changed: those who have it already are left alone.
 * @throws EngineError NOT_FOUND (setting, young person); then nobody is changed
 */
export async function setForMany(
  store: Store,
  input: {
    personIds: readonly string[];
    patch: { leadOfficer: string } | { settingId: string | null };
  },
): Promise<{ changed: number }> {
  const { patch } = input;
  const columns =
    'leadOfficer' in patch ? { lead_officer: patch.leadOfficer.trim() } : { setting_id: patch.settingId };
  if ('settingId' in patch && patch.settingId !== null && !(await findSetting(store.db, patch.settingId)))
    throw notFound('setting');
  const personIds = [...new Set(input.personIds)];
  const what = 'leadOfficer' in patch ? 'lead officer' : 'setting';
  const people = personIds.length === 1 ? 'a young person' : `${formatNumber(personIds.length)} young people`;
  const options = { label: `${what} of ${people}`, rows: personIds.length };
  const { result } = await makeBulkChange(store, options, async (change) => {
    for (const id of personIds) {
      if (!change.find('person', id)) throw notFound('young person');
      change.update('person', id, columns);
      const pausing = change.pause();
      if (pausing) await pausing;
    }
    return { changed: change.written };
  });
  return result;
}
