/** The key of a row in one import. Rows count from 0 here, and from 1 in the key. */
export function rowKey(tableId: string, row: number): string {
  return `${tableId}:${row + 1}`;
}
