/** Names for files such that Windows, and with it every file system, takes them as they are. Pure. */

/** Longest name without its ending: leaves room for a deep folder within the 260 characters of a Windows path. */
export const LONGEST_FILE_NAME = 120;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A part of a file name: characters that Windows refuses (`< > : " / \ | ? *` and control characters) become a space, a
 * slash between numbers a hyphen; marks that turn the direction of the text go, because they make a name look like another.
 */
export function acceptableInFileName(part: string): string {
  return part
    .normalize('NFC')
    .replace(/(\d)\/(\d)/g, '$1-$2')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A whole name without its ending: acceptable, not too long, no dot or blank at its ends, and not a device. */
export function wholeFileName(name: string): string {
  const short = Array.from(acceptableInFileName(name))
    .slice(0, LONGEST_FILE_NAME)
    .join('')
    // Windows drops a dot or blank at the end of a name; one at the start hides the file elsewhere.
    .replace(/^[. ]+|[. ]+$/g, '');
  return reserved.test(short) ? `_${short}` : short;
}

/** Two names are one where capitals do not count, as in Windows. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Each name once: a second "Bell Kim" becomes "Bell Kim (2)". `taken` are names that are there already. */
export function numberedWhereAlike(
  names: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const used = new Set([...taken].map(fileNameKey));
  return names.map((name) => {
    let own = name;
    for (let number = 2; used.has(fileNameKey(own)); number += 1) own = `${name} (${number})`;
    used.add(fileNameKey(own));
    return own;
  });
}
