/** How many young people a job coach works with, against how many they can take on. Pure. */
interface Caseload {
  /** Young people today. */
  now: number;
  /** The most at a time; null while it is not recorded. */
  mostPeople: number | null;
}

/** Whether a job coach has more young people than they can take. */
export function isOverCaseload({ now, mostPeople }: Caseload): boolean {
  return mostPeople !== null && now > mostPeople;
}

/** "7 of 8", "10: 2 more than 8", "3". */
export function caseloadWords(load: Caseload): string {
  const { now, mostPeople } = load;
  if (mostPeople === null) return String(now);
  return isOverCaseload(load)
    ? `${now}: ${now - mostPeople} more than ${mostPeople}`
    : `${now} of ${mostPeople}`;
}
