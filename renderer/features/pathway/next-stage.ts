/** Which stages can be begun by somebody who is at some already. Pure. */
import { pathwayStages, type StageNumber } from '../../../shared/content/stages.ts';

/** The next stage in order that they are not at yet; null after the last. */
export function followingStage(stage: StageNumber, now: readonly StageNumber[]): StageNumber | null {
  return pathwayStages.find(({ number }) => number > stage && !now.includes(number))?.number ?? null;
}

/** What to offer to begin beside the stages they are at: the next in order, else the first of the others. */
export function stageBeside(stage: StageNumber, now: readonly StageNumber[]): StageNumber | null {
  return (
    followingStage(stage, now) ?? pathwayStages.find(({ number }) => !now.includes(number))?.number ?? null
  );
}
