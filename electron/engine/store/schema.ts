/**
 * The tables of a data file, as the query builder sees them. Portable SQL only: ids are UUIDv7 text, days and instants
 * are ISO text, booleans are 0 or 1. Unknown is null (or '' for text), never 0.
 * The tables themselves are made in `migrations/`.
 */

import type { Generated } from 'kysely';

type Id = string;
/** `2026-09-03` */
type Day = string;
/** `2026-09-03T14:02:11.123Z` */
type Instant = string;
type Flag = 0 | 1;

/** What every tracked row has; `version` grows by one with each change. */
export interface TrackedRow {
  id: Id;
  version: number;
}

export interface WorkspaceTable extends TrackedRow {
  authority_name: string;
  authority_code: string;
  responsible_person: string;
  email: string;
  telephone: string;
  is_sample: Flag;
  created_at: Instant;
}

export interface AssessmentTable extends TrackedRow {
  instrument_id: string;
  instrument_version: string;
  state: 'open' | 'closed';
  first_year: number;
  previous_id: Id | null;
  authority_name: string;
  commenced_on: Day | null;
  held_by: string;
  notes: string;
  created_at: Instant;
}
export interface AssessmentYearTable extends TrackedRow {
  assessment_id: Id;
  academic_year: number;
  figures_taken_on: Day | null;
}
export interface AssessmentStatementTable extends TrackedRow {
  assessment_id: Id;
  number: number;
  /** null is not scored, which is never 1. */
  score: number | null;
  evidence: string;
}
export interface AssessmentPriorityTable extends TrackedRow {
  assessment_id: Id;
  number: number;
  text: string;
}
/** A figure typed by a person: entered, or (where the figure is calculated) overridden with a reason. */
export interface OwnFigureTable extends TrackedRow {
  assessment_id: Id;
  code: string;
  academic_year: number;
  value: number;
  reason: string;
  entered_at: Instant;
}
/** The calculated figures of a closed assessment, as they were when it was closed. */
export interface FrozenFigureTable extends TrackedRow {
  assessment_id: Id;
  code: string;
  academic_year: number;
  value: number | null;
  numerator: number;
  denominator: number | null;
  of_which_supported: number | null;
}

export interface ActionPlanTable extends TrackedRow {
  instrument_id: string;
  instrument_version: string;
  authority_name: string;
  responsible_person: string;
  email: string;
  telephone: string;
  created_at: Instant;
}
export interface PriorityOutcomeTable extends TrackedRow {
  plan_id: Id;
  outcome_id: string;
}
export interface ActionTable extends TrackedRow {
  plan_id: Id;
  topic_id: string | null;
  description: string;
  lead: string;
  due_on: Day | null;
  status: 'not-started' | 'in-progress' | 'done' | 'stopped';
  completed_on: Day | null;
  position: number;
  created_at: Instant;
}
export interface ActionLinkTable extends TrackedRow {
  action_id: Id;
  assessment_id: Id;
  statement_number: number | null;
  priority_number: number | null;
}
export interface ActionProgressTable extends TrackedRow {
  action_id: Id;
  noted_on: Day;
  note: string;
}

export interface SettingTable extends TrackedRow {
  name: string;
  /** Lower-case letters and digits of the name, by which the same setting is known again. */
  name_key: string;
  /** A code of `shared/content/codes` (setting types), or '' when not known. */
  type: string;
  urn: string;
  ukprn: string;
}
export interface EmployerTable extends TrackedRow {
  name: string;
  name_key: string;
  sector: string;
  size: string;
  disability_confident_level: number | null;
}
export interface JobCoachTable extends TrackedRow {
  name: string;
  name_key: string;
}

export interface PersonTable extends TrackedRow {
  local_id: string;
  upn: string;
  uln: string;
  surname: string;
  forename: string;
  preferred_name: string;
  /** `nameKey` of forename and surname, for finding the same person again. */
  name_key: string;
  date_of_birth: Day | null;
  sex: string;
  ethnicity: string;
  postcode: string;
  setting_id: Id | null;
  lead_officer: string;
  contact: string;
  consent: string;
  notes: string;
  created_at: Instant;
}
export interface PersonNeedTable extends TrackedRow {
  person_id: Id;
  rank: number;
  code: string;
}
export interface EhcPlanTable extends TrackedRow {
  person_id: Id;
  started_on: Day | null;
  ceased_on: Day | null;
  cease_reason: string;
}
/** The taught year and the setting recorded for one academic year. */
export interface PersonYearTable extends TrackedRow {
  person_id: Id;
  academic_year: number;
  taught_year: number | null;
  setting_id: Id | null;
}
export interface AnnualReviewTable extends TrackedRow {
  person_id: Id;
  due_on: Day | null;
  held_on: Day | null;
  attended: Flag | null;
  employment_focus: Flag | null;
  outcome: string;
  decision_on: Day | null;
  final_plan_on: Day | null;
  notes: string;
}
export interface WorkExperienceTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  kind: 'open' | 'internal' | 'simulated' | null;
  started_on: Day | null;
  ended_on: Day | null;
  reflection: string;
}
export interface ProgrammeTable extends TrackedRow {
  person_id: Id;
  kind:
    | 'supported-internship'
    | 'traineeship'
    | 'apprenticeship'
    | 'supported-apprenticeship'
    | 'other-study-programme';
  provider: string;
  host_employer_id: Id | null;
  job_coach_id: Id | null;
  started_on: Day | null;
  ended_on: Day | null;
  weekly_hours: number | null;
  access_to_work: Flag | null;
  left_early: Flag | null;
  left_reason: string;
}
export interface PaidJobTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  role: string;
  started_on: Day | null;
  ended_on: Day | null;
  weekly_hours: number | null;
  hourly_pay: number | null;
}
/** A cell of a tracker that fits none of our fields; kept with the person, shown and exported again. */
export interface AdditionalInformationTable extends TrackedRow {
  person_id: Id;
  heading: string;
  value: string;
  source: string;
}

/** Whether a young person has a vocational profile. Flags are 0, 1, or null while nobody has said. */
export interface VocationalProfileTable extends TrackedRow {
  person_id: Id;
  recorded_on: Day | null;
  has_profile: Flag | null;
  attached_to_plan: Flag | null;
  notes: string;
}

/** Who a young person also was in a record that was merged into theirs: later files that say so mean them. */
export interface PersonAliasTable extends TrackedRow {
  person_id: Id;
  /** The record that was merged and is no more; null for what the kept record itself was before the merge. */
  former_person_id: Id | null;
  upn: string;
  uln: string;
  local_id: string;
  surname: string;
  forename: string;
  date_of_birth: Day | null;
  /** The merge, which can be taken back. */
  change_set_id: Id;
  merged_at: Instant;
}
/** Two young people who look alike and are known not to be the same. The smaller id comes first. */
export interface PersonDistinctTable extends TrackedRow {
  person_id: Id;
  other_person_id: Id;
  said_at: Instant;
}

/** One thing a person did (or one import, or one undo), made of row changes. */
export interface ChangeSetTable {
  /** Grows by one; the order in which things happened, whatever the clock said. */
  sequence: Generated<number>;
  id: Id;
  at: Instant;
  label: string;
  kind: 'edit' | 'import' | 'undo';
  /** For an undo: the change set that it took back; an undo that takes back an undo does the first one again. */
  undoes_id: Id | null;
  /** The undo that took this one back, while it stands. */
  undone_by_id: Id | null;
  change_count: number;
}
export interface RowChangeTable {
  /** Grows by one; the order in which things happened. */
  sequence: Generated<number>;
  change_set_id: Id;
  table_name: string;
  row_id: Id;
  operation: 'insert' | 'update' | 'remove';
  /** JSON of the columns before; only those that changed, for an update. */
  before_json: string | null;
  after_json: string | null;
  /** The row's version after this change. */
  row_version: number;
}

export interface ImportRecordTable extends TrackedRow {
  change_set_id: Id;
  file_name: string;
  /** SHA-256 of the file, in hexadecimal. */
  fingerprint: string;
  at: Instant;
  /** JSON: counts by kind of record, as in the contract's `recordCountSchema`. */
  records_json: string;
  rows_left_out: number;
  /** The name of the account of the operating system; '' when it is not known, or in a file that the application itself made. */
  imported_by: string;
}
/** A matching of columns and values that was used, by the headings it was used for. */
export interface ImportTemplateTable extends TrackedRow {
  /** SHA-256 of the normalised headings. */
  layout_fingerprint: string;
  /** JSON: field by normalised heading, and meaning by field and value. */
  matching_json: string;
  used_at: Instant;
}

export interface TrackedTables {
  workspace: WorkspaceTable;
  assessment: AssessmentTable;
  assessment_year: AssessmentYearTable;
  assessment_statement: AssessmentStatementTable;
  assessment_priority: AssessmentPriorityTable;
  own_figure: OwnFigureTable;
  frozen_figure: FrozenFigureTable;
  action_plan: ActionPlanTable;
  priority_outcome: PriorityOutcomeTable;
  action: ActionTable;
  action_link: ActionLinkTable;
  action_progress: ActionProgressTable;
  setting: SettingTable;
  employer: EmployerTable;
  job_coach: JobCoachTable;
  person: PersonTable;
  person_need: PersonNeedTable;
  ehc_plan: EhcPlanTable;
  person_year: PersonYearTable;
  annual_review: AnnualReviewTable;
  vocational_profile: VocationalProfileTable;
  work_experience: WorkExperienceTable;
  programme: ProgrammeTable;
  paid_job: PaidJobTable;
  additional_information: AdditionalInformationTable;
  person_alias: PersonAliasTable;
  person_distinct: PersonDistinctTable;
  import_record: ImportRecordTable;
  import_template: ImportTemplateTable;
}
export type TrackedTableName = keyof TrackedTables;

export interface Schema extends TrackedTables {
  change_set: ChangeSetTable;
  row_change: RowChangeTable;
}
