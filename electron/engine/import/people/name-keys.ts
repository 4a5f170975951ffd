import { nameKey } from '../../../../shared/domain/person-name.ts';

const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** Forgets the names: they are personal, and are of no use once a check has ended. */
export function forgetNameKeys(): void {
  keys.clear();
}

/** `nameKey`, remembered: trackers name the same people, schools and employers over and over. */
export function keyOfName(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  // Plain letters need nothing done to them but to be made small.
  const key = /^[A-Za-z]+$/.test(name) ? name.toLowerCase() : nameKey(name);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}
