/** The words with a capital at their beginning, for the head of a line; the rest stays as it is. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
