/** What a printed profile shows, gathered from the data file. */
import type { Kysely } from 'kysely';

import { findEdition, newestEdition } from '../../../shared/content/profile-questions.ts';
import type { ProfileReportRequest } from '../../../shared/contract/profile-reports.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { ProfileReportData } from '../export/vocational-profile-report.ts';
import { getPerson } from '../people/people.repository.ts';
import { picturesForPrint } from '../profiles/profile-pictures.service.ts';
import { currentProfile, profileDetails } from '../profiles/profiles.service.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (person; the version, or a profile that was never begun, unless it is to be blank) */
export async function profileReportData(
  db: Kysely<Schema>,
  request: ProfileReportRequest,
  preparedOn: IsoDate,
): Promise<ProfileReportData> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const { personId, kind, profileVersionId, layout } = request;
  const person = await getPerson(db, personId);
  const profile =
    layout === 'blank'
      ? null
      : profileVersionId === null
        ? await currentProfile(db, personId, kind)
        : await profileDetails(db, profileVersionId);
  if (!profile && layout !== 'blank') throw notFound('profile');
  return {
    authorityName: workspace.authority_name,
    documentId: documentId('VP', workspace.id, await countChanges(db)),
    preparedOn,
    layout,
    name: fullName({
      forename: person.forename,
      surname: person.surname,
      preferredName: person.preferred_name,
    }),
    dateOfBirth: person.date_of_birth,
    edition: (profile && findEdition(profile.edition)) ?? newestEdition(kind),
    profile,
    pictures: profile ? await picturesForPrint(db, profile.profileVersionId) : [],
  };
}
