import { actionPlan2025_6 } from './action-plan-2025-6.ts';
import type { ActionPlanInstrument, ToolkitInstrument } from './instrument-types.ts';
import { toolkit2022 } from './toolkit-2022.ts';

/** Every edition of the toolkit that this application knows, newest last. A new edition is added at the end. */
export const toolkitInstruments: readonly ToolkitInstrument[] = [toolkit2022];

/** Every edition of the action plan that this application knows, newest last. */
export const actionPlanInstruments: readonly ActionPlanInstrument[] = [actionPlan2025_6];

/** The edition that a new assessment starts with. */
export const currentToolkit: ToolkitInstrument = toolkit2022;

/** The edition that a new action plan starts with. */
export const currentActionPlan: ActionPlanInstrument = actionPlan2025_6;

/** The edition an assessment was made with, or undefined when this application does not know it. */
export function findToolkit(id: string, version: string): ToolkitInstrument | undefined {
  return toolkitInstruments.find((instrument) => instrument.id === id && instrument.version === version);
}

/** The edition a plan was made with, or undefined when this application does not know it. */
export function findActionPlan(id: string, version: string): ActionPlanInstrument | undefined {
  return actionPlanInstruments.find((instrument) => instrument.id === id && instrument.version === version);
}
