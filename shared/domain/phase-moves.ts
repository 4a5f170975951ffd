import type { PhaseMoveAnswer, PhaseMoveCode } from '../content/codes/phase-move.ts';
import { settingTypes } from '../content/codes/setting-type.ts';

/**
 * Which move between phases of education a young person has at the end of an academic year, as far as the year taught
 * and the setting tell. The moves are those of regulation 18 of the Special Educational Needs and Disability
 * Regulations 2014 and of the SEND Code of Practice, paragraphs 9.179 to 9.183; in which years they fall is how most
 * schools are. What the setting does not tell (a move between post-16 places, an all-through school) is said by hand.
 */

/** Years after which somebody may move, for a query: only their people are looked at one by one. */
export const yearsBeforeMoves = [-1, 2, 4, 6, 8, 11, 13, 14] as const;

export interface KnownOfMove {
  /** The national curriculum year now. */
  readonly curriculumYear: number | null;
  /** A code of `shared/content/codes/setting-type.ts`, or ''. */
  readonly settingType: string;
  readonly settingName: string;
}

/** A move and what tells it, as a sentence. */
export interface TellingMove {
  readonly move: PhaseMoveCode;
  readonly because: string;
}

/** The move that the year and the setting tell, or null when they tell of none. */
export function moveByYearAndSetting(known: KnownOfMove): TellingMove | null {
  const { curriculumYear, settingType, settingName } = known;
  if (isPost16(settingType)) return null;
  const isInfant = /\binfants?\b/iu.test(settingName);
  // A first or lower school is the primary school before a middle school.
  const isFirst = /\b(?:first|lower) school\b/iu.test(settingName);
  const isMiddle = /\bmiddle\b/iu.test(settingName);
  switch (curriculumYear) {
    case -1:
      return { move: 'early-years-to-school', because: 'Next September is the first year at school.' };
    case 2:
      return isInfant
        ? { move: 'infant-to-junior', because: 'Year 2 is the last year of an infant school.' }
        : null;
    case 4:
      return isFirst
        ? { move: 'primary-to-middle', because: 'Year 4 is the last year of a first school.' }
        : null;
    case 6:
      if (isMiddle) return null;
      return {
        move: 'primary-to-secondary',
        because: 'Year 6 is the last year of most primary schools.',
      };
    case 8:
      return isMiddle
        ? { move: 'middle-to-secondary', because: 'Year 8 is the last year of a middle school.' }
        : null;
    case 11:
      return {
        move: 'secondary-to-post-16',
        because: 'Year 11 is the last year of compulsory schooling.',
      };
    case 13:
      return ['mainstream-school', 'independent-school'].includes(settingType)
        ? { move: 'secondary-to-post-16', because: 'Year 13 is the last year of a school sixth form.' }
        : null;
    case 14:
      return schools.includes(settingType)
        ? { move: 'secondary-to-post-16', because: 'Year 14 is the last year in which anybody is at school.' }
        : null;
    default:
      return null;
  }
}

/** The move that counts: what somebody said, else what the year and the setting tell. */
export function moveOf(known: KnownOfMove, said: PhaseMoveAnswer | null): TellingMove | null {
  if (said === 'stays') return null;
  if (said !== null) return { move: said, because: 'Recorded by hand.' };
  return moveByYearAndSetting(known);
}

const schools: readonly string[] = [
  'mainstream-school',
  'special-school',
  'independent-school',
  'independent-special-school',
];

function isPost16(settingType: string): boolean {
  return settingTypes.some(({ code, isFurtherEducation }) => code === settingType && isFurtherEducation);
}
