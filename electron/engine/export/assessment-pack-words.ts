/** How an assessment pack says what is recorded. What is not known prints blank, never as a guess. Pure. */
import { labelOfCode, type CodeList } from '../../../shared/content/codes/code-list.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { phaseMoves, type PhaseMoveCode } from '../../../shared/content/codes/phase-move.ts';
import { formatUnbrokenDay } from './report-text.ts';

/** "Yes" or "No"; '' where it is not recorded. */
export function yesNoWords(answer: boolean | null): string {
  if (answer === null) return '';
  return answer ? 'Yes' : 'No';
}

/** The label of a code; '' when none is recorded. */
export function codeWords(list: CodeList, code: string): string {
  return code === '' ? '' : labelOfCode(list, code);
}

/** What has to be done before a move between phases, as a line of a list. */
export function planForMoveWords(move: PhaseMoveCode): string {
  return `Plan final for the move: ${codeWords(phaseMoves, move).toLowerCase()}`;
}

/** "6 October 2025 to 16 June 2026"; what is not known is left out. */
export function periodWords(start: IsoDate | null, end: IsoDate | null): string {
  if (start !== null && end !== null) return `${formatUnbrokenDay(start)} to ${formatUnbrokenDay(end)}`;
  if (start !== null) return `From ${formatUnbrokenDay(start)}`;
  return end === null ? '' : `Until ${formatUnbrokenDay(end)}`;
}
