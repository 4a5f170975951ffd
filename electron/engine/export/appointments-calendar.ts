/** Appointments as an iCalendar file (RFC 5545), which Outlook and other calendars open. */
import ical, { ICalCalendarMethod, ICalEventClass } from 'ical-generator';

import { addDays, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { momentInLondon } from '../../../shared/domain/london-time.ts';

export interface Appointment {
  /** The same for the same meeting, whenever it is exported: a calendar then moves it and does not add another. */
  id: string;
  /** Grows with every change. */
  revision: number;
  title: string;
  on: IsoDate;
  /** `14:30` by the clocks of England; '' for the whole day. */
  at: string;
  /** How long it takes; null while nobody has said. */
  minutes: number | null;
  place: string;
}

/** As long as an annual review usually takes, where nobody has said. In minutes. */
const USUAL_MINUTES = 60;

/** @param madeAt when the file is made */
export function appointmentsCalendar(appointments: readonly Appointment[], madeAt: Date): Uint8Array {
  const calendar = ical({
    prodId: { company: 'SEND Pathways', product: 'Annual reviews', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, revision, title, on, at, minutes, place } of appointments) {
    const times =
      at === ''
        ? { allDay: true, start: midnight(on), end: midnight(addDays(on, 1)) }
        : {
            start: momentInLondon(on, at),
            end: new Date(momentInLondon(on, at).getTime() + (minutes ?? USUAL_MINUTES) * 60_000),
          };
    calendar.createEvent({
      id: `${id}@send-pathways`,
      sequence: revision,
      stamp: madeAt,
      summary: title,
      class: ICalEventClass.PRIVATE,
      ...times,
      ...(place !== '' && { location: place }),
    });
  }
  return Buffer.from(calendar.toString(), 'utf8');
}

/** A whole day is written without a time, as UTC shows it. */
function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
