/** The steps of an import, in order. Each has an address, so that Back leads to the one before. */
export const steps = ['choose', 'look', 'match', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  choose: 'Choose',
  look: 'Look',
  match: 'Match',
  check: 'Check',
  done: 'Done',
};

/** The address of a step of the wizard. */
export function stepPath(step: Step): string {
  return step === 'choose' ? '/import' : `/import/${step}`;
}

/** The step an address names; one that names none is the first. */
export function stepOf(name: string | undefined): Step {
  return steps.find((step) => step === name) ?? 'choose';
}

/** Which steps can be gone to: those of an import under way, or the last when one has just come in. */
export function reachable(step: Step, has: { session: boolean; finished: boolean }): boolean {
  if (step === 'choose') return true;
  if (step === 'done') return has.finished;
  return has.session;
}
