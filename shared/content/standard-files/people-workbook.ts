/**
 * The workbook of young people that this application writes and takes back: one sheet for each kind of record, one row a
 * record. The same description is used for writing and for reading, so what goes out comes in again.
 */
import { adulthoodAreas } from '../codes/adulthood-area.ts';
import type { CodeList } from '../codes/code-list.ts';
import { disabilityConfidentLevels } from '../codes/disability-confident.ts';
import { ethnicities } from '../codes/ethnicity.ts';
import { pathwayStageCodes } from '../codes/pathway-stage.ts';
import { planCeaseReasons } from '../codes/plan-cease-reason.ts';
import { programmeKinds } from '../codes/programme-kind.ts';
import { reviewOutcomes } from '../codes/review-outcome.ts';
import { senNeeds } from '../codes/sen-need.ts';
import { settingTypes } from '../codes/setting-type.ts';
import { nonUrnSettings } from '../codes/non-urn-setting.ts';
import { sexes } from '../codes/sex.ts';
import { workExperienceKinds } from '../codes/work-experience-kind.ts';

/** The words that the first sheet of the workbook begins with, and by which it is known again. */
export const peopleWorkbookTitle = 'Young people: all records';
/** Grows when the sheets or columns change in a way that an older version of the application could not read. */
export const peopleWorkbookEdition = 2;
export const peopleWorkbookAbout = 'About';

export type OwnTable =
  | 'person'
  | 'person_need'
  | 'ehc_plan'
  | 'person_year'
  | 'annual_review'
  | 'work_experience'
  | 'programme'
  | 'paid_job'
  | 'voluntary_work'
  | 'pathway_stage'
  | 'review_outcome'
  | 'review_advice'
  | 'job_check'
  | 'vocational_profile'
  | 'additional_information'
  | 'setting'
  | 'employer'
  | 'job_coach';

/** What is shared by several young people and referred to by name. */
export type NamedOwnTable = 'setting' | 'employer' | 'job_coach';

export interface OwnColumn {
  readonly heading: string;
  /** The column of the data file. */
  readonly column: string;
  readonly kind: 'text' | 'date' | 'number' | 'yes-no' | 'code' | 'academic-year' | 'named';
  readonly codes?: CodeList;
  /** For `named`: what is referred to, and the heading of the column that holds its number. */
  readonly refersTo?: NamedOwnTable;
  readonly numberHeading?: string;
  /** What the data file has where nothing is known; '' for texts and codes and null for the rest when left out. */
  readonly blank?: null;
  /** The field of an import it is, where there is one. */
  readonly field?: string;
  /** In characters of the standard font. */
  readonly width: number;
}

export interface OwnSheet {
  readonly name: string;
  readonly table: OwnTable;
  /** What the sheet holds, for its first lines. */
  readonly about: string;
  readonly columns: readonly OwnColumn[];
  /** For what hangs on another record of the young person: the record, and the column that holds its number. */
  readonly partOf?: {
    readonly table: 'annual_review' | 'paid_job';
    readonly column: 'review_id' | 'paid_job_id';
    readonly numberHeading: string;
    /** In the middle of a sentence: "which review". */
    readonly noun: string;
    readonly sheet: string;
  };
}

/** The number of a row in the sheet, so that long texts that go on below can be put together again. */
export const rowNumberHeading = 'No.';
/** Which record a row is: it stays the same however much of the row is changed. */
export const recordNumberHeading = 'Record number';
/** Whose record it is. */
export const personNumberHeading = 'Young person number';
/** Beside every record of a young person, for reading; they are not brought in from there. */
export const whoseHeadings = ['Surname', 'Forename', 'Date of birth'] as const;

const text = (heading: string, column: string, width: number, field?: string): OwnColumn => ({
  heading,
  column,
  kind: 'text',
  width,
  ...(field === undefined ? {} : { field }),
});
const date = (heading: string, column: string, field?: string): OwnColumn => ({
  heading,
  column,
  kind: 'date',
  width: 19,
  ...(field === undefined ? {} : { field }),
});
const number = (heading: string, column: string, field?: string): OwnColumn => ({
  heading,
  column,
  kind: 'number',
  width: 11,
  ...(field === undefined ? {} : { field }),
});
const yesNo = (heading: string, column: string, field?: string): OwnColumn => ({
  heading,
  column,
  kind: 'yes-no',
  width: 12,
  ...(field === undefined ? {} : { field }),
});
const code = (
  heading: string,
  column: string,
  codes: CodeList,
  width: number,
  field?: string,
): OwnColumn => ({ heading, column, kind: 'code', codes, width, ...(field === undefined ? {} : { field }) });
const named = (
  heading: string,
  column: string,
  refersTo: NamedOwnTable,
  numberHeading: string,
  field: string,
): OwnColumn => ({ heading, column, kind: 'named', refersTo, numberHeading, field, width: 28 });

const ofReview = {
  table: 'annual_review',
  column: 'review_id',
  numberHeading: 'Review number',
  noun: 'review',
  sheet: 'Annual reviews',
} as const;
const ofJob = {
  table: 'paid_job',
  column: 'paid_job_id',
  numberHeading: 'Job number',
  noun: 'job',
  sheet: 'Paid jobs',
} as const;

/** Settings that have no number of their own have their code for a type as well. */
const kindsOfSetting: CodeList = [...settingTypes, ...nonUrnSettings].filter(
  (entry, index, all) => all.findIndex((it) => it.code === entry.code) === index,
);

export const peopleWorkbookSheets: readonly OwnSheet[] = [
  {
    name: 'Young people',
    table: 'person',
    about: 'One row for each young person.',
    columns: [
      text('Local id', 'local_id', 14, 'person.localId'),
      text('UPN', 'upn', 16, 'person.upn'),
      text('ULN', 'uln', 13, 'person.uln'),
      text('Surname', 'surname', 20, 'person.surname'),
      text('Forename', 'forename', 20, 'person.forename'),
      text('Preferred name', 'preferred_name', 18, 'person.preferredName'),
      date('Date of birth', 'date_of_birth', 'person.dateOfBirth'),
      code('Sex', 'sex', sexes, 10, 'person.sex'),
      code('Ethnicity', 'ethnicity', ethnicities, 26, 'person.ethnicity'),
      text('Postcode', 'postcode', 11, 'person.postcode'),
      named('Current setting', 'setting_id', 'setting', 'Setting number', 'person.setting'),
      text('Lead officer', 'lead_officer', 22, 'person.leadOfficer'),
      text('Contact', 'contact', 30, 'person.contact'),
      text('Consent', 'consent', 22, 'person.consent'),
      text('Notes', 'notes', 50, 'person.notes'),
    ],
  },
  {
    name: 'Needs',
    table: 'person_need',
    about: 'One row for each special educational need, by rank.',
    columns: [number('Rank', 'rank'), code('Need', 'code', senNeeds, 40)],
  },
  {
    name: 'EHC plans',
    table: 'ehc_plan',
    about: 'One row for each EHC plan.',
    columns: [
      date('EHC plan started', 'started_on', 'plan.startedOn'),
      date('EHC plan ceased', 'ceased_on', 'plan.ceasedOn'),
      code('Why it ceased', 'cease_reason', planCeaseReasons, 36, 'plan.ceaseReason'),
    ],
  },
  {
    name: 'Taught years',
    table: 'person_year',
    about: 'One row for each academic year of which the taught year or the setting is recorded.',
    columns: [
      { ...text('Academic year', 'academic_year', 14, 'year.academicYear'), kind: 'academic-year' },
      number('Year taught', 'taught_year', 'year.taughtYear'),
      named('Setting in that year', 'setting_id', 'setting', 'Setting number', 'year.setting'),
    ],
  },
  {
    name: 'Annual reviews',
    table: 'annual_review',
    about: 'One row for each annual review, held or due.',
    columns: [
      date('Review due', 'due_on', 'review.dueOn'),
      date('Review held', 'held_on', 'review.heldOn'),
      yesNo('Young person attended', 'attended', 'review.attended'),
      yesNo('Focused on employment', 'employment_focus', 'review.employmentFocus'),
      code('Outcome', 'outcome', reviewOutcomes, 20, 'review.outcome'),
      date('Decision', 'decision_on', 'review.decisionOn'),
      date('Final plan', 'final_plan_on', 'review.finalPlanOn'),
      date('Meeting arranged for', 'meeting_on', 'review.meetingOn'),
      text('Time of the meeting', 'meeting_at', 12, 'review.meetingAt'),
      number('Length of the meeting (minutes)', 'meeting_minutes', 'review.meetingMinutes'),
      text('Place of the meeting', 'meeting_place', 28, 'review.meetingPlace'),
      date('Advice sent round', 'advice_circulated_on', 'review.adviceCirculatedOn'),
      code('Recommendation', 'recommendation', reviewOutcomes, 20, 'review.recommendation'),
      date('Report sent', 'report_sent_on', 'review.reportSentOn'),
      date('Amendment notice', 'amendment_notice_on', 'review.amendmentNoticeOn'),
      text('Views of the young person', 'young_person_views', 50, 'review.youngPersonViews'),
      text('Views of the family', 'family_views', 50, 'review.familyViews'),
      text('Views of the setting', 'setting_views', 50, 'review.settingViews'),
      text('Notes about the review', 'notes', 50, 'review.notes'),
    ],
  },
  {
    name: 'Outcomes of reviews',
    table: 'review_outcome',
    about: 'One row for each outcome agreed at an annual review.',
    partOf: ofReview,
    columns: [
      code('Preparing for adulthood', 'area', adulthoodAreas, 34),
      text('Outcome', 'outcome', 50),
      text('Steps', 'steps', 50),
      text('Progress', 'progress', 50),
      number('Order', 'position'),
    ],
  },
  {
    name: 'Advice for reviews',
    table: 'review_advice',
    about: 'One row for each report or advice that was asked for before an annual review.',
    partOf: ofReview,
    columns: [
      text('From', 'source', 34),
      text('Name', 'author', 26),
      date('Asked for', 'requested_on'),
      date('Received', 'received_on'),
      number('Order', 'position'),
    ],
  },
  {
    name: 'Vocational profiles',
    table: 'vocational_profile',
    about: 'One row for each time it was recorded whether there is a vocational profile.',
    columns: [
      date('Recorded on', 'recorded_on', 'vocational-profile.recordedOn'),
      yesNo('Has a vocational profile', 'has_profile', 'vocational-profile.hasProfile'),
      yesNo('Attached to the EHC plan', 'attached_to_plan', 'vocational-profile.attachedToPlan'),
      text('Notes about the profile', 'notes', 50, 'vocational-profile.notes'),
    ],
  },
  {
    name: 'Work experience',
    table: 'work_experience',
    about: 'One row for each work experience.',
    columns: [
      named('Employer', 'employer_id', 'employer', 'Employer number', 'experience.employer'),
      { ...code('Kind of work experience', 'kind', workExperienceKinds, 30, 'experience.kind'), blank: null },
      date('Started', 'started_on', 'experience.startedOn'),
      date('Ended', 'ended_on', 'experience.endedOn'),
      text('Reflection', 'reflection', 50, 'experience.reflection'),
      text('Role', 'role', 28, 'experience.role'),
      number('Hours a week', 'weekly_hours', 'experience.weeklyHours'),
      named('Job coach', 'job_coach_id', 'job_coach', 'Job coach number', 'experience.jobCoach'),
    ],
  },
  {
    name: 'Programmes',
    table: 'programme',
    about: 'One row for each supported internship, traineeship, apprenticeship or other programme.',
    columns: [
      code('Kind of programme', 'kind', programmeKinds, 26, 'programme.kind'),
      text('Provider', 'provider', 28, 'programme.provider'),
      named(
        'Host employer',
        'host_employer_id',
        'employer',
        'Host employer number',
        'programme.hostEmployer',
      ),
      named('Job coach', 'job_coach_id', 'job_coach', 'Job coach number', 'programme.jobCoach'),
      date('Started', 'started_on', 'programme.startedOn'),
      date('Ended', 'ended_on', 'programme.endedOn'),
      number('Hours a week', 'weekly_hours', 'programme.weeklyHours'),
      yesNo('Access to Work', 'access_to_work', 'programme.accessToWork'),
      yesNo('Left early', 'left_early', 'programme.leftEarly'),
      text('Why it was left early', 'left_reason', 36, 'programme.leftReason'),
      date('Planned end', 'planned_end_on', 'programme.plannedEndOn'),
      text('Funding', 'funding', 28, 'programme.funding'),
      number('Cost a year (£)', 'yearly_cost', 'programme.yearlyCost'),
      date('Access to Work from', 'access_to_work_from', 'programme.accessToWorkFrom'),
      number('Access to Work a year (£)', 'access_to_work_yearly', 'programme.accessToWorkYearly'),
      text('Destination', 'destination', 36, 'programme.destination'),
      text('Notes about the programme', 'notes', 50, 'programme.notes'),
    ],
  },
  {
    name: 'Paid jobs',
    table: 'paid_job',
    about: 'One row for each paid job.',
    columns: [
      named('Employer', 'employer_id', 'employer', 'Employer number', 'job.employer'),
      text('Job title', 'role', 28, 'job.role'),
      date('Started', 'started_on', 'job.startedOn'),
      date('Ended', 'ended_on', 'job.endedOn'),
      number('Hours a week', 'weekly_hours', 'job.weeklyHours'),
      number('Pay an hour (£)', 'hourly_pay', 'job.hourlyPay'),
      date('Day of the pay', 'pay_on', 'job.payOn'),
      text('Contract', 'contract', 22, 'job.contract'),
      text('Support in the job', 'in_work_support', 36, 'job.inWorkSupport'),
      named('Job coach', 'job_coach_id', 'job_coach', 'Job coach number', 'job.jobCoach'),
      yesNo('Access to Work', 'access_to_work', 'job.accessToWork'),
      text('Why it ended', 'ended_reason', 36, 'job.endedReason'),
      text('Notes about the job', 'notes', 50, 'job.notes'),
    ],
  },
  {
    name: 'Checks of jobs',
    table: 'job_check',
    about: 'One row for each check of a paid job after 13, 26 or 52 weeks.',
    partOf: ofJob,
    columns: [
      number('After weeks', 'weeks'),
      date('Checked on', 'checked_on'),
      yesNo('Still in work', 'still_in_work'),
      number('Hours a week', 'weekly_hours'),
      number('Pay an hour (£)', 'hourly_pay'),
      text('Note', 'note', 50),
    ],
  },
  {
    name: 'Voluntary work',
    table: 'voluntary_work',
    about: 'One row for each voluntary work.',
    columns: [
      named('Organisation', 'employer_id', 'employer', 'Organisation number', 'voluntary.employer'),
      text('Role', 'role', 28, 'voluntary.role'),
      date('Started', 'started_on', 'voluntary.startedOn'),
      date('Ended', 'ended_on', 'voluntary.endedOn'),
      number('Hours a week', 'weekly_hours', 'voluntary.weeklyHours'),
      text('Notes about the voluntary work', 'notes', 50, 'voluntary.notes'),
    ],
  },
  {
    name: 'Pathway stages',
    table: 'pathway_stage',
    about: 'One row for each time at a stage of the supported employment pathway.',
    columns: [
      code('Stage', 'stage', pathwayStageCodes, 26, 'pathway.stage'),
      date('Started', 'started_on', 'pathway.startedOn'),
      date('Ended', 'ended_on', 'pathway.endedOn'),
      text('Why it started', 'start_reason', 36, 'pathway.startReason'),
      text('Why it ended', 'end_reason', 36, 'pathway.endReason'),
      text('Next step', 'next_step', 36, 'pathway.nextStep'),
      date('Next step by', 'next_step_on', 'pathway.nextStepOn'),
      text('Notes about the stage', 'notes', 50, 'pathway.notes'),
    ],
  },
  {
    name: 'Additional information',
    table: 'additional_information',
    about: 'What came from trackers and fits no field: one row for each cell that was kept.',
    columns: [
      text('Heading', 'heading', 36),
      text('Value', 'value', 50),
      text('Where it comes from', 'source', 44),
    ],
  },
  {
    name: 'Settings',
    table: 'setting',
    about: 'One row for each school, college or other setting.',
    columns: [
      text('Name of setting', 'name', 36),
      code('Type of setting', 'type', kindsOfSetting, 36),
      text('URN', 'urn', 10),
      text('UKPRN', 'ukprn', 12),
    ],
  },
  {
    name: 'Employers',
    table: 'employer',
    about: 'One row for each employer.',
    columns: [
      text('Name of employer', 'name', 36),
      text('Sector', 'sector', 26),
      text('Size', 'size', 20),
      {
        ...code('Disability Confident level', 'disability_confident_level', disabilityConfidentLevels, 26),
        blank: null,
      },
      text('Contact', 'contact_name', 26),
      text('Email', 'email', 30),
      text('Telephone', 'telephone', 18),
      text('Address', 'address', 40),
      text('Notes about the employer', 'notes', 50),
    ],
  },
  {
    name: 'Job coaches',
    table: 'job_coach',
    about: 'One row for each job coach.',
    columns: [
      text('Name of job coach', 'name', 36),
      text('Organisation', 'organisation', 30),
      text('Email', 'email', 30),
      text('Telephone', 'telephone', 18),
      date('Trained in systematic instruction', 'systematic_instruction_on'),
      date('Trained in the occupational standards', 'occupational_standards_on'),
      date('Began', 'began_on'),
      date('Left', 'left_on'),
      number('Most young people at a time', 'most_people'),
      text('Notes about the job coach', 'notes', 50),
    ],
  },
];

/** Whether the records of a sheet belong to one young person each. */
export function isOfOnePerson(sheet: OwnSheet): boolean {
  return !['person', 'setting', 'employer', 'job_coach'].includes(sheet.table);
}

/** Every heading of a sheet, in order: the row's number, whose it is, what it says, and the numbers at the end. */
export function headingsOf(sheet: OwnSheet): string[] {
  return [
    rowNumberHeading,
    ...(isOfOnePerson(sheet) ? whoseHeadings : []),
    ...sheet.columns.map((column) => column.heading),
    ...sheet.columns.flatMap((column) => column.numberHeading ?? []),
    ...(sheet.partOf ? [sheet.partOf.numberHeading] : []),
    ...(isOfOnePerson(sheet) ? [personNumberHeading] : []),
    recordNumberHeading,
  ];
}
