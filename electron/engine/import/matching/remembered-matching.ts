import { z } from 'zod';

/**
 * What an import template holds as JSON: which field each column was matched to, by heading; which of these a person
 * chose; what values mean, by field; values given to every row; and, by table of a standard
 * file, the headings by which its rows lead to those of another.
 */
const matchingSchema = z.object({
  columns: z.record(z.string(), z.object({ field: z.string(), corrected: z.boolean() })),
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
  fixed: z.record(z.string(), z.string()),
  people: z.record(z.string(), z.string()).default({}),
  links: z
    .record(z.string(), z.object({ heading: z.string(), to: z.string(), toHeading: z.string() }))
    .default({}),
});
export type StoredMatching = z.infer<typeof matchingSchema>;

/** Reads a template's JSON; null when it is not ours or of another time. */
export function parseStoredMatching(json: string): StoredMatching | null {
  try {
    const parsed = matchingSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** With which the key of a column begins that has no heading: the number of its place follows. */
export const keyOfPlace = '#';

/** What was chosen in earlier imports. */
export interface Remembered {
  /** The field a column was matched to: in this very layout, else where a person chose it for such a heading. */
  fieldFor(fingerprint: string, columnKey: string): string | undefined;
  /** The field a person chose for a column of this very layout; other files do not count. */
  fieldInLayout(fingerprint: string, columnKey: string): string | undefined;
  /** The field a column of this very layout was matched to, whoever proposed it. */
  fieldAsMatched(fingerprint: string, columnKey: string): string | undefined;
  /** The code a person said a value means, for this field. */
  meaningFor(field: string, value: string): string | undefined;
  fixedFor(fingerprint: string, field: string): string | undefined;
  /** Who a doubtful row turned out to be: a person's id, or 'new'. */
  personFor(identity: string): string | undefined;
  readonly hasPeople: boolean;
  /** The headings by which a person said that a table of a standard file leads to another. */
  linkFor(table: string): StoredMatching['links'][string] | undefined;
}

/**
 * Puts templates together; of two answers the later one holds.
 *
 * @param templates from the earliest used to the latest
 */
export function rememberedFrom(
  templates: readonly { fingerprint: string; matching: StoredMatching }[],
): Remembered {
  const ofLayout = new Map<string, StoredMatching>();
  const ofHeading = new Map<string, string>();
  const meanings = new Map<string, string>();
  const people = new Map<string, string>();
  const links = new Map<string, StoredMatching['links'][string]>();
  for (const { fingerprint, matching } of templates) {
    ofLayout.set(fingerprint, matching);
    for (const [key, { field, corrected }] of Object.entries(matching.columns)) {
      if (corrected && key !== '|' && !key.startsWith(keyOfPlace)) ofHeading.set(key, field);
    }
    for (const [field, values] of Object.entries(matching.meanings)) {
      for (const [value, meaning] of Object.entries(values)) meanings.set(meaningKey(field, value), meaning);
    }
    for (const [identity, person] of Object.entries(matching.people)) people.set(identity, person);
    for (const [table, link] of Object.entries(matching.links)) links.set(table, link);
  }
  return {
    fieldFor: (fingerprint, key) => {
      const own = ofLayout.get(fingerprint)?.columns[key];
      return own?.corrected ? own.field : ofHeading.get(key);
    },
    fieldInLayout: (fingerprint, key) => {
      const own = ofLayout.get(fingerprint)?.columns[key];
      return own?.corrected ? own.field : undefined;
    },
    fieldAsMatched: (fingerprint, key) => ofLayout.get(fingerprint)?.columns[key]?.field,
    meaningFor: (field, value) => meanings.get(meaningKey(field, value)),
    fixedFor: (fingerprint, field) => ofLayout.get(fingerprint)?.fixed[field],
    personFor: (identity) => people.get(identity),
    hasPeople: people.size > 0,
    linkFor: (table) => links.get(table),
  };
}

function meaningKey(field: string, value: string): string {
  return `${field}\n${value.toLowerCase()}`;
}
