/** The fields of each kind of work, in the order in which they stand in its dialog. */
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import { workExperienceKinds } from '../../../shared/content/codes/work-experience-kind.ts';
import type { WorkFields, WorkKind } from '../../../shared/contract/work.ts';

export interface WorkField<Name extends string = string> {
  field: Name;
  label: string;
  as: 'employer' | 'job-coach' | 'line' | 'text' | 'date' | 'hours' | 'pounds' | 'yes-no' | 'choice';
  options?: readonly { readonly code: string; readonly label: string }[];
  /** A choice that may be left open. */
  mayBeBlank?: boolean;
  hint?: string;
}

export const workNouns: Readonly<Record<WorkKind, string>> = {
  experience: 'work experience',
  programme: 'programme',
  job: 'paid job',
  voluntary: 'voluntary work',
};

const jobCoach = { field: 'jobCoach', label: 'Job coach', as: 'job-coach' } as const;
const startedOn = { field: 'startedOn', label: 'Started', as: 'date' } as const;
const endedOn = { field: 'endedOn', label: 'Ended', as: 'date', hint: 'Blank while it goes on' } as const;
const weeklyHours = { field: 'weeklyHours', label: 'Hours a week', as: 'hours' } as const;
const notes = { field: 'notes', label: 'Notes', as: 'text' } as const;

export const workFields: {
  readonly [Kind in WorkKind]: readonly WorkField<keyof WorkFields[Kind] & string>[];
} = {
  experience: [
    { field: 'employer', label: 'Employer', as: 'employer' },
    {
      field: 'setting',
      label: 'Kind of setting',
      as: 'choice',
      options: workExperienceKinds,
      mayBeBlank: true,
      hint: 'Only open employment counts in question 2 of Section 1',
    },
    startedOn,
    endedOn,
    { field: 'role', label: 'What the young person did', as: 'line' },
    weeklyHours,
    jobCoach,
    { field: 'reflection', label: 'Reflection', as: 'text' },
  ],
  programme: [
    { field: 'kind', label: 'Kind of programme', as: 'choice', options: programmeKinds },
    { field: 'provider', label: 'Provider', as: 'line' },
    { field: 'hostEmployer', label: 'Host employer', as: 'employer' },
    jobCoach,
    startedOn,
    { field: 'plannedEndOn', label: 'Planned end', as: 'date' },
    { ...endedOn, hint: 'Blank while it runs' },
    weeklyHours,
    { field: 'leftEarly', label: 'Left early', as: 'yes-no' },
    { field: 'leftReason', label: 'Why it was left early', as: 'line' },
    {
      field: 'destination',
      label: 'Destination',
      as: 'line',
      hint: 'What came next: a paid job, further study…',
    },
    { field: 'funding', label: 'Funding', as: 'line', hint: 'Such as element 3, 16 to 19 study programme' },
    { field: 'yearlyCost', label: 'Cost a year (£)', as: 'pounds' },
    { field: 'accessToWork', label: 'Access to Work', as: 'yes-no' },
    { field: 'accessToWorkFrom', label: 'Access to Work from', as: 'date' },
    { field: 'accessToWorkYearly', label: 'Access to Work a year (£)', as: 'pounds' },
    notes,
  ],
  job: [
    { field: 'employer', label: 'Employer', as: 'employer' },
    { field: 'role', label: 'Job title', as: 'line' },
    startedOn,
    endedOn,
    weeklyHours,
    { field: 'hourlyPay', label: 'Pay an hour (£)', as: 'pounds' },
    {
      field: 'payOn',
      label: 'Paid so on',
      as: 'date',
      hint: 'The day whose minimum wage counts; blank for the first day of the job',
    },
    { field: 'contract', label: 'Contract', as: 'line', hint: 'Such as permanent, fixed term, zero hours' },
    jobCoach,
    {
      field: 'inWorkSupport',
      label: 'In-work support',
      as: 'line',
      hint: 'For the first year, say who and how often',
    },
    { field: 'accessToWork', label: 'Access to Work', as: 'yes-no' },
    { field: 'endedReason', label: 'Why it ended', as: 'line' },
    notes,
  ],
  voluntary: [
    { field: 'employer', label: 'Organisation', as: 'employer' },
    { field: 'role', label: 'What the young person did', as: 'line' },
    startedOn,
    endedOn,
    weeklyHours,
    notes,
  ],
};
