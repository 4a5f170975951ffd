/** Where a text may be parted: into letters as a reader sees them, and into the parts between which a line may break. Pure. */

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Its list of words is asked by the script of the text, whatever the language is called. */
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** A letter with its marks, an emoji with what is joined to it: what must not be parted (Unicode Standard Annex 29). */
export function lettersOf(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

/** "Mon-Fri" and "employer/provider" may break after the sign; "2021/22" and "12-09" may not. */
const afterJoiningSign = /(?<=[\p{L}\p{N})][-–—/])(?=\p{L})/u;

const chinese = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const opening = '「『（【《〈〔［｛';
const closing = '」』）】》〉〕］｝、。，．！？：；…';
/** Small kana and signs that repeat or lengthen what stands before them do not begin a line. */
const never = 'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々〻ゝゞヽヾ';
/** Chinese and Japanese are written without spaces: a line may end after each sign (Unicode Standard Annex 14). */
const betweenChineseSigns = new RegExp(
  `(?<=[${chinese}${closing}])(?=[${chinese}${opening}\\p{L}\\p{N}])(?![${never}])|` +
    `(?<=[\\p{L}\\p{N}])(?=[${chinese}${opening}])(?![${never}])`,
  'u',
);
const hasChinese = new RegExp(`[${chinese}]`, 'u');

/** Scripts without spaces whose words only a dictionary knows. */
const hasUnspacedWords = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function unspacedWords(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    // Punctuation stays with the word before it.
    if (isWordLike === true || parts.length === 0) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}

/** The parts of a stretch without spaces, between which a line may break. */
export function breakableParts(text: string): string[] {
  const parts = text.split(afterJoiningSign);
  if (hasChinese.test(text)) return parts.flatMap((part) => part.split(betweenChineseSigns));
  if (hasUnspacedWords.test(text)) return parts.flatMap(unspacedWords);
  return parts;
}
