import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { adulthoodAreas } from '../../../../shared/content/codes/adulthood-area.ts';
import type { ReviewDetails, ReviewOutcome } from '../../../../shared/contract/review-records.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { api } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import type { ErrorWords } from '../../../components/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { AddLine } from '../../../components/add-line.tsx';
import { OutcomeItem } from './outcome-item.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  area: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} 0`,
    ':last-child': { paddingBottom: 0 },
  },
  areaTitle: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  list: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
});

/** The outcomes for adult life, under the four headings. */
export function OutcomeHeadings({ review }: { review: ReviewDetails }) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { recordId: reviewId, before } = review;

  async function carry(): Promise<void> {
    const outcome = await write(() => api.review.carryOutcomes({ reviewId }));
    setProblem(outcome.saved ? null : outcome.words);
  }

  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>Outcomes for adult life</h3>
        {before !== null && before.outcomesToCarry > 0 && (
          <Button icon={<ArrowImport20Regular />} onClick={() => void carry()}>
            {`Bring over ${before.outcomesToCarry} from the review of ${formatDate(before.heldOn)}`}
          </Button>
        )}
      </div>
      {problem && <ProblemMessage words={problem} />}
      {adulthoodAreas.map(({ code, label }) => (
        <section key={code} className={styles.area} aria-label={label}>
          <h4 className={styles.areaTitle}>{label}</h4>
          <OutcomesOfArea outcomes={review.outcomes.filter(({ area }) => area === code)} />
          <AddLine
            id={`add-outcome-${reviewId}-${code}`}
            label="Add an outcome"
            fieldLabel="What is to be achieved, and by when"
            isLong
            onAdd={(outcome) => write(() => api.review.addOutcome({ reviewId, area: code, outcome }))}
          />
        </section>
      ))}
    </>
  );
}

function OutcomesOfArea({ outcomes }: { outcomes: readonly ReviewOutcome[] }) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  if (outcomes.length === 0) return null;

  async function move(recordId: string, beforeId: string | null): Promise<void> {
    const outcome = await write(() => api.review.moveOutcome({ recordId, beforeId }));
    setProblem(outcome.saved ? null : outcome.words);
  }

  return (
    <>
      {problem && <ProblemMessage words={problem} />}
      <ol className={styles.list}>
        {outcomes.map((outcome, index) => {
          const previous = outcomes[index - 1];
          const afterNext = outcomes[index + 2];
          return (
            <OutcomeItem
              key={outcome.recordId}
              outcome={outcome}
              number={index + 1}
              {...(previous && { onUp: () => void move(outcome.recordId, previous.recordId) })}
              {...(index < outcomes.length - 1 && {
                onDown: () => void move(outcome.recordId, afterNext?.recordId ?? null),
              })}
            />
          );
        })}
      </ol>
    </>
  );
}
