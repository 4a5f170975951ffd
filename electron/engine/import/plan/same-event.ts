import type { Draft } from './draft.ts';

type Values = ReadonlyMap<string, string | number>;

/** The annual review a row is about: held on that day, else due on that day. */
export function sameReview(reviews: readonly Draft[], values: Values): Draft | undefined {
  const held = values.get('heldOn');
  const due = values.get('dueOn');
  const sameHeld = held === undefined ? undefined : reviews.find((review) => review.get('held_on') === held);
  if (sameHeld) return sameHeld;
  // The meeting that was arranged for a day: it has been held on it now, or more is said of the appointment.
  const met = values.get('meetingOn') ?? held;
  const sameMeeting = reviews.find(
    (review) =>
      met !== undefined &&
      review.get('meeting_on') === met &&
      (held === undefined || review.get('held_on') === null),
  );
  if (sameMeeting) return sameMeeting;
  if (due === undefined) return undefined;
  // A review that was only due has now been held; or its day was corrected: nobody has two reviews due on one day.
  return reviews.find((review) => review.get('due_on') === due);
}

/**
 * The work experience, programme or job a row is about: the same employer or kind, begun on the same day. Where one of
 * the two does not know its beginning, they are the same if there is only one it can be.
 *
 * @param nameColumn the column of the employer or kind
 * @param name its value in the row; null when the row does not say
 */
export function sameSpell(
  spells: readonly Draft[],
  nameColumn: string,
  name: string | null,
  startedOn: string | null,
): Draft | undefined {
  const alike = spells.filter((spell) => name === null || spell.get(nameColumn) === name);
  if (startedOn === null)
    return alike.length === 1 ? alike[0] : alike.find((spell) => spell.get('started_on') === null);
  return (
    alike.find((spell) => spell.get('started_on') === startedOn) ??
    spells.find((spell) => spell.get(nameColumn) === null && spell.get('started_on') === startedOn) ??
    alike.find((spell) => spell.get('started_on') === null && name !== null)
  );
}

/** The EHC plan a row is about: begun on the same day; where either does not know its beginning, the one there is. */
export function samePlan(plans: readonly Draft[], startedOn: string | null): Draft | undefined {
  if (startedOn !== null) {
    return (
      plans.find((plan) => plan.get('started_on') === startedOn) ??
      plans.find((plan) => plan.get('started_on') === null)
    );
  }
  if (plans.length <= 1) return plans[0];
  const inForce = plans.filter((plan) => plan.get('ceased_on') === null);
  if (inForce.length === 1) return inForce[0];
  return plans
    .toSorted((a, b) => String(a.get('started_on') ?? '').localeCompare(String(b.get('started_on') ?? '')))
    .at(-1);
}
