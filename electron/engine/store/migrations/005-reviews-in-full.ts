/** What is prepared for a review, said at it and sent after it; its outcomes under the four headings, and moves. */
import type { Migration } from '../migration.ts';
import { referenceColumn, textColumn, trackedColumns } from './columns.ts';

export const reviewsInFull: Migration = {
  version: 5,
  name: 'reviews in full',
  statements: [
    // The meeting, while it is an appointment: day, time (14:30), length and place.
    'ALTER TABLE annual_review ADD COLUMN meeting_on TEXT',
    `ALTER TABLE annual_review ADD COLUMN meeting_at ${textColumn}`,
    'ALTER TABLE annual_review ADD COLUMN meeting_minutes INTEGER',
    `ALTER TABLE annual_review ADD COLUMN meeting_place ${textColumn}`,
    'ALTER TABLE annual_review ADD COLUMN advice_circulated_on TEXT',
    'ALTER TABLE annual_review ADD COLUMN report_sent_on TEXT',
    // What the meeting recommends; `outcome` is what the local authority decides.
    `ALTER TABLE annual_review ADD COLUMN recommendation ${textColumn}`,
    'ALTER TABLE annual_review ADD COLUMN amendment_notice_on TEXT',
    `ALTER TABLE annual_review ADD COLUMN young_person_views ${textColumn}`,
    `ALTER TABLE annual_review ADD COLUMN family_views ${textColumn}`,
    `ALTER TABLE annual_review ADD COLUMN setting_views ${textColumn}`,
    `CREATE TABLE review_outcome (${trackedColumns}, ${referenceColumn('review_id', 'annual_review', 'required')},
      area TEXT NOT NULL, outcome ${textColumn}, steps ${textColumn}, progress ${textColumn}, position REAL NOT NULL)`,
    `CREATE TABLE review_advice (${trackedColumns}, ${referenceColumn('review_id', 'annual_review', 'required')},
      source ${textColumn}, author ${textColumn}, requested_on TEXT, received_on TEXT, position REAL NOT NULL)`,
    // What is known of a move between phases of education where the year group and the setting do not tell.
    `CREATE TABLE phase_move (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      academic_year INTEGER NOT NULL, move ${textColumn}, moves_on TEXT)`,
    'CREATE INDEX phase_move_by_person ON phase_move (person_id, academic_year)',
    'CREATE INDEX review_outcome_by_review ON review_outcome (review_id, position)',
    'CREATE INDEX review_advice_by_review ON review_advice (review_id, position)',
    'CREATE INDEX annual_review_by_meeting ON annual_review (meeting_on, person_id)',
  ],
};
