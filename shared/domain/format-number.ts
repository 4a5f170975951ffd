/**
 * A number with commas between its thousands, as English is written: 1052 → '1,052'. Written out by hand because the
 * first use of Intl makes the browser read its tables of languages, which the first screen would have to wait for.
 *
 * @param value finite, below 10²¹ (above it JavaScript writes an exponent)
 */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
