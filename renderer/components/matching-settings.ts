/** The settings whose name has every word typed somewhere in it, without regard to capitals, accents and marks. Pure. */
export function matchingSettings<Setting extends { name: string }>(
  settings: readonly Setting[],
  typed: string,
): Setting[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return settings.filter(({ name }) => {
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
