/** The pictures held on a young person: those that are shown, and those that were removed and are kept in the history. */
import { questionWords } from '../../../shared/content/profile-questions.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { readPictureHeader } from '../../../shared/domain/picture-header.ts';
import type { HeldRecord } from '../export/subject-access.ts';
import type { RowPlace } from '../history/person-history.repository.ts';
import type { Values } from '../history/undo.repository.ts';
import type { Database } from '../store/change.ts';
import type { Store } from '../store/open-store.ts';
import { today } from '../today.ts';

/** A place in a profile where a picture is or was shown. */
interface Shown {
  question_id: string;
  description: string;
}

/** A picture itself, once, however many versions of a profile show it. */
export async function heldPicture(db: Database, row: Values): Promise<HeldRecord> {
  const shown = await db
    .selectFrom('profile_picture')
    .select(['question_id', 'description'])
    .where('person_picture_id', '=', String(row['id']))
    .orderBy('id')
    .execute();
  return inWords(String(row['picture_base64']), shown, []);
}

/** Pictures that were removed: they are held for as long as the history is, so that a removal can be undone. */
export function removedPictures(raw: Store['raw'], places: readonly RowPlace[]): HeldRecord[] {
  const ids = places.flatMap((place) => (place.table === 'person_picture' ? [place.rowId] : []));
  const removals = raw
    .prepare(
      `SELECT removal.row_id AS id, json_extract(removal.before_json, '$.picture_base64') AS picture,
          max(change_set.at) AS at
        FROM row_change AS removal JOIN change_set ON change_set.id = removal.change_set_id
        WHERE removal.table_name = 'person_picture' AND removal.operation = 'remove'
          AND removal.row_id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM person_picture AS here WHERE here.id = removal.row_id)
        GROUP BY removal.row_id ORDER BY removal.row_id`,
    )
    .all(JSON.stringify(ids)) as { id: string; picture: string; at: string }[];
  return removals.map(({ id, picture, at }) =>
    inWords(picture, lastShown(raw, places, id), [
      { label: 'Removed on', value: formatDate(today(new Date(at))) },
    ]),
  );
}

/** Where a picture that was removed was shown to the last. */
function lastShown(raw: Store['raw'], places: readonly RowPlace[], pictureId: string): Shown[] {
  const ids = places.flatMap((place) => (place.table === 'profile_picture' ? [place.rowId] : []));
  return raw
    .prepare(
      `SELECT json_extract(before_json, '$.question_id') AS question_id,
          json_extract(before_json, '$.description') AS description, max(sequence)
        FROM row_change
        WHERE table_name = 'profile_picture' AND operation = 'remove'
          AND row_id IN (SELECT value FROM json_each(:ids))
          AND json_extract(before_json, '$.person_picture_id') = :pictureId
        GROUP BY row_id ORDER BY row_id`,
    )
    .all({ ids: JSON.stringify(ids), pictureId }) as Shown[];
}

function inWords(base64: string, shown: readonly Shown[], also: HeldRecord['fields']): HeldRecord {
  const known = (words: readonly string[]) => [...new Set(words.filter((each) => each !== ''))].join('\n');
  const description = known(shown.map((each) => each.description));
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const header = readPictureHeader(bytes);
  const size = header ? `${header.width} by ${header.height} pixels` : 'Cannot be shown';
  return {
    fields: [
      { label: 'Question', value: known(shown.map(({ question_id }) => questionWords(question_id))) },
      { label: 'What it shows', value: description },
      { label: 'Size', value: size },
      ...also,
    ].filter(({ value }) => value !== ''),
    // What is no picture any more must not keep the rest from being handed over.
    ...(header && {
      picture: {
        bytes,
        mediaType: header.mediaType,
        pixelWidth: header.width,
        pixelHeight: header.height,
        description,
      },
    }),
  };
}
