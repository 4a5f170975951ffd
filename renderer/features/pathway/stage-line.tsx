import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons';
import type { PersonPathway } from '../../../shared/contract/pathway.ts';
import { checklistProgress } from '../../../shared/content/pathway-checklists.ts';
import { pathwayStages, type StageNumber } from '../../../shared/content/stages.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { forcedColors, narrow } from '../../theme/layout.ts';
import { progressWords, stageState } from './pathway-words.ts';

const useStyles = makeStyles({
  line: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalXL}`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // The line between two stages runs behind their numbers.
  stage: {
    position: 'relative',
    display: 'flex',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '27px',
      left: 0,
      right: 0,
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    },
    ':first-child::before': { left: '28px' },
    ':last-child::before': { right: 'auto', width: '28px' },
    [narrow]: { '::before': { display: 'none' } },
  },
  button: {
    position: 'relative',
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    textAlign: 'left',
    padding: tokens.spacingVerticalM,
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover .stage-name': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: '32px minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalM,
      '& > :not(:first-child)': { gridColumn: 2 },
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    [forcedColors]: { ...shorthands.borderColor('Highlight') },
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXS,
  },
  past: { color: tokens.colorBrandForeground1, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  now: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ...shorthands.borderColor(tokens.colorBrandBackground),
    [forcedColors]: {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      ...shorthands.borderColor('Highlight'),
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  strong: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** The five stages as a line: where somebody is, where they were, and how far each checklist is. Choosing one shows it. */
export function StageLine({
  pathway,
  chosen,
  today,
  onChoose,
}: {
  pathway: PersonPathway;
  chosen: StageNumber;
  today: IsoDate;
  onChoose: (stage: StageNumber) => void;
}) {
  const styles = useStyles();
  const states = new Map(pathway.checks.map(({ itemId, state }) => [itemId, state]));
  return (
    <ol className={styles.line} aria-label="The five stages">
      {pathwayStages.map(({ number, name }) => {
        const { is, words, howLong } = stageState(
          pathway.spells.filter(({ stage }) => stage === number),
          today,
        );
        const progress = checklistProgress(number, states);
        return (
          <li key={number} className={styles.stage}>
            <button
              type="button"
              className={mergeClasses(styles.button, number === chosen && styles.chosen)}
              aria-pressed={number === chosen}
              onClick={() => onChoose(number)}
            >
              <span
                className={mergeClasses(
                  styles.number,
                  is === 'past' && styles.past,
                  is === 'now' && styles.now,
                )}
              >
                {number}
              </span>
              <span className={mergeClasses(styles.name, 'stage-name')}>{name}</span>
              <span className={is === 'now' ? styles.strong : styles.quiet}>
                {is === 'past' && <Checkmark16Filled aria-hidden style={{ verticalAlign: '-3px' }} />} {words}
                {howLong !== null && ` (${howLong})`}
              </span>
              {(is !== 'none' || progress.done > 0) && (
                <span className={styles.quiet}>Checklist: {progressWords(progress)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
