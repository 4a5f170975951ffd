/** The appointments that are asked for, with no more said of each young person than is wanted. */
import type { Kysely } from 'kysely';

import type { AppointmentsRequest, AppointmentTitle } from '../../../shared/contract/appointments.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import type { Appointment } from '../export/appointments-calendar.ts';
import { getPerson } from '../people/people.repository.ts';
import { getReview } from '../reviews/review-records.repository.ts';
import { listMeetings, listMeetingsOfDue, type MeetingRow } from '../reviews/reviews.repository.ts';
import { countedFromFor } from '../reviews/reviews.service.ts';
import { refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';

/** @throws EngineError NOT_FOUND (review), REFUSED (`which`: no meeting is arranged) */
export async function appointmentsData(
  db: Kysely<Schema>,
  { which, title }: AppointmentsRequest,
): Promise<Appointment[]> {
  const rows =
    which.of === 'review'
      ? await meetingOf(db, which.reviewId)
      : which.of === 'period'
        ? await listMeetings(db, which.filter, which.period, today())
        : await listMeetingsOfDue(db, which.filter, countedFromFor(which.period), today());
  if (rows.length === 0)
    throw refused('which', 'No meeting is arranged here, so there is nothing to put into a calendar.');
  return rows.map((row) => ({
    id: row.review_id,
    revision: row.version,
    title: titleOf(row, title),
    on: row.meeting_on,
    at: row.meeting_at,
    minutes: row.meeting_minutes,
    place: row.meeting_place,
  }));
}

async function meetingOf(db: Kysely<Schema>, reviewId: string): Promise<MeetingRow[]> {
  const review = await getReview(db, reviewId);
  if (review.meeting_on === null) return [];
  const person = await getPerson(db, review.person_id);
  return [
    {
      ...review,
      review_id: review.id,
      meeting_on: review.meeting_on,
      surname: person.surname,
      forename: person.forename,
      preferred_name: person.preferred_name,
      local_id: person.local_id,
    },
  ];
}

function titleOf(row: MeetingRow, title: AppointmentTitle): string {
  const said = title === 'name' ? nameOf(row) : title === 'local-number' ? row.local_id : '';
  return said === '' ? 'Annual review' : `Annual review: ${said}`;
}

function nameOf(row: MeetingRow): string {
  return fullName({ surname: row.surname, forename: row.forename, preferredName: row.preferred_name });
}
