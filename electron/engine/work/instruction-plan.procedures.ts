import { implementation } from '../implement.ts';
import {
  addInstructionPart,
  moveInstructionPart,
  removeInstructionPart,
  saveInstructionPart,
} from './instruction-parts.service.ts';
import {
  addInstructionPlan,
  instructionPlanDetails,
  instructionPlansOf,
  removeInstructionPlan,
  saveInstructionPlan,
} from './instruction-plan.service.ts';

const { instructionPlans } = implementation;

export const instructionPlanProcedures = instructionPlans.router({
  ofPerson: instructionPlans.ofPerson.handler(({ context, input }) =>
    instructionPlansOf(context.workspace.requireStore().db, input.personId),
  ),
  get: instructionPlans.get.handler(({ context, input }) =>
    instructionPlanDetails(context.workspace.requireStore().db, input.recordId),
  ),
  add: instructionPlans.add.handler(({ context, input }) =>
    addInstructionPlan(context.workspace.requireStore().db, input),
  ),
  save: instructionPlans.save.handler(({ context, input }) =>
    saveInstructionPlan(context.workspace.requireStore().db, input),
  ),
  remove: instructionPlans.remove.handler(({ context, input }) =>
    removeInstructionPlan(context.workspace.requireStore().db, input),
  ),
  addPart: instructionPlans.addPart.handler(({ context, input }) =>
    addInstructionPart(context.workspace.requireStore().db, input),
  ),
  savePart: instructionPlans.savePart.handler(({ context, input }) =>
    saveInstructionPart(context.workspace.requireStore().db, input),
  ),
  movePart: instructionPlans.movePart.handler(({ context, input }) =>
    moveInstructionPart(context.workspace.requireStore().db, input),
  ),
  removePart: instructionPlans.removePart.handler(({ context, input }) =>
    removeInstructionPart(context.workspace.requireStore().db, input),
  ),
});
