/** EHC plans recorded by hand: the same rules as when they come in with a tracker, said at the field. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { PlanFields } from '../../../shared/contract/person-records.ts';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { planRuleWords, planSpell } from '../../../shared/domain/plan-rules.ts';
import { endsBeforeItStarts, findOverlap, ruleWords } from '../../../shared/domain/work-rules.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { EhcPlanTable } from '../store/schema.ts';
import { today } from '../today.ts';
import { getPerson, listPlansOf } from './people.repository.ts';

type Columns = Omit<EhcPlanTable, 'id' | 'version' | 'person_id'>;
type Patch = { [Field in keyof PlanFields]?: PlanFields[Field] | undefined };

const WHAT = 'EHC plan';
const blank: Columns = { started_on: null, ceased_on: null, cease_reason: '' };

/** @throws EngineError NOT_FOUND (young person), REFUSED (`startedOn`, `ceasedOn`, `ceaseReason`) */
export async function addPlan(
  db: Database,
  input: { personId: string; fields: Patch },
): Promise<{ recordId: string }> {
  const { result } = await makeChange(db, { label: 'new EHC plan' }, async (change) => {
    const after = patched(blank, input.fields);
    if (after.started_on === null) throw refused('startedOn', 'Enter the day on which the EHC plan started.');
    await requireFitting(change, input.personId, null, blank, after);
    return change.insert('ehc_plan', { person_id: input.personId, ...after });
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`startedOn`, `ceasedOn`, `ceaseReason`) */
export async function savePlan(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: 'EHC plan of a young person' }, async (change) => {
    const { id, version: _, person_id, ...before } = await getPlan(change, input.recordId);
    const after = patched(before, input.patch);
    await requireFitting(change, person_id, id, before, after);
    return change.update('ehc_plan', id, after, { what: WHAT, version: input.version });
  });
  return { version: result, savedAt: at };
}

/** Takes the plan out; it can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removePlan(db: Database, input: { recordId: string; version: number }): Promise<void> {
  await makeChange(db, { label: 'removal of an EHC plan' }, (change) =>
    change.remove('ehc_plan', input.recordId, { what: WHAT, version: input.version }),
  );
}

async function getPlan(change: Change, recordId: string): Promise<EhcPlanTable> {
  const row = await change.db
    .selectFrom('ehc_plan')
    .selectAll()
    .where('id', '=', recordId)
    .executeTakeFirst();
  if (!row) throw notFound(WHAT);
  return row;
}

function patched(before: Columns, patch: Patch): Columns {
  return {
    started_on: patch.startedOn === undefined ? before.started_on : patch.startedOn,
    ceased_on: patch.ceasedOn === undefined ? before.ceased_on : patch.ceasedOn,
    cease_reason: patch.ceaseReason ?? before.cease_reason,
  };
}

/**
 * Only what is changed is checked, with what it depends on: a slip that came in with an import must not stop other
 * corrections.
 */
async function requireFitting(
  change: Change,
  personId: string,
  recordId: string | null,
  before: Columns,
  after: Columns,
): Promise<void> {
  const { date_of_birth: born } = await getPerson(change.db, personId);
  const isChanged = (column: keyof Columns) => before[column] !== after[column];
  const days = { startedOn: after.started_on, ceasedOn: after.ceased_on };
  if (
    isChanged('cease_reason') &&
    after.cease_reason !== '' &&
    !planCeaseReasons.some(({ code }) => code === after.cease_reason)
  )
    throw refused('ceaseReason', 'Choose one of the reasons.');
  if (isChanged('cease_reason') && after.cease_reason !== '' && days.ceasedOn === null)
    throw refused('ceaseReason', 'Enter the day on which the plan ceased first.');
  if (!isChanged('started_on') && !isChanged('ceased_on')) return;
  const field = isChanged('started_on') ? 'startedOn' : 'ceasedOn';
  if (isChanged('started_on') && days.startedOn !== null) {
    if (born !== null && days.startedOn < born) throw refused('startedOn', ruleWords.beforeBirth);
    if (days.startedOn > today())
      throw refused('startedOn', 'This day is in the future. Record the plan once it has started.');
  }
  const own = planSpell(days.startedOn, days.ceasedOn);
  if (endsBeforeItStarts(own)) throw refused(field, planRuleWords.ceasedBeforeStart);
  const others = (await listPlansOf(change.db, [personId])).filter(({ id }) => id !== recordId);
  const other = findOverlap(
    own,
    others.map((row) => planSpell(row.started_on, row.ceased_on)),
  );
  if (other?.startedOn) {
    throw refused(
      field,
      `Another EHC plan was in force at that time: it started on ${formatDate(other.startedOn)}${other.endedOn === null ? ' and has not ceased' : ` and ceased on ${formatDate(other.endedOn)}`}. Nobody has two at once.`,
    );
  }
}
