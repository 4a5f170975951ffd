import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Calculator16Regular, Edit16Regular, PersonEdit16Regular } from '@fluentui/react-icons';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { forcedColors } from '../../../theme/layout.ts';
import { cellText, lacksReason, sourceWords } from './figure-words.ts';

const useStyles = makeStyles({
  value: { display: 'block' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  source: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    '& svg': { width: '12px', height: '12px' },
  },
  own: {
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
    [forcedColors]: { color: 'CanvasText' },
  },
  noReason: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  hidden: visuallyHidden,
});

const icons = { calculated: Calculator16Regular, entered: Edit16Regular, own: PersonEdit16Regular } as const;

/** What one cell shows: the figure, and in a word and a picture where it comes from. Blank when it is not known. */
export function FigureCell({ figure }: { figure: Section1Figure | undefined }) {
  const styles = useStyles();
  const text = figure ? cellText(figure) : '';
  const source = figure ? sourceWords(figure) : null;
  if (text === '') return <span className={styles.hidden}>Not known</span>;
  const Icon = source === null ? null : icons[source];
  return (
    <>
      <span className={mergeClasses(styles.value, figure?.value === null && styles.words)}>{text}</span>
      {source !== null && (
        <span className={mergeClasses(styles.source, source === 'own' && styles.own)}>
          {Icon && <Icon aria-hidden />}
          {source}
        </span>
      )}
      {figure && lacksReason(figure) && (
        <span className={mergeClasses(styles.noReason, styles.own)}>no reason</span>
      )}
    </>
  );
}
