/** What the page says about an action: pure words, decided in one place. */
import type { Action, ActionStatus } from '../../../shared/contract/action-plan.ts';
import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import { addDays, formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';

type Dated = Pick<Action, 'status' | 'dueOn' | 'completedOn'>;

/** The tones are those of StatusBadge. */
export interface ActionMark {
  tone: 'neutral' | 'progress' | 'good' | 'warning' | 'bad' | 'stopped';
  words: string;
}

/** Days before its date from which an action is worth a look. */
const SOON = 14;

/** "In progress"; a status that is not in the list as it was recorded. */
export function actionStatusWords(status: ActionStatus): string {
  return actionStatuses.find(({ code }) => code === status)?.label ?? status;
}

/** Neither done nor stopped. */
export function isOpenAction({ status }: Pick<Action, 'status'>): boolean {
  return status === 'not-started' || status === 'in-progress';
}

/** Open, and its date has passed. On the day itself it is not late yet. */
export function isOverdueAction(action: Dated, today: IsoDate): boolean {
  return isOpenAction(action) && action.dueOn !== null && action.dueOn < today;
}

/** How far it has come: 'Done 12 May 2026', 'In progress'. */
export function statusMark({ status, completedOn }: Dated): ActionMark {
  const words = actionStatusWords(status);
  switch (status) {
    case 'done':
      return { tone: 'good', words: completedOn === null ? words : `${words} ${formatDate(completedOn)}` };
    case 'stopped':
      return { tone: 'stopped', words };
    case 'in-progress':
      return { tone: 'progress', words };
    case 'not-started':
      return { tone: 'neutral', words };
  }
}

/** When it is due, or null when that no longer matters or no date is set. */
export function dueMark(action: Dated, today: IsoDate): ActionMark | null {
  if (!isOpenAction(action) || action.dueOn === null) return null;
  const date = formatDate(action.dueOn);
  if (isOverdueAction(action, today)) return { tone: 'bad', words: `Overdue since ${date}` };
  if (action.dueOn === today) return { tone: 'warning', words: 'Due today' };
  return { tone: action.dueOn <= addDays(today, SOON) ? 'warning' : 'neutral', words: `Due ${date}` };
}

/** The start of a description, for buttons and questions that name the action. */
export function shortDescription(description: string): string {
  const line = description.trim().split('\n', 1)[0] ?? '';
  if (line === '') return 'without words';
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`;
}
