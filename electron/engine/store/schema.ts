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
  contact_name: string;
  email: string;
  telephone: string;
  address: string;
  notes: string;
}
export interface JobCoachTable extends TrackedRow {
  name: string;
  name_key: string;
  organisation: string;
  email: string;
  telephone: string;
  notes: string;
  /** The day the training ended. */
  systematic_instruction_on: Day | null;
  occupational_standards_on: Day | null;
  began_on: Day | null;
  left_on: Day | null;
  /** How many young people the job coach can take on at a time. */
  most_people: number | null;
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
  /** What the local authority decides. */
  outcome: string;
  decision_on: Day | null;
  final_plan_on: Day | null;
  notes: string;
  /** The appointment: `14:30`, '' while no time is agreed. */
  meeting_on: Day | null;
  meeting_at: string;
  meeting_minutes: number | null;
  meeting_place: string;
  advice_circulated_on: Day | null;
  report_sent_on: Day | null;
  /** What the meeting recommends. */
  recommendation: string;
  amendment_notice_on: Day | null;
  young_person_views: string;
  family_views: string;
  setting_views: string;
}
/** An outcome agreed at a review under one of the four headings of preparing for adulthood. */
export interface ReviewOutcomeTable extends TrackedRow {
  review_id: Id;
  area: string;
  outcome: string;
  steps: string;
  progress: string;
  position: number;
}
/** Advice or a report that was asked for before a review. */
/** A move to another phase of education in an academic year, as somebody has said; that it does not happen, too. */
export interface PhaseMoveTable extends TrackedRow {
  person_id: Id;
  academic_year: number;
  /** A code of `shared/content/codes/phase-move.ts`, or 'stays'. */
  move: string;
  /** The day of the move, for one between post-16 places. */
  moves_on: Day | null;
}
export interface ReviewAdviceTable extends TrackedRow {
  review_id: Id;
  source: string;
  author: string;
  requested_on: Day | null;
  received_on: Day | null;
  position: number;
}
export interface WorkExperienceTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  kind: 'open' | 'internal' | 'simulated' | null;
  started_on: Day | null;
  ended_on: Day | null;
  reflection: string;
  role: string;
  weekly_hours: number | null;
  job_coach_id: Id | null;
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
  funding: string;
  /** Pounds a year. */
  yearly_cost: number | null;
  access_to_work_from: Day | null;
  /** Pounds a year. */
  access_to_work_yearly: number | null;
  planned_end_on: Day | null;
  destination: string;
  notes: string;
}
export interface PaidJobTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  role: string;
  started_on: Day | null;
  ended_on: Day | null;
  weekly_hours: number | null;
  hourly_pay: number | null;
  /** The day whose pay it is; that of the first day of the job where it is null. */
  pay_on: Day | null;
  contract: string;
  ended_reason: string;
  in_work_support: string;
  job_coach_id: Id | null;
  access_to_work: Flag | null;
  notes: string;
}
export interface VoluntaryWorkTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  role: string;
  started_on: Day | null;
  ended_on: Day | null;
  weekly_hours: number | null;
  notes: string;
}
/** Whether a job lasted: looked at after 13, 26 and 52 weeks. */
export interface JobCheckTable extends TrackedRow {
  paid_job_id: Id;
  weeks: 13 | 26 | 52;
  checked_on: Day;
  still_in_work: Flag | null;
  weekly_hours: number | null;
  hourly_pay: number | null;
  note: string;
}
/** What a job asks for, looked at for one young person. */
export interface JobAnalysisTable extends TrackedRow {
  person_id: Id;
  employer_id: Id | null;
  role: string;
  analysed_on: Day | null;
  analysed_by: string;
}
export interface JobAnalysisAnswerTable extends TrackedRow {
  job_analysis_id: Id;
  question_id: string;
  answer: string;
}
/** A plan of systematic instruction for one task, in its five steps. */
export interface InstructionPlanTable extends TrackedRow {
  person_id: Id;
  task: string;
  job_coach_id: Id | null;
  started_on: Day | null;
  reviewed_on: Day | null;
  objective: string;
  strategy: string;
  delivery: string;
  evaluation: string;
  refinement: string;
}
/** One part that the task is broken down into, with its cue and the support it needs. */
export interface InstructionPartTable extends TrackedRow {
  instruction_plan_id: Id;
  description: string;
  cue: string;
  support: string;
  position: number;
}
/** Pounds an hour from a day on, for one band of the minimum wage. */
export interface WageRateTable extends TrackedRow {
  starts_on: Day;
  band: string;
  hourly_rate: number;
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

/** One version of a profile: the young person's own (vocational) or the provider's (employment). */
export interface ProfileVersionTable extends TrackedRow {
  person_id: Id;
  kind: 'vocational' | 'employment';
  /** The edition of the questions, as in `shared/content`. */
  edition: string;
  begun_on: Day;
  /** null: this is the version that is written in. */
  closed_on: Day | null;
  reason: string;
}
export interface ProfileAnswerTable extends TrackedRow {
  profile_version_id: Id;
  question_id: string;
  answer: string;
}
/** A picture of a young person's, kept once however many versions of a profile show it. */
export interface PersonPictureTable extends TrackedRow {
  person_id: Id;
  media_type: 'image/png' | 'image/jpeg';
  pixel_width: number;
  pixel_height: number;
  picture_base64: string;
}
/** A picture that stands with an answer of one version. */
export interface ProfilePictureTable extends TrackedRow {
  profile_version_id: Id;
  question_id: string;
  person_picture_id: Id;
  /** What it shows, for those who do not see it. */
  description: string;
  position: number;
}
/** What a young person says of a placement after it. */
export interface PlacementReflectionTable extends TrackedRow {
  person_id: Id;
  work_experience_id: Id | null;
  programme_id: Id | null;
  reflected_on: Day | null;
  liked: string;
  disliked: string;
  learned: string;
  aspiration_changed: Flag | null;
  aspiration: string;
}

/** A spell of a young person at one of the five stages; open while it has no end. */
export interface PathwayStageTable extends TrackedRow {
  person_id: Id;
  stage: 1 | 2 | 3 | 4 | 5;
  started_on: Day;
  ended_on: Day | null;
  start_reason: string;
  end_reason: string;
  next_step: string;
  next_step_on: Day | null;
  notes: string;
}
/** What is said of an item of a stage's checklist; what has no row is still to do. */
export interface PathwayCheckTable extends TrackedRow {
  person_id: Id;
  item_id: string;
  state: 'to-do' | 'done' | 'not-needed';
  done_on: Day | null;
  note: string;
}
/** After how many weeks at a stage somebody is said to be stuck. A stage without a row has the usual number. */
export interface PathwayLimitTable extends TrackedRow {
  stage: 1 | 2 | 3 | 4 | 5;
  weeks: number;
}
/** An action for one young person; never part of the authority's action plan, which names nobody. */
export interface PersonActionTable extends TrackedRow {
  person_id: Id;
  description: string;
  lead: string;
  due_on: Day | null;
  status: 'not-started' | 'in-progress' | 'done' | 'stopped';
  completed_on: Day | null;
  stage: 1 | 2 | 3 | 4 | 5 | null;
  created_at: Instant;
}
export interface PersonActionProgressTable extends TrackedRow {
  person_action_id: Id;
  noted_on: Day;
  note: string;
}

/** A note that is left out of everything printed or exported unless it is asked for. */
export interface SensitiveNoteTable extends TrackedRow {
  person_id: Id;
  noted_on: Day;
  note: string;
}
/** A reason for which a young person's record must not be disposed of yet. */
export interface RetentionHoldTable extends TrackedRow {
  person_id: Id;
  reason: string;
  held_from: Day;
  released_on: Day | null;
}
/** How long records are kept. One row. */
export interface RetentionRuleTable extends TrackedRow {
  years_after_birth: number | null;
  years_after_plan: number | null;
}
/** What the erased young people add to a figure of a year: numbers only, all of them together. */
export interface ErasedFigureTable extends TrackedRow {
  code: string;
  academic_year: number;
  numerator: number;
  denominator: number | null;
  of_which_supported: number | null;
  /** Job starts whose weekly hours were not recorded. */
  left_out: number;
}
/** That records were erased, when, why and by whom; never whose. */
export interface ErasureTable extends TrackedRow {
  erased_on: Day;
  reason: string;
  people: number;
  erased_by: string;
  /** Whether the file was written anew since, so that nothing is left in its empty space. */
  is_wiped: Flag;
}
/** A way of looking at a list, kept under a name. */
export interface SavedViewTable extends TrackedRow {
  screen: string;
  name: string;
  view_json: string;
  position: number;
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
  review_outcome: ReviewOutcomeTable;
  review_advice: ReviewAdviceTable;
  phase_move: PhaseMoveTable;
  profile_version: ProfileVersionTable;
  profile_answer: ProfileAnswerTable;
  person_picture: PersonPictureTable;
  profile_picture: ProfilePictureTable;
  placement_reflection: PlacementReflectionTable;
  pathway_stage: PathwayStageTable;
  pathway_check: PathwayCheckTable;
  pathway_limit: PathwayLimitTable;
  person_action: PersonActionTable;
  person_action_progress: PersonActionProgressTable;
  voluntary_work: VoluntaryWorkTable;
  job_check: JobCheckTable;
  job_analysis: JobAnalysisTable;
  job_analysis_answer: JobAnalysisAnswerTable;
  instruction_plan: InstructionPlanTable;
  instruction_part: InstructionPartTable;
  wage_rate: WageRateTable;
  sensitive_note: SensitiveNoteTable;
  retention_hold: RetentionHoldTable;
  retention_rule: RetentionRuleTable;
  erased_figure: ErasedFigureTable;
  erasure: ErasureTable;
  saved_view: SavedViewTable;
  person_alias: PersonAliasTable;
  person_distinct: PersonDistinctTable;
  import_record: ImportRecordTable;
  import_template: ImportTemplateTable;
}
export type TrackedTableName = keyof TrackedTables;

/** Columns that came after their table. Where a new row says nothing of them, the data file fills them in: unknown. */
export interface LaterColumns {
  annual_review:
    | 'meeting_on'
    | 'meeting_at'
    | 'meeting_minutes'
    | 'meeting_place'
    | 'advice_circulated_on'
    | 'report_sent_on'
    | 'recommendation'
    | 'amendment_notice_on'
    | 'young_person_views'
    | 'family_views'
    | 'setting_views';
  employer: 'contact_name' | 'email' | 'telephone' | 'address' | 'notes';
  job_coach:
    | 'organisation'
    | 'email'
    | 'telephone'
    | 'notes'
    | 'systematic_instruction_on'
    | 'occupational_standards_on'
    | 'began_on'
    | 'left_on'
    | 'most_people';
  work_experience: 'role' | 'weekly_hours' | 'job_coach_id';
  programme:
    | 'funding'
    | 'yearly_cost'
    | 'access_to_work_from'
    | 'access_to_work_yearly'
    | 'planned_end_on'
    | 'destination'
    | 'notes';
  paid_job:
    | 'pay_on'
    | 'contract'
    | 'ended_reason'
    | 'in_work_support'
    | 'job_coach_id'
    | 'access_to_work'
    | 'notes';
}
export type LaterColumn<Name extends TrackedTableName> = Name extends keyof LaterColumns
  ? LaterColumns[Name]
  : never;

export interface Schema extends TrackedTables {
  change_set: ChangeSetTable;
  row_change: RowChangeTable;
}
