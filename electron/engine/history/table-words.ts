/** What the tables and columns of a data file are called on the page, and how their values are read out. */
import { actionPlanInstruments, toolkitInstruments } from '../../../shared/content/instruments.ts';
import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import { adulthoodAreas } from '../../../shared/content/codes/adulthood-area.ts';
import { type CodeList, labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { phaseMoveAnswers } from '../../../shared/content/codes/phase-move.ts';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { settingTypes } from '../../../shared/content/codes/setting-type.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import { workExperienceKinds } from '../../../shared/content/codes/work-experience-kind.ts';
import { checkStates } from '../../../shared/content/codes/check-state.ts';
import { checklistItem } from '../../../shared/content/pathway-checklists.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { jobAnalysisQuestionWords } from '../../../shared/content/job-analysis-questions.ts';
import { questionWords } from '../../../shared/content/profile-questions.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatDate, isIsoDate } from '../../../shared/domain/iso-date.ts';
import type { TrackedTableName } from '../store/schema.ts';

type Value = string | number;
type ReadOut = (value: Value) => string;

/** A column: its label, and how its values are read out where they are not plain text, numbers or dates. */
export interface ColumnWords {
  label: string;
  readOut?: ReadOut;
  /** The table whose row an id names. */
  names?: TrackedTableName;
}

export interface TableWords {
  noun: string;
  columns: Record<string, ColumnWords>;
}

const yesOrNo: ReadOut = (value) => (value === 1 ? 'Yes' : 'No');
const year: ReadOut = (value) => academicYearLabel(Number(value));
const code =
  (list: CodeList): ReadOut =>
  (value) =>
    labelOfCode(list, String(value));
const plain = (label: string): ColumnWords => ({ label });

const score: ReadOut = (value) => {
  const known = toolkitInstruments.at(-1)?.section2.scale.find((each) => each.score === value);
  return known ? `${value} ${known.label}` : String(value);
};

/** What a figure of Section 1 is called. */
export const figureName: ReadOut = (value) => {
  if (value === 'base') return 'Young people in the cohort';
  return `Question ${value}`;
};

/** The title of a topic of the action plan. */
export const topicTitle: ReadOut = (value) =>
  actionPlanInstruments.flatMap(({ topics }) => topics).find(({ id }) => id === value)?.title ??
  String(value);

const stageName: ReadOut = (value) => stageWords(Number(value));
const itemWords: ReadOut = (value) => checklistItem(String(value))?.words ?? String(value);
const profileQuestion: ReadOut = (value) => questionWords(String(value));
const jobAnalysisQuestion: ReadOut = (value) => jobAnalysisQuestionWords(String(value));
const adulthoodHeading: ReadOut = (value) => labelOfCode(adulthoodAreas, String(value));

const outcomeText: ReadOut = (value) =>
  actionPlanInstruments
    .flatMap(({ topics }) => topics)
    .flatMap(({ outcomes }) => outcomes)
    .find(({ id }) => id === value)?.text ?? String(value);

const header = {
  authority_name: plain('Local authority'),
  responsible_person: plain('Responsible person'),
  email: plain('Email'),
  telephone: plain('Telephone'),
};
const emailAndTelephone = { email: header.email, telephone: header.telephone };
const academicYear: ColumnWords = { label: 'Academic year', readOut: year };
const settingName: ColumnWords = { label: 'Setting', names: 'setting' };
const jobCoachName: ColumnWords = { label: 'Job coach', names: 'job_coach' };
const startedAndEnded = { started_on: plain('Started'), ended_on: plain('Ended') };

/** Columns that are not listed (ids, keys for searching, times of writing) say nothing to a person. */
export const tableWords: Record<TrackedTableName, TableWords> = {
  workspace: {
    noun: 'Details of the local authority',
    columns: { ...header, authority_code: plain('Local authority number') },
  },
  assessment: {
    noun: 'Assessment',
    columns: {
      authority_name: header.authority_name,
      first_year: { label: 'First year', readOut: year },
      state: { label: 'State', readOut: (value) => (value === 'closed' ? 'Closed (read-only)' : 'Open') },
      commenced_on: plain('Date assessment commenced'),
      held_by: plain('Person who holds this information'),
      notes: plain('Notes'),
    },
  },
  assessment_year: {
    noun: 'Year of the assessment',
    columns: { academic_year: academicYear, figures_taken_on: plain('Date of the figures') },
  },
  assessment_statement: {
    noun: 'Statement',
    columns: { score: { label: 'Score', readOut: score }, evidence: plain('Evidence') },
  },
  assessment_priority: { noun: 'Priority', columns: { text: plain('Priority') } },
  own_figure: {
    noun: 'Own figure',
    columns: {
      code: { label: 'Figure', readOut: figureName },
      academic_year: academicYear,
      value: plain('Figure entered'),
      reason: plain('Reason'),
    },
  },
  frozen_figure: {
    noun: 'Figure of a closed assessment',
    columns: {
      code: { label: 'Figure', readOut: figureName },
      academic_year: academicYear,
      value: plain('Calculated figure'),
      numerator: plain('Counted'),
      denominator: plain('Out of'),
      of_which_supported: plain('Of which supported apprenticeships'),
    },
  },
  action_plan: { noun: 'Details of the action plan', columns: header },
  priority_outcome: {
    noun: 'Priority outcome',
    columns: { outcome_id: { label: 'Outcome', readOut: outcomeText } },
  },
  action: {
    noun: 'Action',
    columns: {
      topic_id: { label: 'Topic', readOut: topicTitle },
      description: plain('Action'),
      lead: plain('Lead'),
      due_on: plain('Due date'),
      status: { label: 'Status', readOut: code(actionStatuses) },
      completed_on: plain('Completed'),
    },
  },
  action_link: {
    noun: 'Link of an action',
    columns: {
      action_id: { label: 'Action', names: 'action' },
      statement_number: plain('Statement'),
      priority_number: plain('Priority'),
    },
  },
  action_progress: { noun: 'Progress note', columns: { noted_on: plain('Date'), note: plain('Progress') } },
  setting: {
    noun: 'Setting',
    columns: {
      name: plain('Name'),
      type: { label: 'Type of setting', readOut: code(settingTypes) },
      urn: plain('URN'),
      ukprn: plain('UKPRN'),
    },
  },
  employer: {
    noun: 'Employer',
    columns: {
      name: plain('Name'),
      sector: plain('Sector'),
      size: plain('Size'),
      disability_confident_level: plain('Disability Confident level'),
      contact_name: plain('Contact'),
      ...emailAndTelephone,
      address: plain('Address'),
      notes: plain('Notes'),
    },
  },
  job_coach: {
    noun: 'Job coach',
    columns: {
      name: plain('Name'),
      organisation: plain('Organisation'),
      ...emailAndTelephone,
      systematic_instruction_on: plain('Trained in systematic instruction'),
      occupational_standards_on: plain('Trained in the occupational standards'),
      began_on: plain('Began'),
      left_on: plain('Left'),
      most_people: plain('Most young people at a time'),
      notes: plain('Notes'),
    },
  },
  person: {
    noun: 'Young person',
    columns: {
      surname: plain('Surname'),
      forename: plain('Forename'),
      preferred_name: plain('Preferred name'),
      date_of_birth: plain('Date of birth'),
      local_id: plain('Local number'),
      upn: plain('UPN'),
      uln: plain('ULN'),
      sex: { label: 'Sex', readOut: code(sexes) },
      ethnicity: { label: 'Ethnicity', readOut: code(ethnicities) },
      postcode: plain('Postcode'),
      setting_id: settingName,
      lead_officer: plain('Lead officer'),
      contact: plain('Contact'),
      consent: plain('Consent'),
      notes: plain('Notes'),
    },
  },
  person_need: {
    noun: 'Need',
    columns: { rank: plain('Rank'), code: { label: 'Need', readOut: code(senNeeds) } },
  },
  ehc_plan: {
    noun: 'EHC plan',
    columns: {
      started_on: plain('Plan started'),
      ceased_on: plain('Plan ceased'),
      cease_reason: { label: 'Reason it ceased', readOut: code(planCeaseReasons) },
    },
  },
  person_year: {
    noun: 'Year',
    columns: { academic_year: academicYear, taught_year: plain('Taught year'), setting_id: settingName },
  },
  vocational_profile: {
    noun: 'Vocational profile',
    columns: {
      recorded_on: plain('Date'),
      has_profile: { label: 'Has one', readOut: yesOrNo },
      attached_to_plan: { label: 'Attached to the EHC plan', readOut: yesOrNo },
      notes: plain('Notes'),
    },
  },
  annual_review: {
    noun: 'Annual review',
    columns: {
      due_on: plain('Due'),
      held_on: plain('Held'),
      attended: { label: 'Young person attended', readOut: yesOrNo },
      employment_focus: { label: 'Focused on employment', readOut: yesOrNo },
      outcome: { label: 'Outcome', readOut: code(reviewOutcomes) },
      decision_on: plain('Decision'),
      final_plan_on: plain('Final plan'),
      notes: plain('Notes'),
      meeting_on: plain('Meeting'),
      meeting_at: plain('Time of the meeting'),
      meeting_minutes: plain('Length of the meeting (minutes)'),
      meeting_place: plain('Place of the meeting'),
      advice_circulated_on: plain('Advice sent round'),
      report_sent_on: plain('Report sent'),
      recommendation: { label: 'Recommendation', readOut: code(reviewOutcomes) },
      amendment_notice_on: plain('Amendment notice'),
      young_person_views: plain('Views of the young person'),
      family_views: plain('Views of the family'),
      setting_views: plain('Views of the setting'),
    },
  },
  review_outcome: {
    noun: 'Outcome agreed at a review',
    columns: {
      area: { label: 'Heading', readOut: adulthoodHeading },
      outcome: plain('Outcome'),
      steps: plain('Steps'),
      progress: plain('Progress'),
    },
  },
  review_advice: {
    noun: 'Advice for a review',
    columns: {
      source: plain('From'),
      author: plain('Name'),
      requested_on: plain('Asked for'),
      received_on: plain('Received'),
    },
  },
  phase_move: {
    noun: 'Move between phases of education',
    columns: {
      academic_year: academicYear,
      move: { label: 'Move', readOut: code(phaseMoveAnswers) },
      moves_on: plain('Day of the move'),
    },
  },
  profile_version: {
    noun: 'Version of a profile',
    columns: {
      kind: {
        label: 'Profile',
        readOut: (value) => (value === 'employment' ? 'Employment profile' : 'Vocational profile'),
      },
      begun_on: plain('Begun'),
      closed_on: plain('Closed'),
      reason: plain('Why a new version was begun'),
    },
  },
  profile_answer: {
    noun: 'Answer in a profile',
    columns: { question_id: { label: 'Question', readOut: profileQuestion }, answer: plain('Answer') },
  },
  person_picture: { noun: 'Picture', columns: {} },
  profile_picture: {
    noun: 'Picture in a profile',
    columns: {
      question_id: { label: 'Question', readOut: profileQuestion },
      description: plain('What it shows'),
    },
  },
  placement_reflection: {
    noun: 'Reflection on a placement',
    columns: {
      reflected_on: plain('Date'),
      liked: plain('Liked'),
      disliked: plain('Disliked'),
      learned: plain('Learned'),
      aspiration_changed: { label: 'Aspiration has changed', readOut: yesOrNo },
      aspiration: plain('Aspiration now'),
    },
  },
  pathway_stage: {
    noun: 'Stage of the pathway',
    columns: {
      stage: { label: 'Stage', readOut: stageName },
      ...startedAndEnded,
      start_reason: plain('Why it started'),
      end_reason: plain('Why it ended'),
      next_step: plain('Next step'),
      next_step_on: plain('Next step by'),
      notes: plain('Notes'),
    },
  },
  pathway_check: {
    noun: 'Item of a stage',
    columns: {
      item_id: { label: 'Item', readOut: itemWords },
      state: { label: 'State', readOut: code(checkStates) },
      done_on: plain('Done on'),
      note: plain('Note'),
    },
  },
  person_action: {
    noun: 'Action for a young person',
    columns: {
      description: plain('Action'),
      lead: plain('Lead'),
      due_on: plain('Due date'),
      status: { label: 'Status', readOut: code(actionStatuses) },
      completed_on: plain('Completed'),
      stage: { label: 'Stage', readOut: stageName },
    },
  },
  person_action_progress: {
    noun: 'Progress note',
    columns: { noted_on: plain('Date'), note: plain('Progress') },
  },
  pathway_limit: {
    noun: 'Weeks after which somebody is stuck',
    columns: { stage: { label: 'Stage', readOut: stageName }, weeks: plain('Weeks') },
  },
  voluntary_work: {
    noun: 'Voluntary work',
    columns: {
      employer_id: { label: 'Organisation', names: 'employer' },
      role: plain('Role'),
      ...startedAndEnded,
      weekly_hours: plain('Hours a week'),
      notes: plain('Notes'),
    },
  },
  job_check: {
    noun: 'Check of a paid job',
    columns: {
      weeks: plain('After (weeks)'),
      checked_on: plain('Checked'),
      still_in_work: { label: 'Still in work', readOut: yesOrNo },
      weekly_hours: plain('Hours a week'),
      hourly_pay: plain('Pay an hour (£)'),
      note: plain('Note'),
    },
  },
  job_analysis: {
    noun: 'Job analysis',
    columns: {
      employer_id: { label: 'Employer', names: 'employer' },
      role: plain('Job title'),
      analysed_on: plain('Date'),
      analysed_by: plain('Done by'),
    },
  },
  job_analysis_answer: {
    noun: 'Answer in a job analysis',
    columns: { question_id: { label: 'Question', readOut: jobAnalysisQuestion }, answer: plain('Answer') },
  },
  instruction_plan: {
    noun: 'Systematic instruction plan',
    columns: {
      task: plain('Task'),
      job_coach_id: jobCoachName,
      started_on: plain('Started'),
      reviewed_on: plain('Reviewed'),
      objective: plain('1 Objective'),
      strategy: plain('2 Strategy and materials'),
      delivery: plain('3 Instruction'),
      evaluation: plain('4 Evaluation'),
      refinement: plain('5 Refinement'),
    },
  },
  instruction_part: {
    noun: 'Part of a task',
    columns: { description: plain('Part'), cue: plain('Cue'), support: plain('Support') },
  },
  wage_rate: {
    noun: 'Rate of the minimum wage',
    columns: {
      starts_on: plain('From'),
      band: plain('Band'),
      hourly_rate: plain('Pay an hour (£)'),
    },
  },
  sensitive_note: {
    noun: 'Sensitive note',
    // What it says is shown in its own place only.
    columns: { noted_on: plain('Date'), note: { label: 'Note', readOut: () => 'Shown with the notes only' } },
  },
  retention_hold: {
    noun: 'Hold on disposal',
    columns: { reason: plain('Reason'), held_from: plain('From'), released_on: plain('Released') },
  },
  retention_rule: {
    noun: 'How long records are kept',
    columns: {
      years_after_birth: plain('Years after birth'),
      years_after_plan: plain('Years after the EHC plan ceased'),
    },
  },
  erased_figure: {
    noun: 'Erased young people in a figure',
    columns: {
      code: { label: 'Figure', readOut: figureName },
      academic_year: academicYear,
      numerator: plain('Counted'),
      denominator: plain('Out of'),
      of_which_supported: plain('Of which supported apprenticeships'),
    },
  },
  erasure: {
    noun: 'Erasure',
    columns: {
      erased_on: plain('Date'),
      reason: plain('Reason'),
      people: plain('Young people'),
      erased_by: plain('Erased by'),
    },
  },
  saved_view: { noun: 'Saved view', columns: { name: plain('Name') } },
  work_experience: {
    noun: 'Work experience',
    columns: {
      employer_id: { label: 'Employer', names: 'employer' },
      kind: { label: 'Kind', readOut: code(workExperienceKinds) },
      ...startedAndEnded,
      role: plain('Role'),
      weekly_hours: plain('Hours a week'),
      job_coach_id: jobCoachName,
      reflection: plain('Reflection'),
    },
  },
  programme: {
    noun: 'Programme',
    columns: {
      kind: { label: 'Kind', readOut: code(programmeKinds) },
      provider: plain('Provider'),
      host_employer_id: { label: 'Host employer', names: 'employer' },
      job_coach_id: jobCoachName,
      ...startedAndEnded,
      weekly_hours: plain('Hours a week'),
      access_to_work: { label: 'Access to Work', readOut: yesOrNo },
      left_early: { label: 'Left early', readOut: yesOrNo },
      left_reason: plain('Why it was left early'),
      planned_end_on: plain('Planned end'),
      funding: plain('Funding'),
      yearly_cost: plain('Cost a year (£)'),
      access_to_work_from: plain('Access to Work from'),
      access_to_work_yearly: plain('Access to Work a year (£)'),
      destination: plain('Destination'),
      notes: plain('Notes'),
    },
  },
  paid_job: {
    noun: 'Paid job',
    columns: {
      employer_id: { label: 'Employer', names: 'employer' },
      role: plain('Job title'),
      ...startedAndEnded,
      weekly_hours: plain('Hours a week'),
      hourly_pay: plain('Pay an hour (£)'),
      pay_on: plain('Paid so on'),
      contract: plain('Contract'),
      ended_reason: plain('Why it ended'),
      in_work_support: plain('In-work support'),
      job_coach_id: jobCoachName,
      access_to_work: { label: 'Access to Work', readOut: yesOrNo },
      notes: plain('Notes'),
    },
  },
  additional_information: {
    noun: 'Additional information',
    columns: { heading: plain('Heading'), value: plain('Value'), source: plain('Where it came from') },
  },
  person_alias: {
    noun: 'Name and numbers in a merged record',
    columns: {
      surname: plain('Surname'),
      forename: plain('Forename'),
      date_of_birth: plain('Date of birth'),
      local_id: plain('Local number'),
      upn: plain('UPN'),
      uln: plain('ULN'),
    },
  },
  person_distinct: {
    noun: 'Not the same person',
    columns: {
      person_id: { label: 'Young person', names: 'person' },
      other_person_id: { label: 'Somebody else', names: 'person' },
    },
  },
  import_record: {
    noun: 'Import',
    columns: {
      file_name: plain('File'),
      imported_by: plain('Brought in by'),
      rows_left_out: plain('Rows left out'),
    },
  },
  import_template: { noun: 'Remembered matching of columns', columns: {} },
};

/** A value as a person reads it, or null when there is none. Ids that name another row are not for this function. */
export function readOutValue(words: ColumnWords, value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (words.readOut) return words.readOut(value);
  return typeof value === 'string' && isIsoDate(value) ? formatDate(value) : String(value);
}
