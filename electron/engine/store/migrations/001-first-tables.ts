/** The first tables. Foreign keys are checked when a transaction ends, so that an undo may put rows back in any order. */
import type { Migration } from '../migration.ts';

const tracked = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL CHECK (version >= 1)';
const text = "TEXT NOT NULL DEFAULT ''";
const flag = 'INTEGER CHECK (%s IN (0, 1))';

function flagColumn(name: string): string {
  return `${name} ${flag.replace('%s', name)}`;
}

function reference(column: string, table: string, required: boolean): string {
  const rule = required ? 'NOT NULL ' : '';
  return `${column} TEXT ${rule}REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;
}

export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  statements: [
    `CREATE TABLE workspace (${tracked}, authority_name ${text}, authority_code ${text}, responsible_person ${text},
      email ${text}, telephone ${text}, is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      created_at TEXT NOT NULL)`,

    `CREATE TABLE assessment (${tracked}, instrument_id TEXT NOT NULL, instrument_version TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')), first_year INTEGER NOT NULL,
      ${reference('previous_id', 'assessment', false)}, authority_name ${text}, commenced_on TEXT, held_by ${text},
      notes ${text}, created_at TEXT NOT NULL)`,
    `CREATE TABLE assessment_year (${tracked}, ${reference('assessment_id', 'assessment', true)},
      academic_year INTEGER NOT NULL, figures_taken_on TEXT, UNIQUE (assessment_id, academic_year))`,
    `CREATE TABLE assessment_statement (${tracked}, ${reference('assessment_id', 'assessment', true)},
      number INTEGER NOT NULL, score INTEGER CHECK (score IN (1, 2, 3)), evidence ${text},
      UNIQUE (assessment_id, number))`,
    `CREATE TABLE assessment_priority (${tracked}, ${reference('assessment_id', 'assessment', true)},
      number INTEGER NOT NULL, text ${text}, UNIQUE (assessment_id, number))`,
    `CREATE TABLE own_figure (${tracked}, ${reference('assessment_id', 'assessment', true)}, code TEXT NOT NULL,
      academic_year INTEGER NOT NULL, value REAL NOT NULL, reason ${text}, entered_at TEXT NOT NULL,
      UNIQUE (assessment_id, code, academic_year))`,
    `CREATE TABLE frozen_figure (${tracked}, ${reference('assessment_id', 'assessment', true)}, code TEXT NOT NULL,
      academic_year INTEGER NOT NULL, value REAL, numerator INTEGER NOT NULL, denominator INTEGER,
      of_which_supported INTEGER, UNIQUE (assessment_id, code, academic_year))`,

    `CREATE TABLE action_plan (${tracked}, instrument_id TEXT NOT NULL, instrument_version TEXT NOT NULL,
      authority_name ${text}, responsible_person ${text}, email ${text}, telephone ${text}, created_at TEXT NOT NULL)`,
    `CREATE TABLE priority_outcome (${tracked}, ${reference('plan_id', 'action_plan', true)},
      outcome_id TEXT NOT NULL, UNIQUE (plan_id, outcome_id))`,
    `CREATE TABLE action (${tracked}, ${reference('plan_id', 'action_plan', true)}, topic_id TEXT,
      description TEXT NOT NULL, lead ${text}, due_on TEXT,
      status TEXT NOT NULL CHECK (status IN ('not-started', 'in-progress', 'done', 'stopped')), completed_on TEXT,
      position REAL NOT NULL, created_at TEXT NOT NULL)`,
    `CREATE TABLE action_link (${tracked}, ${reference('action_id', 'action', true)},
      ${reference('assessment_id', 'assessment', true)}, statement_number INTEGER, priority_number INTEGER,
      CHECK ((statement_number IS NULL) <> (priority_number IS NULL)))`,
    `CREATE TABLE action_progress (${tracked}, ${reference('action_id', 'action', true)}, noted_on TEXT NOT NULL,
      note TEXT NOT NULL)`,

    `CREATE TABLE setting (${tracked}, name TEXT NOT NULL, name_key TEXT NOT NULL, type ${text}, urn ${text},
      ukprn ${text})`,
    `CREATE TABLE employer (${tracked}, name TEXT NOT NULL, name_key TEXT NOT NULL, sector ${text}, size ${text},
      disability_confident_level INTEGER)`,
    `CREATE TABLE job_coach (${tracked}, name TEXT NOT NULL, name_key TEXT NOT NULL)`,

    `CREATE TABLE person (${tracked}, local_id ${text}, upn ${text}, uln ${text}, surname ${text}, forename ${text},
      preferred_name ${text}, name_key ${text}, date_of_birth TEXT, sex ${text}, ethnicity ${text}, postcode ${text},
      ${reference('setting_id', 'setting', false)}, lead_officer ${text}, contact ${text}, consent ${text},
      notes ${text}, created_at TEXT NOT NULL)`,
    `CREATE TABLE person_need (${tracked}, ${reference('person_id', 'person', true)}, rank INTEGER NOT NULL,
      code TEXT NOT NULL)`,
    `CREATE TABLE ehc_plan (${tracked}, ${reference('person_id', 'person', true)}, started_on TEXT, ceased_on TEXT,
      cease_reason ${text})`,
    `CREATE TABLE person_year (${tracked}, ${reference('person_id', 'person', true)}, academic_year INTEGER NOT NULL,
      taught_year INTEGER, ${reference('setting_id', 'setting', false)}, UNIQUE (person_id, academic_year))`,
    `CREATE TABLE annual_review (${tracked}, ${reference('person_id', 'person', true)}, due_on TEXT, held_on TEXT,
      ${flagColumn('attended')}, ${flagColumn('employment_focus')}, outcome ${text}, decision_on TEXT,
      final_plan_on TEXT, notes ${text})`,
    `CREATE TABLE work_experience (${tracked}, ${reference('person_id', 'person', true)},
      ${reference('employer_id', 'employer', false)}, kind TEXT CHECK (kind IN ('open', 'internal', 'simulated')),
      started_on TEXT, ended_on TEXT, reflection ${text})`,
    `CREATE TABLE programme (${tracked}, ${reference('person_id', 'person', true)},
      kind TEXT NOT NULL CHECK (kind IN ('supported-internship', 'traineeship', 'apprenticeship',
        'supported-apprenticeship', 'other-study-programme')),
      provider ${text}, ${reference('host_employer_id', 'employer', false)},
      ${reference('job_coach_id', 'job_coach', false)}, started_on TEXT, ended_on TEXT, weekly_hours REAL,
      ${flagColumn('access_to_work')}, ${flagColumn('left_early')}, left_reason ${text})`,
    `CREATE TABLE paid_job (${tracked}, ${reference('person_id', 'person', true)},
      ${reference('employer_id', 'employer', false)}, role ${text}, started_on TEXT, ended_on TEXT, weekly_hours REAL,
      hourly_pay REAL)`,
    `CREATE TABLE additional_information (${tracked}, ${reference('person_id', 'person', true)}, heading TEXT NOT NULL,
      value TEXT NOT NULL, source ${text})`,

    `CREATE TABLE change_set (id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, label TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'undo')), undoes_id TEXT, undone_by_id TEXT,
      change_count INTEGER NOT NULL)`,
    `CREATE TABLE row_change (sequence INTEGER PRIMARY KEY NOT NULL, change_set_id TEXT NOT NULL REFERENCES change_set(id),
      table_name TEXT NOT NULL, row_id TEXT NOT NULL,
      operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'remove')), before_json TEXT, after_json TEXT,
      row_version INTEGER NOT NULL)`,

    `CREATE TABLE import_record (${tracked}, change_set_id TEXT NOT NULL, file_name TEXT NOT NULL,
      fingerprint TEXT NOT NULL, at TEXT NOT NULL, records_json TEXT NOT NULL, rows_left_out INTEGER NOT NULL)`,
    `CREATE TABLE import_template (${tracked}, layout_fingerprint TEXT NOT NULL UNIQUE, matching_json TEXT NOT NULL,
      used_at TEXT NOT NULL)`,

    'CREATE INDEX person_by_upn ON person (upn)',
    'CREATE INDEX person_by_uln ON person (uln)',
    'CREATE INDEX person_by_local_id ON person (local_id)',
    'CREATE INDEX person_by_name ON person (name_key, date_of_birth)',
    'CREATE INDEX person_by_surname ON person (surname, forename)',
    'CREATE INDEX person_by_date_of_birth ON person (date_of_birth)',
    'CREATE INDEX setting_by_name ON setting (name_key)',
    'CREATE INDEX employer_by_name ON employer (name_key)',
    'CREATE INDEX job_coach_by_name ON job_coach (name_key)',
    'CREATE INDEX person_need_by_person ON person_need (person_id, rank)',
    'CREATE INDEX ehc_plan_by_person ON ehc_plan (person_id, started_on, ceased_on)',
    'CREATE INDEX annual_review_by_person ON annual_review (person_id, held_on)',
    'CREATE INDEX annual_review_by_held_on ON annual_review (held_on, employment_focus, person_id)',
    'CREATE INDEX work_experience_by_person ON work_experience (person_id)',
    'CREATE INDEX work_experience_by_date ON work_experience (started_on, ended_on, kind, person_id)',
    'CREATE INDEX programme_by_person ON programme (person_id)',
    'CREATE INDEX programme_by_date ON programme (started_on, ended_on, kind, person_id)',
    'CREATE INDEX paid_job_by_person ON paid_job (person_id, started_on)',
    'CREATE INDEX paid_job_by_date ON paid_job (started_on, person_id)',
    'CREATE INDEX additional_information_by_person ON additional_information (person_id)',
    'CREATE INDEX action_link_by_action ON action_link (action_id)',
    'CREATE INDEX action_progress_by_action ON action_progress (action_id)',
    'CREATE INDEX row_change_by_change_set ON row_change (change_set_id, sequence)',
    'CREATE INDEX row_change_by_row ON row_change (table_name, row_id, sequence)',
    'CREATE INDEX import_record_by_fingerprint ON import_record (fingerprint)',
  ],
};
