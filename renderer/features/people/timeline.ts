/** Everything that has happened, latest first, for the summary of a young person. Pure. */
import type { Person } from '../../../shared/contract/people.ts';
import type { Spell } from '../../../shared/contract/pathway.ts';
import type { ProfileVersion } from '../../../shared/contract/profiles.ts';
import type { PersonWork } from '../../../shared/contract/work.ts';
import { profileNames } from '../../../shared/content/profile-questions.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { capitalised } from '../../../shared/domain/capitalised.ts';
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

/** What is kept beside the record itself; undefined while it is being read. */
export interface AlsoHappened {
  spells?: readonly Pick<
    Spell,
    'recordId' | 'stage' | 'startedOn' | 'endedOn' | 'startReason' | 'endReason'
  >[];
  profiles?: readonly Pick<ProfileVersion, 'profileVersionId' | 'kind' | 'begunOn' | 'reason'>[];
  work?: Pick<PersonWork, 'job' | 'voluntary'>;
}

/** @param today what lies after it has not happened and is left to the other tabs */
export function timelineOf(person: Person, today: IsoDate, also: AlsoHappened = {}): Happening[] {
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
  for (const spell of also.spells ?? []) {
    const stage = `Stage ${stageWords(spell.stage)}`;
    add(spell.recordId, spell.startedOn, `${stage} began`, [spell.startReason]);
    add(spell.recordId, spell.endedOn, `${stage} ended`, [spell.endReason]);
  }
  for (const profile of also.profiles ?? []) {
    const name = capitalised(profileNames[profile.kind]);
    // The first version has no reason to be begun anew.
    const title = profile.reason === '' ? `${name} begun` : `${name}: new version begun`;
    add(profile.profileVersionId, profile.begunOn, title, [profile.reason]);
  }
  for (const work of also.work?.voluntary ?? []) {
    add(work.recordId, work.startedOn, withPlace('Voluntary work', work.employer), [
      work.role,
      work.endedOn !== null && `until ${formatDate(work.endedOn)}`,
    ]);
  }
  for (const job of also.work?.job ?? []) {
    for (const { weeks, recorded } of job.checks) {
      if (!recorded) continue;
      add(
        recorded.recordId,
        recorded.checkedOn,
        withPlace(`Paid job checked after ${weeks} weeks`, job.employer),
        [
          recorded.stillInWork === null ? null : recorded.stillInWork ? 'still in work' : 'no longer in work',
          recorded.note,
        ],
      );
    }
  }
  return all.toSorted((a, b) => b.on.localeCompare(a.on));
}

function withPlace(title: string, place: string): string {
  return place === '' ? title : `${title}, ${place}`;
}
