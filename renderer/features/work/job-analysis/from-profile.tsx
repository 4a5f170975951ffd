import { makeStyles, tokens } from '@fluentui/react-components';
import { questionWords } from '../../../../shared/content/profile-questions.ts';
import type { JobAnalysis } from '../../../../shared/contract/job-analyses.ts';
import { layout } from '../../../theme/layout.ts';

const useStyles = makeStyles({
  profile: {
    margin: `0 0 ${tokens.spacingVerticalXL}`,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: layout.prose,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  answers: {
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': {
      margin: `0 0 ${tokens.spacingVerticalS}`,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What the young person says in their vocational profile, to be read beside what the job asks for. */
export function FromProfile({ analysis: { fromProfile } }: { analysis: JobAnalysis }) {
  const styles = useStyles();
  return (
    <div className={styles.profile}>
      <h3 className={styles.title}>In the young person’s own words</h3>
      {fromProfile.length === 0 ? (
        <p className={styles.none}>Their vocational profile says nothing of this yet.</p>
      ) : (
        <dl className={styles.answers}>
          {fromProfile.map(({ questionId, answer }) => (
            <div key={questionId}>
              <dt>{questionWords(questionId)}</dt>
              <dd dir="auto">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
