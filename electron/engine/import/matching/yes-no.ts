import { comparable } from '../../../../shared/content/codes/code-list.ts';

const wordsForYes = new Set(
  'y yes yeah yep true t ticked tick agreed confirmed complete completed done achieved 1'.split(' '),
);
const wordsForNo = new Set([
  'n',
  'no',
  'nope',
  'false',
  'f',
  'not',
  'none',
  'declined',
  'refused',
  '0',
  'not discussed',
  'no discussion',
  'did not',
  'didn t',
  'not yet',
  'not held',
  'not done',
  'not complete',
  'not completed',
  'not agreed',
  'never',
]);
const wordsForNothing = new Set([
  '',
  'n a',
  'na',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'unknown',
  'not known',
  'not applicable',
  'not recorded',
  'pending',
  'nk',
  'awaiting',
  'awaited',
  'dk',
  'don t know',
  'not stated',
]);
const ticks = /^[✓✔☑✅√🗸]+$/u;
const crosses = /^[✗✘❌]+$/u;

/**
 * What an answer to a yes-no question means: 'yes', 'no', '' when it says that nothing is recorded ('-', 'TBC'), or
 * null when nobody can know without asking: a lone 'x' marks a yes in one tracker and a no in the next.
 */
export function meaningOfYesNo(text: string): 'yes' | 'no' | '' | null {
  const written = text.replace(/\p{Variation_Selector}|[\u200b-\u200f\ufeff]/gu, '').trim();
  if (ticks.test(written)) return 'yes';
  if (crosses.test(written)) return 'no';
  const words = comparable(written);
  if (words === '') return /^[-–—?.\s/]*$/.test(written) ? '' : null;
  if (wordsForNothing.has(words)) return '';
  if (wordsForYes.has(words)) return 'yes';
  if (wordsForNo.has(words)) return 'no';
  // 'Yes - supported internship', 'Y (see notes)', 'No, declined': the answer, then more words.
  const first = /^(yes|y|no|n)\s*[-–—:,.(;/]/i.exec(written)?.[1]?.toLowerCase();
  if (first && !/^(?:y|yes)\s*\/\s*(?:n|no)\b/i.test(written) && !/^n\s*[/.]\s*[ak]/i.test(written)) {
    return first.startsWith('y') ? 'yes' : 'no';
  }
  return null;
}
