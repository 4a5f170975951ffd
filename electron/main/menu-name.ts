const MOST = 60;

/** "&Undo: score of statement 4"; the verb alone where nothing is named. A long name is cut at a word. */
export function menuName(verb: string, name: string | null): string {
  if (name === null) return verb;
  const oneLine = name.replaceAll(/\s+/g, ' ').trim();
  const start = oneLine.charAt(0).toLowerCase() + oneLine.slice(1);
  const cut = start.length <= MOST ? start : `${start.slice(0, MOST).replace(/\s+\S*$/, '')}…`;
  // A single & would underline the next letter.
  return `${verb}: ${cut.replaceAll('&', '&&')}`;
}
