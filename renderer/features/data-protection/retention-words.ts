/** What the screens of data protection say in the same words. */
export function peopleWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'young person' : 'young people'}`;
}

/** What is typed to show that an erasure is meant: the name of one, the number of several. */
export function wordsToType(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : `erase ${names.length}`;
}

/** Whether what was typed is what was asked for: blanks and capitals do not matter. */
export function isTyped(typed: string, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(wanted);
}

/** Which copies beside the data file still hold whoever is erased. */
export function copiesWords(names: readonly string[]): string {
  const list = names.map((name) => `“${name}”`).join(', ');
  return names.length === 1
    ? `A copy that was made before the data file was brought up to date stands beside it and still holds the records: ${list}. Delete it when you no longer need it.`
    : `Copies that were made before the data file was brought up to date stand beside it and still hold the records: ${list}. Delete them when you no longer need them.`;
}
