/** Words about profiles and their versions. Pure. */
import type { Person } from '../../../shared/contract/people.ts';
import type { ProfileVersion, Reflection } from '../../../shared/contract/profiles.ts';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import { addDays, formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';

/** A review that is nearer than this, in days, is what a new version is likely to be begun for. */
const NEAR = 42;

/** Why a new version is probably begun: the review to come, or the one just held; '' where neither is near. */
export function proposedReason(person: Person, today: IsoDate): string {
  const held = person.reviews.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]));
  const lastHeld = held
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (lastHeld !== undefined && lastHeld >= addDays(today, -NEAR))
    return `Annual review of ${formatDate(lastHeld)}`;
  const due = person.nextReviewDueOn;
  if (due !== null && due <= addDays(today, NEAR)) return `Annual review due by ${formatDate(due)}`;
  return '';
}

/** The day of the last review held, or null. */
export function lastReviewHeld(person: Person, today: IsoDate): IsoDate | null {
  return (
    person.reviews
      .flatMap(({ heldOn }) => (heldOn !== null && heldOn <= today ? [heldOn] : []))
      .toSorted()
      .at(-1) ?? null
  );
}

/** "20 September 2025 to 24 September 2026 · Annual review of …". */
export function versionWords({ begunOn, closedOn, isOpen, reason }: ProfileVersion): string {
  const period =
    isOpen || closedOn === null
      ? `Since ${formatDate(begunOn)}${isOpen ? ' (written in)' : ''}`
      : begunOn === closedOn
        ? formatDate(begunOn)
        : `${formatDate(begunOn)} to ${formatDate(closedOn)}`;
  return reason === '' ? period : `${period} · ${reason}`;
}

/** A work experience or a programme, as something to look back on. */
export interface Placement {
  of: 'work-experience' | 'programme';
  recordId: string;
  /** "Work experience at Hill Farm", "Supported internship at Northmoor Hospital". */
  title: string;
  /** Where it was, for a line in the profile: "Hill Farm, June 2026"; '' where neither is known. */
  short: string;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
}

/** What has begun by today, the latest first. */
export function placementsOf(person: Person, today: IsoDate): Placement[] {
  const all = [
    ...person.workExperience.map((work) =>
      placement('work-experience', work, 'Work experience', work.employer),
    ),
    ...person.programmes.map((programme) =>
      placement(
        'programme',
        programme,
        labelOfCode(programmeKinds, programme.kind),
        programme.hostEmployer || programme.provider,
      ),
    ),
  ];
  return all
    .filter(({ startedOn }) => startedOn === null || startedOn <= today)
    .toSorted((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
}

function placement(
  of: Placement['of'],
  { recordId, startedOn, endedOn }: { recordId: string; startedOn: IsoDate | null; endedOn: IsoDate | null },
  what: string,
  place: string,
): Placement {
  const day = endedOn ?? startedOn;
  const month = day === null ? '' : formatDate(day).replace(/^\d+ /, '');
  return {
    of,
    recordId,
    title: place === '' ? what : `${what} at ${place}`,
    short: [place === '' ? what : place, month].filter((part) => part !== '').join(', '),
    startedOn,
    endedOn,
  };
}

/** The reflection on a placement, or undefined. */
export function reflectionOn(reflections: readonly Reflection[], { of, recordId }: Placement) {
  return reflections.find((each) =>
    of === 'programme' ? each.programmeId === recordId : each.workExperienceId === recordId,
  );
}

/**
 * An answer with what was said after a placement below it, or null when it already stands there: nothing is ever
 * written over, and nothing twice.
 */
export function answerWith(answer: string, said: string, short: string): string | null {
  const words = said.trim();
  if (words === '' || answer.includes(words)) return null;
  const line = short === '' ? words : `${words} (${short})`;
  return answer.trim() === '' ? line : `${answer.trimEnd()}\n${line}`;
}
