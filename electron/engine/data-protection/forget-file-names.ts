/**
 * The names of files that were brought in: "Jane Smith.xlsx" tells of Jane Smith in the list of imports, in the history and
 * beside what came from the file. Where an import told of nobody but the erased, or its file is called after one of them,
 * the name goes; that there was an import, when and by whom, stays.
 */
import { comparable } from '../../../shared/content/codes/code-list.ts';
import type { RowPlace } from '../history/person-history.repository.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';

/** Stands for the name of a file that told of somebody who was erased. */
export const forgottenFileName = 'a file whose name was removed with an erased record';

/** What several people share and what an import leaves of itself: it tells of nobody. */
const ofNobody = ['setting', 'employer', 'job_coach', 'import_record', 'import_template'];

interface ImportOfFile {
  changeSetId: string;
  recordId: string;
  fileName: string;
  /** How many young people the file told of, unchanged ones too. */
  told: number;
}

/**
 * Forgets them. To be called while the rows and their history are still there.
 * @param places every row of the people who are erased
 */
export function forgetFileNames(raw: RawDatabase, places: readonly RowPlace[]): void {
  const names = namesOf(raw, places);
  const theirs = new Set(places.map(({ table, rowId }) => `${table} ${rowId}`));
  const touched = changeSetsTouching(raw, places);
  const people = places.filter(({ table }) => table === 'person').length;
  const erasedBefore = raw.prepare('SELECT coalesce(sum(people), 0) FROM erasure').pluck().get() as number;
  for (const file of listImportsOfFiles(raw)) {
    if (file.fileName === forgottenFileName || file.fileName === '') continue;
    const isCalledAfter = names.some(({ forenames, surnames }) =>
      forenames.some((forename) => surnames.some((surname) => holdsAll(file.fileName, [forename, surname]))),
    );
    // Of people who were erased before, the history says nothing any more.
    const canBeAllOfThem = file.told <= people + erasedBefore;
    if (
      isCalledAfter ||
      (canBeAllOfThem && touched.has(file.changeSetId) && changedNobodyElse(raw, file.changeSetId, theirs))
    )
      forget(raw, file);
  }
}

/** Imports that stand and imports that were taken back: the history has both. */
function listImportsOfFiles(raw: RawDatabase): ImportOfFile[] {
  const records = raw
    .prepare(
      `SELECT c.change_set_id AS changeSetId, c.row_id AS recordId, c.after_json AS image FROM row_change AS c
        JOIN change_set AS s ON s.id = c.change_set_id
        WHERE c.table_name = 'import_record' AND c.operation = 'insert' AND s.kind = 'import'`,
    )
    .all() as { changeSetId: string; recordId: string; image: string }[];
  return records.map(({ changeSetId, recordId, image }) => {
    const { file_name, records_json } = JSON.parse(image) as { file_name: string; records_json: string };
    const counts = JSON.parse(records_json) as {
      record: string;
      new: number;
      changed: number;
      unchanged: number;
    }[];
    const people = counts.find(({ record }) => record === 'person');
    const told = people ? people.new + people.changed + people.unchanged : 0;
    return { changeSetId, recordId, fileName: file_name, told };
  });
}

/** What each of the people is and was called, as the rows and the history have it, in plain letters. */
function namesOf(
  raw: RawDatabase,
  places: readonly RowPlace[],
): { forenames: string[]; surnames: string[] }[] {
  const ids = JSON.stringify(places.flatMap(({ table, rowId }) => (table === 'person' ? [rowId] : [])));
  const images = raw
    .prepare(
      `SELECT id, json_object('forename', forename, 'preferred_name', preferred_name, 'surname', surname) AS image
          FROM person WHERE id IN (SELECT value FROM json_each(:ids))
        UNION ALL SELECT row_id, before_json FROM row_change
          WHERE table_name = 'person' AND row_id IN (SELECT value FROM json_each(:ids)) AND before_json IS NOT NULL
        UNION ALL SELECT row_id, after_json FROM row_change
          WHERE table_name = 'person' AND row_id IN (SELECT value FROM json_each(:ids)) AND after_json IS NOT NULL`,
    )
    .all({ ids }) as { id: string; image: string }[];
  const called = new Map<string, { forenames: Set<string>; surnames: Set<string> }>();
  for (const { id, image } of images) {
    const own = called.get(id) ?? { forenames: new Set(), surnames: new Set() };
    called.set(id, own);
    const { forename, preferred_name, surname } = JSON.parse(image) as Record<string, string | undefined>;
    for (const name of [forename, preferred_name]) own.forenames.add(comparable(name ?? ''));
    own.surnames.add(comparable(surname ?? ''));
  }
  const filled = (names: Set<string>) => [...names].filter((name) => name !== '');
  return [...called.values()].map((own) => ({
    forenames: filled(own.forenames),
    surnames: filled(own.surnames),
  }));
}

/** 'SmithJane 2026.xlsx' holds 'jane' and 'smith', 'Maintenance.xlsx' no 'ain'. */
function holdsAll(fileName: string, words: readonly string[]): boolean {
  const written = ` ${comparable(fileName.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))} `;
  return words.every((word) => written.includes(` ${word} `));
}

/** The changes that touched any of these rows. */
function changeSetsTouching(raw: RawDatabase, places: readonly RowPlace[]): Set<string> {
  const ids = raw
    .prepare(
      `SELECT DISTINCT one.change_set_id FROM json_each(?) AS place
        CROSS JOIN row_change AS one ON one.table_name = place.value ->> 0 AND one.row_id = place.value ->> 1`,
    )
    .pluck()
    .all(JSON.stringify(places.map(({ table, rowId }) => [table, rowId]))) as string[];
  return new Set(ids);
}

/** Whether a change touched no record of anybody but these, given as `table id`. */
function changedNobodyElse(raw: RawDatabase, changeSetId: string, theirs: ReadonlySet<string>): boolean {
  const rows = raw
    .prepare(
      `SELECT table_name || ' ' || row_id FROM row_change
        WHERE change_set_id = :id AND table_name NOT IN (SELECT value FROM json_each(:ofNobody))`,
    )
    .pluck()
    .iterate({ id: changeSetId, ofNobody: JSON.stringify(ofNobody) }) as Iterable<string>;
  for (const row of rows) if (!theirs.has(row)) return false;
  return true;
}

function forget(raw: RawDatabase, { changeSetId, recordId, fileName }: ImportOfFile): void {
  raw.prepare('UPDATE import_record SET file_name = ? WHERE id = ?').run(forgottenFileName, recordId);
  raw
    .prepare(
      `UPDATE row_change SET
          before_json = CASE WHEN before_json ->> 'file_name' IS NULL THEN before_json
            ELSE json_set(before_json, '$.file_name', :name) END,
          after_json = CASE WHEN after_json ->> 'file_name' IS NULL THEN after_json
            ELSE json_set(after_json, '$.file_name', :name) END
        WHERE table_name = 'import_record' AND row_id = :recordId`,
    )
    .run({ name: forgottenFileName, recordId });
  // The import, what takes it back, and what does it again are called after the file.
  raw
    .prepare(
      `WITH RECURSIVE chain (id) AS (SELECT :id UNION SELECT s.id FROM change_set AS s JOIN chain ON s.undoes_id = chain.id)
        UPDATE change_set SET label = :after WHERE id IN (SELECT id FROM chain) AND label = :before`,
    )
    .run({ id: changeSetId, before: `import of ${fileName}`, after: `import of ${forgottenFileName}` });
  // What came from the file and is kept with others says where it is from.
  const source = { prefix: `${fileName}, `, name: `${forgottenFileName}, ` };
  raw
    .prepare(
      `UPDATE additional_information SET source = :name || substr(source, length(:prefix) + 1)
        WHERE substr(source, 1, length(:prefix)) = :prefix`,
    )
    .run(source);
  for (const image of ['before_json', 'after_json']) {
    raw
      .prepare(
        `UPDATE row_change SET ${image} = json_set(${image}, '$.source',
            :name || substr(${image} ->> 'source', length(:prefix) + 1))
          WHERE table_name = 'additional_information' AND substr(${image} ->> 'source', 1, length(:prefix)) = :prefix`,
      )
      .run(source);
  }
}
