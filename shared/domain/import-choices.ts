/** What an import tells apart, and what can be chosen in it. */

/** Which value holds when the file and the data file differ. What a person typed is never replaced unseen. */
export const winners = ['newer-file', 'keep-mine', 'only-blanks'] as const;

/** What the check says of a row before it comes in. */
export const rowStates = ['new', 'changed', 'unchanged', 'doubtful', 'problem', 'skipped'] as const;

/** By what the checked rows can be narrowed: their state, or that they come in and something in them is worth a look. */
export const rowFilters = [...rowStates, 'worth-a-look'] as const;
export type RowFilter = (typeof rowFilters)[number];
