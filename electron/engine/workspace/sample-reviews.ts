/** Annual reviews of the sample's young people that are being prepared. Nobody in it exists. */
import type { AdulthoodAreaCode } from '../../../shared/content/codes/adulthood-area.ts';

/** So many of those whose review is due soon have a meeting. */
export const samplePeopleWithMeeting = 14;

export interface SampleMeeting {
  /** Days before the last permissible day. */
  daysBefore: number;
  at: string;
  minutes: number;
  place: string;
  /** How many of those who were asked have answered. */
  received: number;
}

export const sampleMeetings: readonly SampleMeeting[] = [
  { daysBefore: 10, at: '09:30', minutes: 60, place: 'Head teacher’s office', received: 3 },
  { daysBefore: 6, at: '14:00', minutes: 90, place: 'Online', received: 1 },
  { daysBefore: 14, at: '11:15', minutes: 60, place: 'Meeting room 2, Northmoor House', received: 5 },
  { daysBefore: 3, at: '', minutes: 60, place: '', received: 0 },
];

/** What the last review agreed, for those whose next one is being prepared. */
export const sampleOutcomes: readonly { area: AdulthoodAreaCode; outcome: string; steps: string }[] = [
  {
    area: 'employment',
    outcome: 'By next summer I have tried two kinds of work in a real workplace.',
    steps: 'Finish the vocational profile; a week at the garden centre in spring; a visit to the print shop.',
  },
  {
    area: 'independent-living',
    outcome: 'By next summer I travel to school by bus on my own.',
    steps: 'Travel training twice a week with Mr Osei; practise with my sister on Saturdays.',
  },
  {
    area: 'community',
    outcome: 'I go to one club each week that I have chosen myself.',
    steps: 'Try the drumming group and the chess club; keep one.',
  },
  {
    area: 'health',
    outcome: 'I tell the nurse myself how I am at my yearly health check.',
    steps: 'Write down three questions before the visit.',
  },
];

export const sampleViews = 'I like being outdoors and I want a job where I am not indoors all day.';
