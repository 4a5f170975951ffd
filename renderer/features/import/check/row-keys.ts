import type { CheckedRow } from '../../../../shared/contract/import.ts';
import { api } from '../../../api/client.ts';

const PAGE = 200;

/** The keys of all rows in a state, however many there are. */
export async function rowKeysOf(importId: string, state: CheckedRow['state']): Promise<string[]> {
  const keys: string[] = [];
  for (;;) {
    const page = await api.import.checkedRows({ importId, state, offset: keys.length, limit: PAGE });
    keys.push(...page.rows.map((row) => row.rowKey));
    if (page.rows.length === 0 || keys.length >= page.total) return keys;
  }
}
