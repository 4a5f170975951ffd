import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { forcedColors } from '../../../theme/layout.ts';
import { statementHref } from '../addresses.ts';
import { ScoreShape, scoreWords } from '../score-mark.tsx';
import type { AssessmentInView } from '../use-assessment-in-view.ts';

const useStyles = makeStyles({
  strip: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minWidth: '44px',
    height: '28px',
    padding: '0 6px',
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& svg': { color: tokens.colorBrandForeground1, [forcedColors]: { color: 'LinkText' } },
  },
  unscored: {
    ...shorthands.borderStyle('dashed'),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    backgroundColor: 'transparent',
    '& svg': { color: tokens.colorNeutralForeground3 },
  },
  current: {
    ...shorthands.borderStyle('solid'),
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    [forcedColors]: { outline: '2px solid Highlight' },
  },
});

/** The statements by number, each with the shape of its score: where one is and what is left. */
export function StatementStrip({ view, current }: { view: AssessmentInView; current: number }) {
  const styles = useStyles();
  const { instrument, assessment, linkId } = view;
  return (
    <nav aria-label="Statements">
      <ol className={styles.strip}>
        {instrument.section2.statements.map(({ number, shortLabel }) => {
          const score = assessment.statements.find((each) => each.number === number)?.score ?? null;
          const words =
            score === null ? scoreWords(null, instrument) : `${score} ${scoreWords(score, instrument)}`;
          return (
            <li key={number}>
              <a
                href={statementHref(number, linkId)}
                className={mergeClasses(
                  styles.link,
                  score === null && styles.unscored,
                  number === current && styles.current,
                )}
                aria-current={number === current ? 'page' : undefined}
                aria-label={`Statement ${number}, ${shortLabel}: ${words}`}
                title={`${number} ${shortLabel}: ${words}`}
              >
                {number}
                <ScoreShape score={score} />
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
