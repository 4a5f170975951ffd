/** Where a young person is on the five stages, what has been done at each, and their own actions. */
import type { Migration } from '../migration.ts';
import { referenceColumn, textColumn, trackedColumns } from './columns.ts';

export const pathway: Migration = {
  version: 7,
  name: 'pathway',
  statements: [
    `CREATE TABLE pathway_stage (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 5), started_on TEXT NOT NULL, ended_on TEXT,
      start_reason ${textColumn}, end_reason ${textColumn}, next_step ${textColumn}, next_step_on TEXT,
      notes ${textColumn})`,
    `CREATE TABLE pathway_check (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      item_id TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('to-do', 'done', 'not-needed')), done_on TEXT,
      note ${textColumn}, UNIQUE (person_id, item_id))`,
    // After how many weeks somebody is said to be stuck; a stage without a row has the usual number.
    `CREATE TABLE pathway_limit (${trackedColumns}, stage INTEGER NOT NULL UNIQUE CHECK (stage BETWEEN 1 AND 5),
      weeks INTEGER NOT NULL CHECK (weeks > 0))`,
    // A young person's own actions name them, so they are never part of the authority's action plan.
    `CREATE TABLE person_action (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      description TEXT NOT NULL, lead ${textColumn}, due_on TEXT,
      status TEXT NOT NULL CHECK (status IN ('not-started', 'in-progress', 'done', 'stopped')), completed_on TEXT,
      stage INTEGER CHECK (stage BETWEEN 1 AND 5), created_at TEXT NOT NULL)`,
    `CREATE TABLE person_action_progress (${trackedColumns},
      ${referenceColumn('person_action_id', 'person_action', 'required')}, noted_on TEXT NOT NULL, note TEXT NOT NULL)`,
    'CREATE INDEX pathway_stage_by_person ON pathway_stage (person_id, started_on)',
    'CREATE INDEX pathway_stage_by_open ON pathway_stage (ended_on, stage, person_id)',
    'CREATE INDEX person_action_by_person ON person_action (person_id, due_on)',
    'CREATE INDEX person_action_by_due ON person_action (status, due_on)',
    'CREATE INDEX person_action_progress_by_action ON person_action_progress (person_action_id, noted_on)',
  ],
};
