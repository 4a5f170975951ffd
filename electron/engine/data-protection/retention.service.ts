/** How long records are kept, whose are due for disposal, and holds. */
import type { Saved } from '../../../shared/contract/common.ts';
import type {
  DisposalRow,
  HeldOnPerson,
  RetentionHold,
  RetentionRuleInForce,
} from '../../../shared/contract/data-protection.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import {
  disposalDueOn,
  proposedRetentionRule,
  type RetentionRule,
} from '../../../shared/domain/retention.ts';
import { countChangesBySet, listRowsOfPerson } from '../history/person-history.repository.ts';
import { tableWords } from '../history/table-words.ts';
import { getPerson, listPlansOf } from '../people/people.repository.ts';
import { planStateOf } from '../people/person-clock.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, refused } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { today } from '../today.ts';
import {
  countWithoutDateOfBirth,
  findRetentionRule,
  type HoldRow,
  listDue,
  listHolds,
} from './retention.repository.ts';

/** The rule that the authority decided on, or the proposed one. */
export async function retentionRule(db: Database): Promise<RetentionRuleInForce> {
  const row = await findRetentionRule(db);
  if (!row) return { ...proposedRetentionRule, isDecided: false, version: null };
  return {
    yearsAfterBirth: row.years_after_birth,
    yearsAfterPlan: row.years_after_plan,
    isDecided: true,
    version: row.version,
  };
}

/**
 * Changes one part of the rule or both; the other stays as it is.
 * @throws EngineError CHANGED_ELSEWHERE, REFUSED (`yearsAfterBirth`: no part of the rule is left)
 */
export async function saveRetentionRule(
  db: Database,
  {
    patch,
    version,
  }: { patch: { [Part in keyof RetentionRule]?: RetentionRule[Part] | undefined }; version: number | null },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: 'how long records are kept' }, async (change) => {
    const known = await findRetentionRule(change.db);
    if ((known?.version ?? null) !== version) throw changedElsewhere('how long records are kept');
    const before = await retentionRule(change.db);
    // null takes a part out of use; what is not named stays.
    const { yearsAfterBirth = before.yearsAfterBirth, yearsAfterPlan = before.yearsAfterPlan } = patch;
    if (yearsAfterBirth === null && yearsAfterPlan === null)
      throw refused('yearsAfterBirth', 'Enter at least one of the two, or nothing is ever due.');
    const columns = { years_after_birth: yearsAfterBirth, years_after_plan: yearsAfterPlan };
    if (known)
      return change.update('retention_rule', known.id, columns, { what: 'how long records are kept' });
    await change.insert('retention_rule', columns);
    return 1;
  });
  return { version: result, savedAt: at };
}

/** Whose records are due by the rule today, the oldest first. */
export async function dueForDisposal(
  db: Database,
  page: { offset: number; limit: number },
): Promise<{ total: number; held: number; withoutDateOfBirth: number; rows: DisposalRow[] }> {
  const day = today();
  const rule = await retentionRule(db);
  const { total, held, rows } = await listDue(db, rule, day, page);
  const holds = new Map<string, string>();
  for (const hold of await listHolds(
    db,
    rows.map(({ id }) => id),
  ))
    if (hold.released_on === null) holds.set(hold.person_id, hold.reason);
  return {
    total,
    held,
    withoutDateOfBirth: rule.yearsAfterBirth === null ? 0 : await countWithoutDateOfBirth(db),
    rows: rows.map((row) => ({
      personId: row.id,
      name: nameOf(row),
      dateOfBirth: row.date_of_birth,
      planCeasedOn: row.plan_ceased_on,
      // The list has only those of whom it can be said.
      dueOn: disposalDueOn({ dateOfBirth: row.date_of_birth, planCeasedOn: row.plan_ceased_on }, rule) ?? day,
      hold: holds.get(row.id) ?? '',
    })),
  };
}

/** Every hold, those that stand first. */
export async function allHolds(db: Database): Promise<RetentionHold[]> {
  return (await listHolds(db)).map(inWords);
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (`reason`) */
export async function addHold(
  db: Database,
  input: { personId: string; reason: string },
): Promise<{ holdId: string }> {
  const { result } = await makeChange(db, { label: 'hold on disposal' }, async (change) => {
    await getPerson(change.db, input.personId);
    if (input.reason.trim() === '')
      throw refused('reason', 'Enter why the records must be kept, for example a complaint or an appeal.');
    return change.insert('retention_hold', {
      person_id: input.personId,
      reason: input.reason.trim(),
      held_from: today(),
      released_on: null,
    });
  });
  return { holdId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function releaseHold(db: Database, input: { holdId: string; version: number }): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: 'release of a hold' }, (change) =>
    change.update(
      'retention_hold',
      input.holdId,
      { released_on: today() },
      { what: 'hold', version: input.version },
    ),
  );
  return { version: result, savedAt: at };
}

/** How many of what is held on one young person, and what keeps it. @throws EngineError NOT_FOUND */
export async function heldOnPerson(store: Store, personId: string): Promise<HeldOnPerson> {
  const { db } = store;
  const day = today();
  const person = await getPerson(db, personId);
  const plans = await listPlansOf(db, [personId]);
  const places = listRowsOfPerson(store, personId);
  const counts = new Map<string, number>();
  for (const { table, rowId } of places) {
    const exists = store.raw.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`).get(rowId) !== undefined;
    if (exists && table !== 'person') counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  const changes = await countChangesBySet(db, places);
  const ceased = plans.flatMap(({ ceased_on }) => (ceased_on === null ? [] : [ceased_on])).toSorted();
  const rule = await retentionRule(db);
  const isOpen = plans.some(({ ceased_on }) => ceased_on === null || ceased_on >= day);
  return {
    kinds: [...counts]
      .filter(([table]) => table !== 'sensitive_note')
      .map(([table, records]) => ({ name: tableWords[table as TrackedTableName].noun, records }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    changes: changes.size,
    sensitiveNotes: counts.get('sensitive_note') ?? 0,
    planState: planStateOf(plans, day),
    dueOn: isOpen
      ? null
      : disposalDueOn({ dateOfBirth: person.date_of_birth, planCeasedOn: ceased.at(-1) ?? null }, rule),
    holds: (await listHolds(db, [personId])).map(inWords),
  };
}

function inWords(row: HoldRow): RetentionHold {
  return {
    holdId: row.id,
    version: row.version,
    personId: row.person_id,
    name: nameOf(row),
    reason: row.reason,
    heldFrom: row.held_from,
    releasedOn: row.released_on,
  };
}

function nameOf(row: { surname: string; forename: string; preferred_name: string }): string {
  return fullName({ surname: row.surname, forename: row.forename, preferredName: row.preferred_name });
}
