import {
  actionPlanSummary,
  priorityWord,
  withoutTopicTitle,
  type ActionPlanReportAction,
  type ActionPlanReportData,
  type ActionPlanReportOutcome,
} from './action-plan-report.ts';
import { formatDay } from './report-text.ts';
import type { FactSheet, SheetRow, TableSheet, WorkbookModel } from './workbook/sheets.ts';

function about(data: ActionPlanReportData): FactSheet {
  const { wording } = data;
  const labels = wording.headerLabels;
  const { introduction } = wording;
  return {
    kind: 'facts',
    name: 'About',
    title: wording.title,
    introduction: [wording.subtitle],
    facts: [
      { label: labels.localAuthority.label, value: data.authorityName },
      { label: labels.responsiblePerson.label, value: data.responsiblePerson },
      { label: labels.email.label, value: data.email },
      { label: labels.telephone.label, value: data.telephone },
      { label: 'This copy was prepared on', value: { day: data.preparedOn } },
      { label: 'Document', value: data.documentId },
    ],
    notes: [
      actionPlanSummary(data),
      introduction.note,
      `In the sheet “Action plan” an outcome that is a priority begins with the word “${priorityWord}”.`,
      introduction.aboutTitle,
      introduction.about,
      data.attribution,
    ],
  };
}

function outcomeLines(outcomes: readonly ActionPlanReportOutcome[]): string {
  return outcomes
    .flatMap((outcome) => [
      `• ${outcome.isPriority ? `${priorityWord}: ` : ''}${outcome.text}`,
      ...(outcome.childrenLead === undefined ? [] : [`   ${outcome.childrenLead}`]),
      ...(outcome.children ?? []).map((child) => `   – ${child}`),
    ])
    .join('\n');
}

const noAction: ActionPlanReportAction = {
  description: '',
  progress: [],
  lead: '',
  dueOn: null,
  statusLabel: '',
  linkedTo: '',
};

/** One row an action, so that the sheet can be sorted and filtered; a topic without actions keeps one row. */
function topicRows(
  topic: { readonly number: number | null; readonly title: string; readonly outcomes: string },
  actions: readonly ActionPlanReportAction[],
): SheetRow[] {
  return (actions.length > 0 ? actions : [noAction]).map((action) => ({
    boldColumns: [1],
    values: [
      topic.number,
      topic.title,
      topic.outcomes,
      action.description,
      action.linkedTo,
      action.progress.map(({ date, note }) => `${formatDay(date)}: ${note.trim()}`).join('\n'),
      action.lead,
      action.dueOn === null ? null : { day: action.dueOn },
      action.statusLabel,
    ],
  }));
}

function plan(data: ActionPlanReportData): TableSheet {
  const labels = data.wording.columnLabels;
  return {
    kind: 'table',
    name: 'Action plan',
    title: data.wording.title,
    introduction: [`${data.authorityName}. ${actionPlanSummary(data)}`],
    columns: [
      { heading: 'No.', width: 12, align: 'left' },
      { heading: labels.topic, width: 20 },
      { heading: labels.outcomes, width: 48 },
      { heading: labels.actions, width: 40 },
      { heading: 'From', width: 14 },
      { heading: labels.progress, width: 40 },
      { heading: labels.lead, width: 22 },
      { heading: 'Due', width: 19 },
      { heading: 'Status', width: 15, choices: data.statusChoices },
    ],
    rows: [
      ...data.topics.flatMap((topic) =>
        topicRows({ ...topic, outcomes: outcomeLines(topic.outcomes) }, topic.actions),
      ),
      ...(data.actionsWithoutTopic.length === 0
        ? []
        : topicRows({ number: null, title: withoutTopicTitle, outcomes: '' }, data.actionsWithoutTopic)),
    ],
    frozenColumns: 2,
    hasFilter: true,
  };
}

/** The action plan as a workbook: About, and one row an action. */
export function actionPlanWorkbook(data: ActionPlanReportData): WorkbookModel {
  return {
    title: data.wording.title,
    owner: data.authorityName,
    attribution: data.attribution,
    documentId: data.documentId,
    ...(data.marking === undefined ? {} : { marking: data.marking }),
    preparedOn: data.preparedOn,
    sheets: [about(data), plan(data)],
  };
}
