/** The vocational profile of the young person and the employment profile of the provider: versions, answers, pictures. */
import type { Migration } from '../migration.ts';
import { flagColumn, referenceColumn, textColumn, trackedColumns } from './columns.ts';

export const profiles: Migration = {
  version: 6,
  name: 'profiles',
  statements: [
    // The version that is written in has no day on which it was closed.
    `CREATE TABLE profile_version (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      kind TEXT NOT NULL CHECK (kind IN ('vocational', 'employment')), edition TEXT NOT NULL,
      begun_on TEXT NOT NULL, closed_on TEXT, reason ${textColumn})`,
    `CREATE TABLE profile_answer (${trackedColumns},
      ${referenceColumn('profile_version_id', 'profile_version', 'required')}, question_id TEXT NOT NULL,
      answer ${textColumn}, UNIQUE (profile_version_id, question_id))`,
    // A picture is kept once; every version of a profile that shows it refers to it.
    `CREATE TABLE person_picture (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')), pixel_width INTEGER NOT NULL,
      pixel_height INTEGER NOT NULL, picture_base64 TEXT NOT NULL)`,
    `CREATE TABLE profile_picture (${trackedColumns},
      ${referenceColumn('profile_version_id', 'profile_version', 'required')}, question_id TEXT NOT NULL,
      ${referenceColumn('person_picture_id', 'person_picture', 'required')}, description ${textColumn},
      position REAL NOT NULL)`,
    `CREATE TABLE placement_reflection (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      ${referenceColumn('work_experience_id', 'work_experience', 'optional')},
      ${referenceColumn('programme_id', 'programme', 'optional')}, reflected_on TEXT, liked ${textColumn},
      disliked ${textColumn}, learned ${textColumn}, ${flagColumn('aspiration_changed')}, aspiration ${textColumn})`,
    'CREATE INDEX profile_version_by_person ON profile_version (person_id, kind, begun_on)',
    'CREATE INDEX profile_answer_by_version ON profile_answer (profile_version_id)',
    'CREATE INDEX profile_picture_by_version ON profile_picture (profile_version_id, position)',
    'CREATE INDEX profile_picture_by_picture ON profile_picture (person_picture_id)',
    'CREATE INDEX person_picture_by_person ON person_picture (person_id)',
    'CREATE INDEX placement_reflection_by_person ON placement_reflection (person_id, reflected_on)',
    'CREATE INDEX placement_reflection_by_work_experience ON placement_reflection (work_experience_id)',
    'CREATE INDEX placement_reflection_by_programme ON placement_reflection (programme_id)',
  ],
};
