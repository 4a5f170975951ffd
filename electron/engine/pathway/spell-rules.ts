/** What cannot be of a time at a stage, said at the field. Pure. */
import { stageWords } from '../../../shared/content/stages.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { refused } from '../store/engine-error.ts';
import type { PathwayStageTable } from '../store/schema.ts';

type Spell = Pick<PathwayStageTable, 'stage' | 'started_on' | 'ended_on' | 'next_step_on'>;
type Before = Omit<Spell, 'started_on'> & { started_on: IsoDate | null };

/**
 * Only what is changed is checked, with what it depends on. Stages may be skipped, and two different ones may overlap;
 * two times at the same stage may not.
 * @param before as it was; for a new one the same without a start
 * @param others the other times of the same young person at any stage
 * @throws EngineError REFUSED (`stage`, `startedOn`, `endedOn`, `nextStepOn`)
 */
export function requireFitting(
  after: Spell,
  before: Before,
  others: readonly Spell[],
  born: IsoDate | null,
  today: IsoDate,
): void {
  const changed = (column: keyof Spell) => before[column] !== after[column];
  const { started_on: start, ended_on: end, next_step_on: step } = after;
  if (changed('started_on')) {
    if (start > today)
      throw refused('startedOn', 'This day is in the future. Record the stage once it has begun.');
    if (born !== null && start < born)
      throw refused('startedOn', 'This day is before the young person was born. Check the year.');
  }
  if (end !== null && (changed('ended_on') || changed('started_on'))) {
    const at = changed('ended_on') ? 'endedOn' : 'startedOn';
    if (changed('ended_on') && end > today)
      throw refused('endedOn', 'This day is in the future. Record the end once the stage is over.');
    if (end < start) {
      throw refused(
        at,
        at === 'endedOn'
          ? `It cannot end before it began, on ${formatDate(start)}.`
          : `It cannot begin after it ended, on ${formatDate(end)}.`,
      );
    }
  }
  if (step !== null && step < start && (changed('next_step_on') || changed('started_on'))) {
    throw refused(
      changed('next_step_on') ? 'nextStepOn' : 'startedOn',
      changed('next_step_on')
        ? `The next step cannot be due before the stage began, on ${formatDate(start)}.`
        : `The stage cannot begin after its next step is due, on ${formatDate(step)}.`,
    );
  }
  if (changed('stage') || changed('started_on') || changed('ended_on')) requireNoOther(after, before, others);
}

function requireNoOther(after: Spell, before: Before, others: readonly Spell[]): void {
  const same = others.filter(({ stage }) => stage === after.stage);
  const other = same.find((each) => overlaps(each, after));
  if (!other) return;
  const name = stageWords(after.stage);
  const isNew = before.started_on === null;
  const field = isNew && other.ended_on === null ? 'stage' : fieldChanged(after, before);
  if (other.ended_on === null) {
    throw refused(
      field,
      `They are at stage ${name} already, since ${formatDate(other.started_on)}. End that first, or choose another stage.`,
    );
  }
  throw refused(
    field,
    `They were at stage ${name} from ${formatDate(other.started_on)} to ${formatDate(other.ended_on)}. Two times at one stage cannot overlap.`,
  );
}

function fieldChanged(after: Spell, before: Before): 'stage' | 'startedOn' | 'endedOn' {
  if (after.stage !== before.stage) return 'stage';
  return after.started_on !== before.started_on ? 'startedOn' : 'endedOn';
}

/** One may begin on the day the other ends. Two that are open always overlap. */
export function overlaps(
  a: Pick<Spell, 'started_on' | 'ended_on'>,
  b: Pick<Spell, 'started_on' | 'ended_on'>,
): boolean {
  if (a.ended_on === null && b.ended_on === null) return true;
  if (a.started_on === b.started_on) return true;
  return (
    (a.ended_on === null || b.started_on < a.ended_on) && (b.ended_on === null || a.started_on < b.ended_on)
  );
}
