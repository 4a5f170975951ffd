import type { PackContent } from '../assessment-pack.ts';
import { periodWords } from '../assessment-pack-words.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { formatDay } from '../report-text.ts';
import { pathwayStages } from '../../../../shared/content/stages.ts';
import type { Spell } from '../../../../shared/contract/pathway.ts';
import { lines, table } from './pack-tables.ts';

/** Where the young person is on the five stages, the way there, and room for what comes next. */
export function pathwayPart({ pathway: { now, history } }: PackContent): PdfBlock[] {
  return [
    {
      kind: 'paragraph',
      text: 'Five stages towards paid work. Stages may be skipped, and two may run side by side.',
    },
    { kind: 'heading', level: 3, text: 'Now' },
    now.length === 0
      ? { kind: 'paragraph', text: 'No stage is recorded as open.' }
      : {
          kind: 'list',
          items: now.map(
            ({ stage, startedOn, checklist }) =>
              `${stageWords(stage)}, since ${formatDay(startedOn)}. Checklist: ${checklist.done} of ${checklist.needed} done.`,
          ),
        },
    { kind: 'heading', level: 3, text: 'Stage by stage' },
    {
      ...table(
        [
          { heading: 'Stage', width: 2.6 },
          { heading: 'When', width: 2.4 },
          { heading: 'Where things stand, next step', width: 4 },
        ],
        pathwayStages.map(({ number }) => {
          const spells = history.filter(({ stage }) => stage === number);
          return [
            stageWords(number),
            lines(...spells.map((spell) => periodWords(spell.startedOn, spell.endedOn))),
            lines(...spells.map(stageText)),
          ];
        }),
      ),
      leastRowHeight: 54,
    },
  ];
}

function stageWords(number: number): string {
  return `${number} ${pathwayStages.find((stage) => stage.number === number)?.name ?? ''}`;
}

function stageText({ nextStep, nextStepOn, endReason }: Spell): string {
  const by = nextStepOn === null ? '' : ` (by ${formatDay(nextStepOn)})`;
  return lines(
    endReason === '' ? '' : `Ended: ${endReason}`,
    nextStep === '' ? '' : `Next step: ${nextStep}${by}`,
  );
}
