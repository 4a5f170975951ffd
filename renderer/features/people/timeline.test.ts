import { expect, test } from 'vitest';
import type { Person } from '../../../shared/contract/people.ts';
import { timelineOf } from './timeline.ts';

const nobody: Person = {
  personId: '1',
  version: 1,
  localId: '',
  upn: '',
  uln: '',
  surname: 'Hughes',
  forename: 'Amelia',
  preferredName: '',
  dateOfBirth: null,
  sex: '',
  ethnicity: '',
  postcode: '',
  settingId: null,
  settingName: '',
  leadOfficer: '',
  contact: '',
  consent: '',
  notes: '',
  age: null,
  curriculumYear: null,
  planState: 'none',
  nextReviewDueOn: null,
  needs: [],
  plans: [],
  reviews: [],
  workExperience: [],
  programmes: [],
  paidJobs: [],
  taughtYears: [],
  additional: [],
};
const review = {
  recordId: 'r',
  version: 1,
  dueOn: null,
  meetingOn: null,
  meetingAt: '',
  heldOn: '2025-10-15',
  attended: null,
  employmentFocus: true,
  outcome: 'amend',
  decisionOn: null,
  finalPlanOn: '2025-12-02',
  notes: 'Wants garden work',
};
const programme = {
  recordId: 'p',
  kind: 'supported-internship',
  provider: 'Northmoor College',
  hostEmployer: 'Hospital',
  jobCoach: '',
  startedOn: '2025-09-08',
  endedOn: '2026-02-01',
  weeklyHours: null,
  accessToWork: true,
  leftEarly: true,
  leftReason: 'moved away',
};

test('what has happened stands latest first, each thing with the day it began or ended', () => {
  const happenings = timelineOf(
    {
      ...nobody,
      plans: [{ recordId: 'e', version: 1, startedOn: '2015-03-03', ceasedOn: null, ceaseReason: '' }],
      reviews: [review],
      programmes: [programme],
    },
    '2026-11-21',
  );
  expect(happenings.map(({ on, title }) => `${on} ${title}`)).toEqual([
    '2026-02-01 Supported internship ended',
    '2025-10-15 Annual review held, focused on employment',
    '2025-09-08 Supported internship began',
    '2015-03-03 EHC plan began',
  ]);
  expect(happenings[0]?.about).toBe('left early · moved away');
  expect(happenings[1]?.about).toContain('final plan 2 December 2025 · Wants garden work');
  expect(happenings[2]?.about).toBe('Northmoor College · at Hospital · Access to Work agreed');
});

test('what has no date and what still lies ahead has not happened', () => {
  const happenings = timelineOf(
    {
      ...nobody,
      reviews: [{ ...review, heldOn: null }],
      programmes: [{ ...programme, startedOn: '2026-11-21', endedOn: '2026-11-22' }],
    },
    '2026-11-21',
  );
  expect(happenings.map(({ title }) => title)).toEqual(['Supported internship began']);
});

test('no two entries share an id, though a record may both begin and end', () => {
  const happenings = timelineOf({ ...nobody, programmes: [programme] }, '2026-11-21');
  expect(new Set(happenings.map(({ id }) => id)).size).toBe(2);
});

test('stages, profiles, voluntary work and checks of jobs stand among the rest', () => {
  const check = {
    recordId: 'c',
    version: 1,
    weeks: 13 as const,
    checkedOn: '2026-09-04',
    stillInWork: true,
    weeklyHours: null,
    hourlyPay: null,
    note: 'Settled in',
    notices: [],
  };
  const none = { version: 1, notices: [], endedOn: null, weeklyHours: null, notes: '' };
  const happenings = timelineOf(nobody, '2026-11-21', {
    spells: [
      {
        recordId: 's',
        stage: 2,
        startedOn: '2026-01-12',
        endedOn: '2026-03-02',
        startReason: 'Profile is done',
        endReason: '',
      },
    ],
    profiles: [
      { profileVersionId: 'v2', kind: 'vocational', begunOn: '2026-10-01', reason: 'Annual review' },
      { profileVersionId: 'v1', kind: 'vocational', begunOn: '2025-09-20', reason: '' },
    ],
    work: {
      voluntary: [{ ...none, recordId: 'w', employer: 'Food bank', role: 'Sorter', startedOn: '2026-02-01' }],
      job: [
        {
          ...none,
          recordId: 'j',
          employer: 'Tesco',
          role: '',
          startedOn: '2026-06-01',
          hourlyPay: null,
          payOn: null,
          contract: '',
          endedReason: '',
          inWorkSupport: '',
          jobCoach: '',
          accessToWork: null,
          checks: [
            { weeks: 13, dueOn: '2026-08-31', state: 'done', recorded: check },
            { weeks: 26, dueOn: '2026-11-30', state: 'due', recorded: null },
          ],
        },
      ],
    },
  });
  expect(happenings.map(({ on, title, about }) => [on, title, about])).toEqual([
    ['2026-10-01', 'Vocational profile: new version begun', 'Annual review'],
    ['2026-09-04', 'Paid job checked after 13 weeks, Tesco', 'still in work · Settled in'],
    ['2026-03-02', 'Stage 2 Pre-Employment ended', ''],
    ['2026-02-01', 'Voluntary work, Food bank', 'Sorter'],
    ['2026-01-12', 'Stage 2 Pre-Employment began', 'Profile is done'],
    ['2025-09-20', 'Vocational profile begun', ''],
  ]);
});
