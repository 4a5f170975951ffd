import { pathwayStageCodes } from '../../../../shared/content/codes/pathway-stage.ts';
import { pathwayStages, stageWords } from '../../../../shared/content/stages.ts';
import { asDate, asLongText, defineField } from './define-field.ts';
import type { FieldDefinition } from './field.ts';

/** A column for each of the five stages: when it started, when it ended. */
const fieldsByStage: readonly FieldDefinition[] = pathwayStages.flatMap(({ number, name }) => {
  const called = [`Stage ${number}`, name, `Stage ${number} ${name}`];
  return [
    defineField(
      'pathway',
      `stage${number}StartedOn`,
      `Stage ${stageWords(number)} started`,
      called.flatMap((stage) => [
        `${stage} start`,
        `${stage} start date`,
        `${stage} started`,
        `${stage} from`,
        `Date ${stage} started`,
      ]),
      asDate,
    ),
    defineField(
      'pathway',
      `stage${number}EndedOn`,
      `Stage ${stageWords(number)} ended`,
      called.flatMap((stage) => [
        `${stage} end`,
        `${stage} end date`,
        `${stage} ended`,
        `${stage} completed`,
        `Date ${stage} completed`,
      ]),
      asDate,
    ),
  ];
});

/** The stage of the supported employment pathway that a young person is at. */
export const pathwayFields: readonly FieldDefinition[] = [
  defineField(
    'pathway',
    'stage',
    'Stage of the pathway',
    [
      'Pathway stage',
      'Stage of pathway',
      'Supported employment stage',
      'Employment pathway stage',
      'Supported employment pathway stage',
      'SEP stage',
      'Current pathway stage',
      'Current stage',
      'Stage',
      'Pathway stage number',
      'Stage reached',
    ],
    { kind: 'code', test: 'code', codes: pathwayStageCodes },
  ),
  defineField(
    'pathway',
    'startedOn',
    'Stage of the pathway started',
    [
      'Stage start',
      'Stage start date',
      'Stage started',
      'Date stage started',
      'Stage since',
      'At stage since',
      'On stage since',
      'Date moved to stage',
      'Pathway stage start date',
      'Pathway stage date',
      'Stage date',
      'Date of stage',
    ],
    { ...asDate, headingsInContext: ['Start', 'Start date', 'Since', 'From', 'Date started', 'Date moved'] },
  ),
  defineField(
    'pathway',
    'endedOn',
    'Stage of the pathway ended',
    [
      'Stage end',
      'Stage end date',
      'Stage ended',
      'Date stage ended',
      'Stage completed',
      'Date stage completed',
    ],
    { ...asDate, headingsInContext: ['End', 'End date', 'To', 'Until', 'Date ended', 'Completed'] },
  ),
  defineField(
    'pathway',
    'startReason',
    'Why the stage started',
    ['Reason stage started', 'Why stage started', 'Reason for stage', 'Reason for move to stage'],
    { test: 'long-text' },
  ),
  defineField(
    'pathway',
    'endReason',
    'Why the stage ended',
    ['Reason stage ended', 'Why stage ended', 'Reason for leaving stage'],
    { test: 'long-text' },
  ),
  defineField(
    'pathway',
    'nextStep',
    'Next step at the stage',
    ['Next step', 'Next steps', 'Next step on pathway', 'Pathway next step', 'Agreed next step'],
    { test: 'long-text', headingsInContext: ['Next', 'Action', 'Next action'] },
  ),
  defineField(
    'pathway',
    'nextStepOn',
    'Next step at the stage by',
    [
      'Next step date',
      'Next step due',
      'Next step by',
      'Date of next step',
      'Next step due date',
      'Next steps due',
    ],
    { ...asDate, headingsInContext: ['Due', 'By when', 'Due date'] },
  ),
  defineField(
    'pathway',
    'notes',
    'Notes about the stage',
    ['Pathway notes', 'Stage notes', 'Pathway comments', 'Stage comments'],
    { ...asLongText, headingsInContext: ['Notes', 'Comments'] },
  ),
  ...fieldsByStage,
];
