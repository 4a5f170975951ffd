import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { adviceSources } from '../../../../shared/content/codes/advice-source.ts';
import type {
  ReviewAdvice,
  ReviewAdviceFields,
  ReviewDetails,
} from '../../../../shared/contract/review-records.ts';
import { api } from '../../../api/client.ts';
import { useRowSave, useRowWrites, useWrite } from '../../../api/use-write.ts';
import { RemoveButton } from '../../../components/remove-button.tsx';
import type { ErrorWords } from '../../../components/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SavedDateField } from '../../../components/saved-field/saved-date-field.tsx';
import { SavedTextField } from '../../../components/saved-field/saved-text-field.tsx';
import { narrow } from '../../../theme/layout.ts';
import { AddLine } from '../../../components/add-line.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: { color: tokens.colorNeutralForeground3 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    // A field is as wide as its column, however wide the browser would make it.
    '& .fui-Input, & input': { width: '100%', minWidth: 0 },
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
    },
    '& th, & td': {
      padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
      verticalAlign: 'top',
    },
    [narrow]: {
      '& thead': { display: 'none' },
      // Without the headings of the columns each field says itself what it is.
      '& td[data-label]::before': {
        content: 'attr(data-label)',
        display: 'block',
        color: tokens.colorNeutralForeground3,
        fontSize: tokens.fontSizeBase200,
      },
      '& tr, & td': { display: 'block' },
      '& tr': { marginBottom: tokens.spacingVerticalM },
    },
  },
  day: { width: '168px', [narrow]: { width: 'auto' } },
  remove: { width: '40px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
});

/** Reports and advice for the meeting: from whom, asked for when, received when. */
export function AdviceList({ review }: { review: ReviewDetails }) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { advice, recordId: reviewId } = review;
  const received = advice.filter(({ receivedOn }) => receivedOn !== null).length;
  const areAllThere = adviceSources.every((source) => advice.some((each) => each.source === source));

  async function addUsual(): Promise<void> {
    const outcome = await write(() => api.review.addUsualAdvice({ reviewId }));
    setProblem(outcome.saved ? null : outcome.words);
  }

  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>Reports and advice</h3>
        {advice.length > 0 && (
          <span className={styles.count} role="status">{`${received} of ${advice.length} received`}</span>
        )}
      </div>
      {problem && <ProblemMessage words={problem} />}
      {advice.length > 0 && (
        <table className={styles.table} aria-label="Reports and advice">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Name</th>
              <th scope="col" className={styles.day}>
                Asked for on
              </th>
              <th scope="col" className={styles.day}>
                Received on
              </th>
              <td className={styles.remove} />
            </tr>
          </thead>
          <tbody>
            {advice.map((each) => (
              <OneAdvice key={each.recordId} advice={each} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.add}>
        <AddLine
          id={`add-advice-${reviewId}`}
          label="Add advice"
          fieldLabel="From whom"
          onAdd={(source) => write(() => api.review.addAdvice({ reviewId, source }))}
        />
        {!areAllThere && (
          <Button icon={<Add20Regular />} onClick={() => void addUsual()}>
            Add those who must be asked
          </Button>
        )}
      </div>
    </>
  );
}

function OneAdvice({ advice }: { advice: ReviewAdvice }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { recordId, version, source } = advice;
  const row = `advice:${recordId}`;
  const save = useRowSave<Partial<ReviewAdviceFields>>(row, version, (newest, patch) =>
    api.review.saveAdvice({ recordId, version: newest, patch }),
  );
  const of = (label: string) => `${label}: ${source}`;

  return (
    <tr>
      <td data-label="From">
        <SavedTextField
          id={`advice-${recordId}-source`}
          label={of('From')}
          isLabelHidden
          value={source}
          onSave={(next) => save({ source: next })}
        />
      </td>
      <td data-label="Name">
        <SavedTextField
          id={`advice-${recordId}-author`}
          label={of('Name')}
          isLabelHidden
          value={advice.author}
          onSave={(author) => save({ author })}
        />
      </td>
      <td data-label="Asked for on">
        <SavedDateField
          id={`advice-${recordId}-requested`}
          label={of('Asked for on')}
          isLabelHidden
          value={advice.requestedOn}
          onSave={(requestedOn) => save({ requestedOn })}
        />
      </td>
      <td data-label="Received on">
        <SavedDateField
          id={`advice-${recordId}-received`}
          label={of('Received on')}
          isLabelHidden
          value={advice.receivedOn}
          onSave={(receivedOn) => save({ receivedOn })}
        />
      </td>
      <td className={styles.remove}>
        <RemoveButton
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={`Remove the advice from ${source}`}
          question={`Remove the advice from “${source}”?`}
          whatGoes="The line with its name and dates goes. Undo puts it back."
          onRemove={() =>
            writeRow(row, version, (newest) => api.review.removeAdvice({ recordId, version: newest }))
          }
        />
      </td>
    </tr>
  );
}
