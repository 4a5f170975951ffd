/**
 * What imports remember of young people: a row that once was asked about is known again by its names, numbers and date of
 * birth. That too is a record of the person, in the templates and in what the history says of the templates.
 */
import { parseStoredMatching } from '../import/matching/remembered-matching.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';

/** The answer that a row is about somebody new. */
const SOMEBODY_NEW = 'new';

/**
 * Forgets who a doubtful row turned out to be, where it was one of these people. That a row was about somebody new does
 * not say who they became, so all such answers are forgotten: the next import asks again.
 * @param personIds of the erased, and of the records that were merged into theirs
 */
export function forgetAnswersAbout(raw: RawDatabase, personIds: ReadonlySet<string>): void {
  const templates = raw.prepare('SELECT id, matching_json FROM import_template').all() as {
    id: string;
    matching_json: string;
  }[];
  const save = raw.prepare('UPDATE import_template SET matching_json = ? WHERE id = ?');
  for (const { id, matching_json } of templates) {
    const left = withoutAnswers(matching_json, personIds);
    if (left !== matching_json) save.run(left, id);
  }
  const history = raw
    .prepare("SELECT sequence, before_json, after_json FROM row_change WHERE table_name = 'import_template'")
    .all() as { sequence: number; before_json: string | null; after_json: string | null }[];
  const rewrite = raw.prepare('UPDATE row_change SET before_json = ?, after_json = ? WHERE sequence = ?');
  for (const { sequence, before_json, after_json } of history) {
    const [before, after] = [before_json, after_json].map((json) => imageWithoutAnswers(json, personIds));
    if (before !== before_json || after !== after_json) rewrite.run(before ?? null, after ?? null, sequence);
  }
}

function imageWithoutAnswers(json: string | null, personIds: ReadonlySet<string>): string | null {
  if (json === null) return null;
  const image = JSON.parse(json) as Record<string, unknown>;
  if (typeof image['matching_json'] !== 'string') return json;
  const left = withoutAnswers(image['matching_json'], personIds);
  return left === image['matching_json'] ? json : JSON.stringify({ ...image, matching_json: left });
}

/** The JSON of a template without the answers; as it is when there are none of them in it. */
function withoutAnswers(json: string, personIds: ReadonlySet<string>): string {
  const matching = parseStoredMatching(json);
  // Of another time, and not read by an import either: whatever it says of people goes with the rest of it.
  if (!matching) return '{}';
  const people = Object.entries(matching.people);
  const kept = people.filter(([, answer]) => answer !== SOMEBODY_NEW && !personIds.has(answer));
  if (kept.length === people.length) return json;
  return JSON.stringify({ ...matching, people: Object.fromEntries(kept) });
}
