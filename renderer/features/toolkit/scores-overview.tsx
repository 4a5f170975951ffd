import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { assessmentMark, assessmentName } from '../../../shared/domain/assessment-name.ts';
import { useActions } from '../../api/use-actions.ts';
import { isOpenAction } from '../../components/actions/action-words.ts';
import { Section } from '../../components/section.tsx';
import { forcedColors } from '../../theme/layout.ts';
import { statementHref } from './addresses.ts';
import { comparedAssessments } from './assessment-words.ts';
import { ScoreMark } from './score-mark.tsx';
import type { AssessmentInView } from './use-assessment-in-view.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '7px 12px',
      textAlign: 'left',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    '& tbody tr:last-child > *': { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
    '& tfoot tr:last-child > *': { borderBottom: 'none' },
    '& tbody tr:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground3,
      whiteSpace: 'nowrap',
    },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  number: { width: '40px', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  statement: { minWidth: '220px' },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    [forcedColors]: { borderLeft: '2px solid CanvasText' },
  },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** All statements at once, with the scores of up to five assessments side by side. */
export function ScoresOverview({ view }: { view: AssessmentInView }) {
  const { assessment, instrument, all, linkId } = view;
  const styles = useStyles();
  const actions = useActions();
  const compared = comparedAssessments(assessment.assessmentId, all);
  const openActions = (number: number) =>
    actions.data?.filter(
      (action) =>
        isOpenAction(action) &&
        action.links.some(
          (link) => link.assessmentId === assessment.assessmentId && link.statementNumber === number,
        ),
    ).length ?? 0;
  const highest = instrument.section2.statements.length * 3;
  return (
    <Section title="The statements and their scores">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Statement</th>
              {compared.map((each) => (
                <th key={each.assessmentId} scope="col" title={assessmentName(each, all)}>
                  {assessmentMark(each, all)}
                  {each.assessmentId === assessment.assessmentId && compared.length > 1 && ' (this one)'}
                </th>
              ))}
              <th scope="col">Evidence</th>
              <th scope="col">Open actions</th>
            </tr>
          </thead>
          <tbody>
            {instrument.section2.statements.map(({ number, shortLabel, text }) => {
              const answer = assessment.statements.find((each) => each.number === number);
              const open = openActions(number);
              return (
                <tr key={number}>
                  <td className={styles.number}>{number}</td>
                  <th scope="row" className={styles.statement}>
                    <Link href={statementHref(number, linkId)} title={text}>
                      {shortLabel}
                    </Link>
                  </th>
                  {compared.map((each) => {
                    const isCurrent = each.assessmentId === assessment.assessmentId;
                    return (
                      <td key={each.assessmentId} className={mergeClasses(isCurrent && styles.current)}>
                        <ScoreMark
                          score={isCurrent ? (answer?.score ?? null) : (each.scores[number - 1] ?? null)}
                          instrument={instrument}
                          hasWords={isCurrent}
                        />
                      </td>
                    );
                  })}
                  <td className={styles.quiet}>
                    {answer && answer.evidence.trim() !== '' ? 'Written' : 'None yet'}
                  </td>
                  <td className={styles.quiet}>{open === 0 ? 'None' : open}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">Total score, of {highest}</th>
              {compared.map((each) => (
                <td
                  key={each.assessmentId}
                  className={mergeClasses(each.assessmentId === assessment.assessmentId && styles.current)}
                >
                  {each.scoredStatements === 0 ? '–' : each.totalScore}
                  <span className={styles.small}>{each.scoredStatements} scored</span>
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}
