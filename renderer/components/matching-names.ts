/** What has every word typed somewhere in its name, without regard to capitals, accents and marks. Pure. */
export function matchingNames<Named extends { name: string }>(
  named: readonly Named[],
  typed: string,
): Named[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return named.filter(({ name }) => {
    const own = plain(name);
    return words.every((word) => own.includes(word));
  });
}

/** "St. Mary’s" and "st marys" are one. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
