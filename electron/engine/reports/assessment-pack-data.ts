/** Whose assessment packs are asked for, and everything that each of them prints. */
import type { Kysely } from 'kysely';

import type { PacksRequest, PacksWhose } from '../../../shared/contract/assessment-packs.ts';
import { packParts } from '../../../shared/content/assessment-pack-parts.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { PackContent, PackRow, PackSettings } from '../export/assessment-pack.ts';
import { listSensitiveNotes } from '../data-protection/sensitive-notes.service.ts';
import { pathwayForPack } from '../pathway/pathway-for-pack.ts';
import { personDetails } from '../people/people.service.ts';
import { picturesForPrint } from '../profiles/profile-pictures.service.ts';
import { profileDetails, profileVersions } from '../profiles/profiles.service.ts';
import { reflectionsOf } from '../profiles/reflections.service.ts';
import { personMove } from '../reviews/phase-moves.service.ts';
import { reviewDetails } from '../reviews/review-details.service.ts';
import { dueReviews } from '../reviews/reviews.service.ts';
import { type EngineError, notFound, refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { instructionPlanDetails, instructionPlansOf } from '../work/instruction-plan.service.ts';
import { jobAnalysesOf, jobAnalysisDetails } from '../work/job-analysis.service.ts';
import { personWork } from '../work/person-work.service.ts';
import { documentId } from './document-id.ts';
import { countChanges, listNamesForPacks } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND */
export async function packSettings(
  db: Kysely<Schema>,
  request: Pick<PacksRequest, 'leaveOut' | 'isLargePrint' | 'withContact' | 'withNotes'>,
  preparedOn: IsoDate,
): Promise<PackSettings> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  return {
    authorityName: workspace.authority_name,
    documentId: documentId('AP', workspace.id, await countChanges(db)),
    preparedOn,
    parts: packParts.filter((part) => !request.leaveOut.includes(part)),
    isLargePrint: request.isLargePrint,
    withContact: request.withContact,
    withNotes: request.withNotes,
  };
}

/**
 * Who gets a pack, in the order in which the reviews are due.
 * @param most more are refused
 * @param pause lets a stop be heard between the young people; it throws then
 * @throws EngineError NOT_FOUND (person), REFUSED (`whose`: nobody, or too many)
 */
export async function packRows(
  db: Kysely<Schema>,
  whose: PacksWhose,
  most: number,
  pause?: () => Promise<void> | undefined,
): Promise<PackRow[]> {
  if (whose.of === 'person') {
    const person = await personDetails(db, whose.personId);
    return [{ ...person, dueOn: person.nextReviewDueOn }];
  }
  if (whose.of === 'people') {
    if (whose.personIds.length > most) throw tooMany(whose.personIds.length, most, 'Choose fewer.');
    const rows: PackRow[] = [];
    for (const personId of whose.personIds) {
      const person = await personDetails(db, personId);
      rows.push({ ...person, dueOn: person.nextReviewDueOn });
      await pause?.();
    }
    return rows;
  }
  const { filter, period } = whose;
  const { total, reviews } = await dueReviews(db, { filter, period, offset: 0, limit: most });
  if (total === 0) throw refused('whose', 'No review is due here, so there is nothing to print.');
  if (total > most) throw tooMany(total, most, 'Choose a shorter period, a setting or an officer.');
  const names = await listNamesForPacks(
    db,
    reviews.map(({ personId }) => personId),
  );
  return reviews.map((review) => ({
    ...review,
    preferredName: names.get(review.personId)?.preferredName ?? '',
    localId: names.get(review.personId)?.localId ?? '',
  }));
}

function tooMany(packs: number, most: number, instead: string): EngineError {
  return refused(
    'whose',
    `${packs.toLocaleString('en-GB')} packs are too many for one go: up to ${most.toLocaleString('en-GB')} can be made like this. ${instead}`,
  );
}

/**
 * What the pack of one young person prints, read at one moment.
 * @param options sensitive notes and the pictures of the profile are read only where they are asked for
 * @throws EngineError NOT_FOUND
 */
export async function packContent(
  db: Kysely<Schema>,
  askedFor: string,
  { withSensitiveNotes, withPictures = false }: { withSensitiveNotes: boolean; withPictures?: boolean },
): Promise<PackContent> {
  return db.transaction().execute(async (snapshot) => {
    // The id of a record that was merged leads to the one that is left.
    const person = await personDetails(snapshot, askedFor);
    const { personId } = person;
    const held = person.reviews
      .filter(({ heldOn }) => heldOn !== null)
      .toSorted((a, b) => (a.heldOn ?? '').localeCompare(b.heldOn ?? ''))
      .at(-1);
    // An old date of a tracker that nobody filled in is not being prepared.
    const next = person.reviews
      .filter((review) => review.heldOn === null && dayOf(review) > (held?.heldOn ?? ''))
      .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
      .at(-1);
    const [newest] = await profileVersions(snapshot, { personId, kind: 'vocational' });
    return {
      person,
      lastReview: held ? await reviewDetails(snapshot, held.recordId) : null,
      nextReview: next ? await reviewDetails(snapshot, next.recordId) : null,
      // Without a plan in force there is none to be final.
      move: person.nextReviewDueOn === null ? null : (await personMove(snapshot, personId)).move,
      profile: newest ? await profileDetails(snapshot, newest.profileVersionId) : null,
      pictures: new Map(
        newest && withPictures
          ? (await picturesForPrint(snapshot, newest.profileVersionId)).map(({ pictureId, bytes }) => [
              pictureId,
              bytes,
            ])
          : [],
      ),
      pathway: await pathwayForPack(snapshot, personId),
      work: await personWork(snapshot, personId),
      ...(await workPlans(snapshot, personId)),
      reflections: await reflectionsOf(snapshot, personId),
      sensitiveNotes: withSensitiveNotes ? await listSensitiveNotes(snapshot, personId) : [],
    };
  });
}

async function workPlans(
  db: Kysely<Schema>,
  personId: string,
): Promise<Pick<PackContent, 'jobAnalyses' | 'instructionPlans'>> {
  const jobAnalyses = [];
  for (const { recordId } of await jobAnalysesOf(db, personId))
    jobAnalyses.push(await jobAnalysisDetails(db, recordId));
  const instructionPlans = [];
  for (const { recordId } of await instructionPlansOf(db, personId))
    instructionPlans.push(await instructionPlanDetails(db, recordId));
  return { jobAnalyses, instructionPlans };
}

/** The day that a review which was not held yet is known by; '' where none is. */
function dayOf({ meetingOn, dueOn }: Person['reviews'][number]): string {
  return meetingOn ?? dueOn ?? '';
}
