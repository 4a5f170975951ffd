// Appointments as a calendar program reads them: the file is taken apart here by the rules of RFC 5545.
import { expect, test } from 'vitest';

import {
  type Appointment,
  appointmentsCalendar,
} from '../../../electron/engine/export/appointments-calendar.ts';

const appointment: Appointment = {
  id: '0192f1aa-0000-7000-8000-000000000001',
  revision: 3,
  title: 'Annual review',
  on: '2026-12-03',
  at: '14:30',
  minutes: 90,
  place: '',
};
const made = (changes: Partial<Appointment> = {}) =>
  Buffer.from(
    appointmentsCalendar([{ ...appointment, ...changes }], new Date('2026-11-22T09:00:00Z')),
  ).toString('utf8');

/** The lines of the one event, unfolded and with their escapes taken back. */
function eventOf(file: string): Record<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return Object.fromEntries(
    event.map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
      return [line.slice(0, colon), value];
    }),
  );
}

test('a meeting in winter and one in summer are at their own time by the clocks of England', () => {
  expect(eventOf(made())).toMatchObject({
    UID: '0192f1aa-0000-7000-8000-000000000001@send-pathways',
    SEQUENCE: '3',
    DTSTAMP: '20261122T090000Z',
    DTSTART: '20261203T143000Z',
    DTEND: '20261203T160000Z',
    SUMMARY: 'Annual review',
    CLASS: 'PRIVATE',
  });
  // British Summer Time is an hour ahead.
  expect(eventOf(made({ on: '2026-06-03', minutes: null }))).toMatchObject({
    DTSTART: '20260603T133000Z',
    DTEND: '20260603T143000Z',
  });
  // A meeting early on a summer morning is on the evening before in UTC.
  expect(eventOf(made({ on: '2026-07-01', at: '00:15' }))['DTSTART']).toBe('20260630T231500Z');
});

test('without a time it takes the whole day', () => {
  const event = eventOf(made({ at: '', on: '2027-03-28' }));
  expect(event['DTSTART;VALUE=DATE']).toBe('20270328');
  expect(event['DTEND;VALUE=DATE']).toBe('20270329');
});

test('names and places in any writing come through; no line is longer than 75 bytes', () => {
  const title = 'Annual review: Zoë O’Neill, “Żoë”; יעל 👩🏽‍🏫';
  const place = `Room 4\\b; Eastfield School, ${'Ŵ'.repeat(400)}\nUse the side door`;
  const file = made({ title, place });
  const event = eventOf(file);
  expect(event['SUMMARY']).toBe(title);
  expect(event['LOCATION']).toBe(place);
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(file.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // Nothing typed can begin a line of its own.
  expect(eventOf(made({ place: 'x\r\nATTENDEE:mailto:a@b.example' }))['ATTENDEE']).toBeUndefined();
});
