/** Work that is lost when the person leaves the data file: whoever has some says so, and leaving asks first. */

/** What would be lost, as the question that is asked. */
export interface UnfinishedWork {
  /** What is unfinished: "“cohort.csv” has not come in yet". */
  title: string;
  /** What leaving does to it. */
  words: string;
  /** The button that leaves: "Give the import up". */
  leave: string;
  /** The button that stays. */
  stay: string;
}

const reporters = new Set<() => UnfinishedWork | null>();

/** Says what is unfinished at the moment of leaving, or null. Lasts as long as the page. */
export function beforeLeaving(report: () => UnfinishedWork | null): void {
  reporters.add(report);
}

/** The first unfinished work that there is. */
export function unfinishedWork(): UnfinishedWork | null {
  for (const report of reporters) {
    const work = report();
    if (work) return work;
  }
  return null;
}
