/** "Kitchen assistant at Wren Street Bakery", by whichever of the two is recorded. */
export function jobWords({ role, employer }: { role: string; employer: string }): string {
  if (role === '') return employer;
  return employer === '' ? role : `${role} at ${employer}`;
}
