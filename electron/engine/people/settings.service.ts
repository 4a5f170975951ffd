/** Settings: schools, colleges and other places, added and corrected by hand. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { SettingFields } from '../../../shared/contract/person-records.ts';
import { settingTypes } from '../../../shared/content/codes/setting-type.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import { findSetting } from './people.repository.ts';

/** @throws EngineError REFUSED (`name`: blank, or there already; `type`) */
export async function addSetting(db: Database, input: SettingFields): Promise<{ settingId: string }> {
  const { result } = await makeChange(db, { label: 'new setting' }, async (change) => {
    const named = await acceptedName(change, input.name, null);
    requireType(input.type);
    return change.insert('setting', { ...named, type: input.type, urn: '', ukprn: '' });
  });
  return { settingId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`name`, `type`) */
export async function saveSetting(
  db: Database,
  input: {
    settingId: string;
    version: number;
    patch: { name?: string | undefined; type?: string | undefined };
  },
): Promise<Saved> {
  const { settingId, version, patch } = input;
  const { result, at } = await makeChange(db, { label: 'details of a setting' }, async (change) => {
    const row = await findSetting(change.db, settingId);
    if (!row) throw notFound('setting');
    if (patch.type !== undefined && patch.type !== row.type) requireType(patch.type);
    const named = patch.name === undefined ? {} : await acceptedName(change, patch.name, settingId);
    return change.update(
      'setting',
      settingId,
      { ...named, ...(patch.type !== undefined && { type: patch.type }) },
      { what: 'setting', version },
    );
  });
  return { version: result, savedAt: at };
}

/** A name by which no other setting is known: trackers name settings, and must find the one that is meant. */
async function acceptedName(
  change: Change,
  typed: string,
  settingId: string | null,
): Promise<{ name: string; name_key: string }> {
  const name = typed.trim().replace(/\s+/g, ' ');
  const key = nameKey(name);
  if (key === '') throw refused('name', 'Enter the name of the setting.');
  const same = await change.db
    .selectFrom('setting')
    .select(['id', 'name'])
    .where('name_key', '=', key)
    .execute();
  const other = same.find(({ id }) => id !== settingId);
  if (other) throw refused('name', `There is a setting called “${other.name}” already. Choose that one.`);
  return { name, name_key: key };
}

function requireType(type: string): void {
  if (type !== '' && !settingTypes.some(({ code }) => code === type))
    throw refused('type', 'Choose one of the types of setting.');
}
