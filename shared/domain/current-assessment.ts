/** The assessment that is being worked on: the open one, else the newest; undefined when none exists. */
export function currentAssessment<T extends { readonly state: 'open' | 'closed' }>(
  newestFirst: readonly T[],
): T | undefined {
  return newestFirst.find(({ state }) => state === 'open') ?? newestFirst[0];
}
