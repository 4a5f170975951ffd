import type { ActionPlanInstrument } from '../../../shared/content/instrument-types.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { ReportAction } from './toolkit-report.ts';

export interface ActionPlanReportOutcome {
  readonly text: string;
  /** Marked as a priority by the authority: printed in bold and with the word. */
  readonly isPriority: boolean;
  /** Whether the form prints it with a bullet; otherwise it is a paragraph. */
  readonly bulleted: boolean;
  readonly childrenLead?: string;
  /** The list that finishes the outcome ("… explain:"). */
  readonly children?: readonly string[];
}

export interface ActionPlanReportAction extends ReportAction {
  /** Notes of progress, in order of date. */
  readonly progress: readonly { readonly date: IsoDate; readonly note: string }[];
  /** Where the action comes from, for example "Statement 7"; empty when it comes from nowhere else. */
  readonly linkedTo: string;
}

export interface ActionPlanReportTopic {
  readonly number: number;
  readonly title: string;
  readonly outcomes: readonly ActionPlanReportOutcome[];
  readonly actions: readonly ActionPlanReportAction[];
}

/** Everything that an action plan prints. */
export interface ActionPlanReportData {
  /** The edition of the form that the plan was made with: its title, introduction and labels. */
  readonly wording: ActionPlanInstrument;
  readonly authorityName: string;
  readonly responsiblePerson: string;
  readonly email: string;
  readonly telephone: string;
  readonly topics: readonly ActionPlanReportTopic[];
  /** Actions that nobody has put under a topic yet: printed last, so that none is lost. */
  readonly actionsWithoutTopic: readonly ActionPlanReportAction[];
  /** The words for the status of an action, in order, for the dropdowns of the workbook. */
  readonly statusChoices: readonly string[];
  readonly attribution: string;
  readonly documentId: string;
  readonly preparedOn: IsoDate;
  /** Protective marking, when the organisation wants one. */
  readonly marking?: string;
}

export const withoutTopicTitle = 'Actions not yet under a topic';
export const priorityWord = 'Priority';

/** "37 actions under 9 of 12 topics." */
export function actionPlanSummary(data: ActionPlanReportData): string {
  const count = data.topics.reduce(
    (sum, topic) => sum + topic.actions.length,
    data.actionsWithoutTopic.length,
  );
  const used = data.topics.filter((topic) => topic.actions.length > 0).length;
  if (count === 0) return 'No action has been entered yet.';
  return `${count} ${count === 1 ? 'action' : 'actions'}, under ${used} of ${data.topics.length} topics.`;
}
