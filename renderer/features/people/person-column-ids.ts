/** The columns that the list of young people can show, and those it shows by itself. */
export const personColumnIds = [
  'name',
  'age',
  'year',
  'born',
  'setting',
  'need',
  'plan',
  'officer',
  'last-review',
  'next-review',
  'stage',
  'upn',
  'uln',
  'local-id',
  'sex',
  'ethnicity',
  'postcode',
] as const;
export type PersonColumnId = (typeof personColumnIds)[number];

export const standardColumnIds: readonly PersonColumnId[] = [
  'name',
  'age',
  'year',
  'setting',
  'need',
  'plan',
  'next-review',
];

/** The same columns with one moved up (-1) or down (1) by a place. */
export function moved(ids: readonly PersonColumnId[], id: PersonColumnId, by: -1 | 1): PersonColumnId[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const next = [...ids];
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}

/** The same columns with one shown or hidden; a column that comes in stands last. The name always stays. */
export function shownOrHidden(
  ids: readonly PersonColumnId[],
  id: PersonColumnId,
  isShown: boolean,
): PersonColumnId[] {
  if (id === 'name') return [...ids];
  const without = ids.filter((each) => each !== id);
  return isShown ? [...without, id] : without;
}
