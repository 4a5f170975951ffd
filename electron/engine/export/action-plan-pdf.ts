import {
  actionPlanSummary,
  priorityWord,
  withoutTopicTitle,
  type ActionPlanReportAction,
  type ActionPlanReportData,
  type ActionPlanReportOutcome,
  type ActionPlanReportTopic,
} from './action-plan-report.ts';
import type {
  PdfBlock,
  PdfCell,
  PdfCellBlock,
  PdfListItem,
  PdfModel,
  PdfRun,
  PdfTableRow,
  PdfText,
} from './pdf/blocks.ts';
import { plainTextBlocks } from './pdf/plain-text-blocks.ts';
import { formatDay, formatUnbrokenDay } from './report-text.ts';

function cover(data: ActionPlanReportData): PdfBlock[] {
  const { wording } = data;
  const labels = wording.headerLabels;
  const { introduction } = wording;
  return [
    { kind: 'heading', level: 1, text: wording.title },
    { kind: 'paragraph', text: wording.subtitle, size: 'lead' },
    { kind: 'space', height: 12 },
    {
      kind: 'keyValues',
      pairs: [
        { label: labels.localAuthority.label, value: data.authorityName },
        { label: labels.responsiblePerson.label, value: data.responsiblePerson },
        { label: labels.email.label, value: data.email },
        { label: labels.telephone.label, value: data.telephone },
      ],
    },
    {
      kind: 'paragraph',
      text: `This copy was prepared on ${formatDay(data.preparedOn)}. ${actionPlanSummary(data)}`,
    },
    { kind: 'paragraph', text: introduction.note },
    {
      kind: 'paragraph',
      text: `${introduction.priorities} In this copy they also carry the word “${priorityWord}”.`,
    },
    { kind: 'heading', level: 2, text: introduction.aboutTitle },
    { kind: 'paragraph', text: introduction.about },
  ];
}

function outcomeText(outcome: ActionPlanReportOutcome): PdfRun[] {
  const text = [outcome.text, outcome.childrenLead ?? ''].join('\n').trim();
  return outcome.isPriority ? [{ text: `${priorityWord}: ${text}`, bold: true }] : [{ text }];
}

/** The outcomes as the form prints them: with bullets in one list, without as paragraphs. */
function outcomeBlocks(topic: ActionPlanReportTopic): PdfCellBlock[] {
  const blocks: PdfCellBlock[] = [];
  let items: PdfListItem[] | null = null;
  for (const outcome of topic.outcomes) {
    const children = outcome.children ?? [];
    const childText = (child: string): PdfText =>
      outcome.isPriority ? [{ text: child, bold: true }] : child;
    if (outcome.bulleted) {
      if (items === null) blocks.push({ kind: 'list', items: (items = []) });
      items.push({ text: outcomeText(outcome), children: children.map(childText) });
    } else {
      items = null;
      blocks.push({ kind: 'paragraph', text: outcomeText(outcome), keepWithNext: children.length > 0 });
      if (children.length > 0) blocks.push({ kind: 'list', items: children.map(childText) });
    }
  }
  return blocks;
}

function actionCells(action: ActionPlanReportAction): PdfCell[] {
  const lead = action.lead.trim();
  const facts = [
    lead,
    action.dueOn === null ? '' : `Due ${formatUnbrokenDay(action.dueOn)}`,
    action.statusLabel === '' ? '' : `Status: ${action.statusLabel}`,
  ].filter((line) => line !== '');
  return [
    {
      content: [
        ...plainTextBlocks(action.description),
        ...(action.linkedTo === ''
          ? []
          : [{ kind: 'paragraph' as const, text: [{ text: `From ${action.linkedTo}`, italic: true }] }]),
      ],
    },
    {
      content: action.progress.map(({ date, note }) => ({
        kind: 'paragraph' as const,
        text: [{ text: `${formatUnbrokenDay(date)}: `, bold: true }, { text: note.trim() }],
      })),
    },
    { content: facts.map((text) => ({ kind: 'paragraph' as const, text })) },
  ];
}

const emptyActionCells: readonly PdfCell[] = [{ content: '' }, { content: '' }, { content: '' }];

function topicRow(
  title: string,
  outcomes: PdfCellBlock[],
  actions: readonly ActionPlanReportAction[],
): PdfTableRow {
  return {
    kind: 'group',
    bookmark: title,
    spanning: [
      { content: title, isRowHeading: true, continued: `${title} (continued)` },
      { content: outcomes },
    ],
    rows: actions.length === 0 ? [emptyActionCells] : actions.map(actionCells),
  };
}

function planTable(data: ActionPlanReportData): PdfBlock[] {
  const labels = data.wording.columnLabels;
  return [
    { kind: 'heading', level: 2, text: 'Topics, outcomes and actions' },
    {
      kind: 'table',
      columns: [
        { heading: labels.topic, width: 1.35 },
        { heading: labels.outcomes, width: 2.8 },
        { heading: labels.actions, width: 2.6 },
        { heading: labels.progress, width: 2.35 },
        { heading: `${labels.lead}, due date and status`, width: 1.75 },
      ],
      rows: [
        ...data.topics.map((topic) =>
          topicRow(`${topic.number} ${topic.title}`, outcomeBlocks(topic), topic.actions),
        ),
        ...(data.actionsWithoutTopic.length === 0
          ? []
          : [topicRow(withoutTopicTitle, [], data.actionsWithoutTopic)]),
      ],
    },
  ];
}

/** The action plan, laid out as the form: header and introduction, then the table of topics. */
export function actionPlanPdf(data: ActionPlanReportData): PdfModel {
  return {
    title: data.wording.title,
    owner: data.authorityName,
    documentId: data.documentId,
    attribution: data.attribution,
    ...(data.marking === undefined ? {} : { marking: data.marking }),
    preparedOn: data.preparedOn,
    sections: [
      { orientation: 'portrait', blocks: cover(data) },
      { orientation: 'landscape', blocks: planTable(data) },
    ],
  };
}
