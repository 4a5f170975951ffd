/** Everything that has happened, latest first, for the summary of a young person. Pure. */
import type { Person } from '../../../shared/contract/people.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { programmeWords, workExperienceSettingWords } from '../../components/work-words.ts';
import { outcomeWords } from './person-words.ts';

export interface Happening {
  id: string;
  /** The day it stands under: when it happened, or began. */
  on: IsoDate;
  title: string;
  /** What else is known, in a line; '' when nothing is. */
  about: string;
}

/** @param today what lies after it has not happened and is left to the other tabs */
export function timelineOf(person: Person, today: IsoDate): Happening[] {
  const all: Happening[] = [];
  const add = (id: string, on: IsoDate | null, title: string, about: (string | false | null)[]) => {
    if (on === null || on > today) return;
    all.push({ id: `${id} ${title}`, on, title, about: about.filter(Boolean).join(' · ') });
  };
  for (const plan of person.plans) {
    add(plan.recordId, plan.startedOn, 'EHC plan began', []);
    add(plan.recordId, plan.ceasedOn, 'EHC plan ceased', []);
  }
  for (const review of person.reviews) {
    const focus =
      review.employmentFocus === true ? 'Annual review held, focused on employment' : 'Annual review held';
    add(review.recordId, review.heldOn, focus, [
      review.outcome !== '' && outcomeWords(review.outcome),
      review.finalPlanOn !== null && `final plan ${formatDate(review.finalPlanOn)}`,
      review.notes,
    ]);
  }
  for (const work of person.workExperience) {
    add(work.recordId, work.startedOn, withPlace('Work experience', work.employer), [
      work.setting !== null && workExperienceSettingWords(work.setting),
      work.endedOn !== null && `until ${formatDate(work.endedOn)}`,
      work.reflection !== '' && `“${work.reflection}”`,
    ]);
  }
  for (const programme of person.programmes) {
    const name = programmeWords(programme.kind);
    add(programme.recordId, programme.startedOn, `${name} began`, [
      programme.provider,
      programme.hostEmployer !== '' && `at ${programme.hostEmployer}`,
      programme.jobCoach !== '' && `job coach ${programme.jobCoach}`,
      programme.accessToWork === true && 'Access to Work agreed',
    ]);
    add(programme.recordId, programme.endedOn, `${name} ended`, [
      programme.leftEarly === true && 'left early',
      programme.leftReason,
    ]);
  }
  for (const job of person.paidJobs) {
    add(job.recordId, job.startedOn, withPlace('Paid job began', job.employer), [
      job.role,
      job.weeklyHours !== null && `${job.weeklyHours} hours a week`,
    ]);
    add(job.recordId, job.endedOn, withPlace('Paid job ended', job.employer), []);
  }
  return all.toSorted((a, b) => b.on.localeCompare(a.on));
}

function withPlace(title: string, place: string): string {
  return place === '' ? title : `${title}, ${place}`;
}
