/** What the action components are given by the screen around them. Outcomes of `useWrite` fit as they are. */
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { SaveOutcome } from '../saved-field/use-saved-value.ts';

/** What the fields of an action need: of the action plan's actions, and of a young person's own. */
export type EditableAction = Omit<Action, 'planId' | 'links' | 'position'>;
export type ActionPatch = Partial<Pick<Action, 'topicId' | 'description' | 'lead' | 'dueOn' | 'status'>>;
export type ProgressNote = Action['progress'][number];

/** What can be done to one action that is there already. */
export interface ActionHandlers<Of extends EditableAction = Action> {
  save(action: Of, patch: ActionPatch): Promise<SaveOutcome>;
  remove(action: Of): Promise<SaveOutcome>;
  /** Absent where actions come from nowhere else. */
  unlink?(linkId: string): Promise<SaveOutcome>;
  addProgress(actionId: string, notedOn: IsoDate, note: string): Promise<SaveOutcome>;
  saveProgress(
    progress: ProgressNote,
    patch: Partial<Pick<ProgressNote, 'notedOn' | 'note'>>,
  ): Promise<SaveOutcome>;
  removeProgress(progress: ProgressNote): Promise<SaveOutcome>;
}

/** Where an action came from, as a link: "From statement 7". */
export interface ActionOrigin {
  linkId: string;
  words: string;
  /** The full words of the statement or priority. */
  title: string;
  href: string;
  /** What the button says that takes the link away: "Take it away from this statement". */
  unlinkWords: string;
}

/** What an action is put under, and where it goes from when it is removed. */
export interface ActionPlaceWords {
  topic: string;
  noTopic: string;
  /** "It goes from the action plan" */
  removal: string;
}
export const planWords: ActionPlaceWords = {
  topic: 'Topic of the action plan',
  noTopic: 'Not under a topic yet',
  removal: 'It goes from the action plan',
};

export interface TopicChoice {
  topicId: string;
  /** '6 Trained Job Coaches' */
  words: string;
}
