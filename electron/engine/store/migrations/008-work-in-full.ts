/** Employers and job coaches as records of their own; what a placement or a job costs, needs and becomes. */
import type { Migration } from '../migration.ts';
import { flagColumn, referenceColumn, textColumn, trackedColumns } from './columns.ts';

export const workInFull: Migration = {
  version: 8,
  name: 'work in full',
  statements: [
    ...['contact_name', 'email', 'telephone', 'address', 'notes'].map(
      (name) => `ALTER TABLE employer ADD COLUMN ${name} ${textColumn}`,
    ),
    ...['organisation', 'email', 'telephone', 'notes'].map(
      (name) => `ALTER TABLE job_coach ADD COLUMN ${name} ${textColumn}`,
    ),
    ...['systematic_instruction_on', 'occupational_standards_on', 'began_on', 'left_on'].map(
      (name) => `ALTER TABLE job_coach ADD COLUMN ${name} TEXT`,
    ),
    'ALTER TABLE job_coach ADD COLUMN most_people INTEGER',

    `ALTER TABLE work_experience ADD COLUMN role ${textColumn}`,
    'ALTER TABLE work_experience ADD COLUMN weekly_hours REAL',
    `ALTER TABLE work_experience ADD COLUMN ${referenceColumn('job_coach_id', 'job_coach', 'optional')}`,

    `ALTER TABLE programme ADD COLUMN funding ${textColumn}`,
    'ALTER TABLE programme ADD COLUMN yearly_cost REAL',
    'ALTER TABLE programme ADD COLUMN access_to_work_from TEXT',
    'ALTER TABLE programme ADD COLUMN access_to_work_yearly REAL',
    'ALTER TABLE programme ADD COLUMN planned_end_on TEXT',
    `ALTER TABLE programme ADD COLUMN destination ${textColumn}`,
    `ALTER TABLE programme ADD COLUMN notes ${textColumn}`,

    'ALTER TABLE paid_job ADD COLUMN pay_on TEXT',
    `ALTER TABLE paid_job ADD COLUMN contract ${textColumn}`,
    `ALTER TABLE paid_job ADD COLUMN ended_reason ${textColumn}`,
    `ALTER TABLE paid_job ADD COLUMN in_work_support ${textColumn}`,
    `ALTER TABLE paid_job ADD COLUMN ${referenceColumn('job_coach_id', 'job_coach', 'optional')}`,
    `ALTER TABLE paid_job ADD COLUMN ${flagColumn('access_to_work')}`,
    `ALTER TABLE paid_job ADD COLUMN notes ${textColumn}`,

    `CREATE TABLE voluntary_work (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      ${referenceColumn('employer_id', 'employer', 'optional')}, role ${textColumn}, started_on TEXT, ended_on TEXT,
      weekly_hours REAL, notes ${textColumn})`,
    `CREATE TABLE job_check (${trackedColumns}, ${referenceColumn('paid_job_id', 'paid_job', 'required')},
      weeks INTEGER NOT NULL CHECK (weeks IN (13, 26, 52)), checked_on TEXT NOT NULL, ${flagColumn('still_in_work')},
      weekly_hours REAL, hourly_pay REAL, note ${textColumn}, UNIQUE (paid_job_id, weeks))`,
    `CREATE TABLE job_analysis (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      ${referenceColumn('employer_id', 'employer', 'optional')}, role ${textColumn}, analysed_on TEXT,
      analysed_by ${textColumn})`,
    `CREATE TABLE job_analysis_answer (${trackedColumns},
      ${referenceColumn('job_analysis_id', 'job_analysis', 'required')}, question_id TEXT NOT NULL, answer ${textColumn},
      UNIQUE (job_analysis_id, question_id))`,
    // The five steps of systematic instruction, and the parts a task is broken down into.
    `CREATE TABLE instruction_plan (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      task ${textColumn}, ${referenceColumn('job_coach_id', 'job_coach', 'optional')}, started_on TEXT, reviewed_on TEXT,
      objective ${textColumn}, strategy ${textColumn}, delivery ${textColumn}, evaluation ${textColumn},
      refinement ${textColumn})`,
    `CREATE TABLE instruction_part (${trackedColumns},
      ${referenceColumn('instruction_plan_id', 'instruction_plan', 'required')}, description ${textColumn},
      cue ${textColumn}, support ${textColumn}, position REAL NOT NULL)`,
    `CREATE TABLE wage_rate (${trackedColumns}, starts_on TEXT NOT NULL, band TEXT NOT NULL,
      hourly_rate REAL NOT NULL, UNIQUE (starts_on, band))`,
    'CREATE INDEX voluntary_work_by_person ON voluntary_work (person_id, started_on)',
    'CREATE INDEX voluntary_work_by_employer ON voluntary_work (employer_id)',
    'CREATE INDEX job_analysis_by_person ON job_analysis (person_id)',
    'CREATE INDEX job_analysis_by_employer ON job_analysis (employer_id)',
    'CREATE INDEX instruction_plan_by_person ON instruction_plan (person_id)',
    'CREATE INDEX instruction_plan_by_job_coach ON instruction_plan (job_coach_id)',
    'CREATE INDEX instruction_part_by_plan ON instruction_part (instruction_plan_id, position)',
    'CREATE INDEX work_experience_by_job_coach ON work_experience (job_coach_id)',
    'CREATE INDEX paid_job_by_job_coach ON paid_job (job_coach_id)',
  ],
};
