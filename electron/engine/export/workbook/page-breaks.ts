/** Where the pages of a sheet end when it is printed, so that no heading stands at a page's foot. Pure. */

export interface PrintedRow {
  /** In points. */
  readonly height: number;
  /** Must not be parted from the next row: a heading, a label. */
  readonly joinsNext: boolean;
  /** White space between blocks, which no page need begin with. */
  readonly isGap: boolean;
}

/**
 * The last row (from 0) of every page but the last. Rows that are joined go to the next page together, unless they
 * would not fit there either.
 * @param room for rows on the first page, in points
 * @param repeated height of the row that is printed again at the head of every further page, in points
 */
export function lastRowsOfPages(rows: readonly PrintedRow[], room: number, repeated: number): number[] {
  const lasts: number[] = [];
  let start = 0;
  let left = room;
  rows.forEach((row, index) => {
    if (row.height > left && index > start) {
      let first = index;
      while (first > start && rows[first - 1]?.joinsNext === true) first -= 1;
      // Joined from the head of the page on: it cannot be kept together.
      if (first === start) first = index;
      if (first < index && rows[first]?.isGap === true) first += 1;
      lasts.push(first - 1);
      start = first;
      left = room - repeated;
      for (const moved of rows.slice(first, index)) left -= moved.height;
    }
    left -= row.height;
  });
  return lasts;
}
