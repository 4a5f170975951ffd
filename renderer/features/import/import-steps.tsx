import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forcedColors } from '../../theme/layout.ts';
import { reachable, type Step, stepNames, stepPath, steps } from './steps.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    marginBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fileName: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', paddingBottom: '6px' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    '&:not(:last-child)::after': {
      content: '"›"',
      color: tokens.colorNeutralForeground3,
      padding: '0 4px 8px',
    },
  },
  step: {
    padding: '4px 8px 8px',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandForeground1,
    [forcedColors]: { borderBottomColor: 'Highlight' },
  },
  // Transparent borders become visible in forced colours.
  other: { [forcedColors]: { borderBottomColor: 'Canvas' } },
});

/** Choose › Look › Match › Check › Done: where one is, the way back, and the file it is about. */
export function ImportSteps({
  current,
  hasSession,
  hasFinished,
  fileName,
}: {
  current: Step;
  hasSession: boolean;
  hasFinished: boolean;
  fileName: string | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <nav aria-label="Steps of the import">
        <ol className={styles.list}>
          {steps.map((step, index) => {
            const isCurrent = step === current;
            const words = `${index + 1} ${stepNames[step]}`;
            const canGo = !isCurrent && reachable(step, { session: hasSession, finished: hasFinished });
            return (
              <li key={step} className={styles.item}>
                {canGo ? (
                  <a
                    href={`#${stepPath(step)}`}
                    className={mergeClasses(styles.step, styles.link, styles.other)}
                  >
                    {words}
                  </a>
                ) : (
                  <span
                    aria-current={isCurrent ? 'step' : undefined}
                    className={mergeClasses(styles.step, isCurrent ? styles.current : styles.other)}
                  >
                    {words}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      {fileName !== null && <span className={styles.fileName}>{fileName}</span>}
    </div>
  );
}
