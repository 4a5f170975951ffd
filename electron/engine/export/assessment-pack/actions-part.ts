import type { PackContent } from '../assessment-pack.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { formatDay, formatUnbrokenDay } from '../report-text.ts';
import { actionStatuses } from '../../../../shared/content/codes/action-status.ts';
import { codeWords } from '../assessment-pack-words.ts';
import { table } from './pack-tables.ts';

const columns = [
  { heading: 'Action', width: 5 },
  { heading: 'Who', width: 2 },
  { heading: 'By when', width: 2.4 },
] as const;

/** Lines for what the meeting agrees. */
const EMPTY_ROWS = 6;

/** The young person's own actions that are open, those done lately, and room for what the meeting agrees. */
export function actionsPart({ pathway: { actions } }: PackContent): PdfBlock[] {
  const open = actions.filter(({ status }) => status !== 'done' && status !== 'stopped');
  const finished = actions.filter(({ status }) => status === 'done' || status === 'stopped');
  return [
    ...(open.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Agreed before' },
          table(
            [...columns, { heading: 'How far', width: 1.8 }],
            open.map((action) => [
              action.description,
              action.lead,
              formatUnbrokenDay(action.dueOn),
              codeWords(actionStatuses, action.status),
            ]),
          ),
        ] as const)),
    ...(finished.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Done or stopped' },
          table(
            [
              { heading: 'Action', width: 6 },
              { heading: 'How it ended', width: 3 },
            ],
            finished
              .slice(0, 10)
              .map(({ description, status, completedOn }) => [
                description,
                `${codeWords(actionStatuses, status)}${completedOn === null ? '' : ` on ${formatDay(completedOn)}`}`,
              ]),
          ),
        ] as const)),
    { kind: 'heading', level: 3, text: 'Agreed at this review' },
    {
      ...table(
        columns,
        Array.from({ length: EMPTY_ROWS }, () => ['', '', '']),
      ),
      leastRowHeight: 44,
      isKeptTogether: true,
    },
  ];
}
