/** Names of sheets such that Excel takes them. Pure. */
import { acceptableInFileName, fileNameKey } from '../../../../shared/domain/file-name.ts';

/** Excel takes no more UTF-16 units. */
const LONGEST_NAME = 31;

/**
 * One name for each, in the order given: none of `[]:*?/\`, no apostrophe at its ends, at most 31 characters, none alike
 * (capitals do not count), none that Excel keeps for itself ("History"). What is left blank is "No name".
 * @param taken names of the workbook's other sheets
 */
export function sheetNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set([...taken, 'History'].map(fileNameKey));
  return names.map((name) => {
    const clean =
      acceptableInFileName(name)
        .replace(/[[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+/, '') || 'No name';
    let own = shortened(clean, LONGEST_NAME);
    for (let number = 2; used.has(fileNameKey(own)); number += 1) {
      const ending = ` (${number})`;
      own = `${shortened(clean, LONGEST_NAME - ending.length)}${ending}`;
    }
    used.add(fileNameKey(own));
    return own;
  });
}

/** Cut between characters, so that none is halved; nothing that may not end a name is left at its end. */
function shortened(name: string, most: number): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(name)) {
    if (short.length + segment.length > most) break;
    short += segment;
  }
  // A single character with more than 31 marks on it.
  return (short === '' ? name.slice(0, most) : short).replace(/[' ]+$/, '') || 'No name';
}
