/**
 * Gives each column at most one place and each place at most one column, so that the sum of the scores is as great as
 * it can be (Hungarian method, O(n³) in the smaller side). Pairs without a score are never made.
 *
 * @param scores for each column, the places it could take with a score above 0
 * @returns the place of each column, or null
 */
export function assignBest(scores: readonly ReadonlyMap<string, number>[]): (string | null)[] {
  const places = [...new Set(scores.flatMap((row) => [...row.keys()]))];
  const rows = scores.length;
  // Each column also has a place of its own that is worth nothing: to stay unmatched.
  const width = places.length + rows;
  const cost = (row: number, column: number): number => {
    if (column >= places.length) return column - places.length === row ? 0 : 1e6;
    const score = scores[row]?.get(places[column] ?? '');
    return score === undefined ? 1e6 : -score;
  };
  const match = cheapest(rows, width, cost);
  return match.map((column, row) => {
    const place = places[column];
    return place !== undefined && scores[row]?.has(place) ? place : null;
  });
}

/** As {@link assignBest}, but the best pair is made first, then the next: quick, and not always the best together. */
export function assignOneByOne(scores: readonly ReadonlyMap<string, number>[]): (string | null)[] {
  const pairs = scores.flatMap((row, index) => [...row].map(([place, score]) => ({ index, place, score })));
  pairs.sort((a, b) => b.score - a.score);
  const places = new Array<string | null>(scores.length).fill(null);
  const taken = new Set<string>();
  for (const { index, place } of pairs) {
    if (places[index] !== null || taken.has(place)) continue;
    places[index] = place;
    taken.add(place);
  }
  return places;
}

/** The Hungarian method with potentials: for each row its column, rows ≤ columns. */
function cheapest(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const potentialOfRow = new Float64Array(rows + 1);
  const potentialOfColumn = new Float64Array(columns + 1);
  const rowOfColumn = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOfColumn[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOfColumn[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (used[other] === 1) continue;
        const reduced =
          cost(current - 1, other - 1) - (potentialOfRow[current] ?? 0) - (potentialOfColumn[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          way[other] = column;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (used[other] === 1) {
          const at = rowOfColumn[other] ?? 0;
          potentialOfRow[at] = (potentialOfRow[at] ?? 0) + delta;
          potentialOfColumn[other] = (potentialOfColumn[other] ?? 0) - delta;
        } else {
          least[other] = (least[other] ?? 0) - delta;
        }
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOfColumn[column] = rowOfColumn[before] ?? 0;
      column = before;
    }
  }
  const columnOfRow = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOfColumn[column] ?? 0;
    if (row > 0) columnOfRow[row - 1] = column - 1;
  }
  return columnOfRow;
}
