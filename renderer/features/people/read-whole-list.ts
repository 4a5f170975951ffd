/** Reads a list to its end, page by page. Pure but for the reading itself, which is handed in. */

export interface ListPage<Row> {
  total: number;
  rows: readonly Row[];
}

/** As many as the engine hands over at once. */
const PAGE = 500;
/** A list that changes while it is read is read again; this often at most. */
const ATTEMPTS = 3;

/**
 * Every row of a list. When the list grows or shrinks meanwhile it is read anew, so that nobody is missing or twice.
 *
 * @param readPage reads one page
 * @param onProgress told how many have been read, of how many
 * @throws what `readPage` throws, and an Error when the list does not stand still
 */
export async function readWholeList<Row>(
  readPage: (offset: number, limit: number) => Promise<ListPage<Row>>,
  keyOf: (row: Row) => string,
  onProgress: (read: number, total: number) => void = () => {},
): Promise<Row[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rows = await readOnce(readPage, keyOf, onProgress);
    if (rows) return rows;
  }
  throw new Error('The list changes faster than it can be read.');
}

async function readOnce<Row>(
  readPage: (offset: number, limit: number) => Promise<ListPage<Row>>,
  keyOf: (row: Row) => string,
  onProgress: (read: number, total: number) => void,
): Promise<Row[] | null> {
  const rows = new Map<string, Row>();
  let offset = 0;
  for (let total: number | null = null; total === null || offset < total;) {
    const page: ListPage<Row> = await readPage(offset, PAGE);
    if (total !== null && page.total !== total) return null;
    total = page.total;
    for (const row of page.rows) rows.set(keyOf(row), row);
    offset += page.rows.length;
    if (page.rows.length === 0 && offset < total) return null;
    onProgress(offset, total);
  }
  return rows.size === offset ? [...rows.values()] : null;
}
