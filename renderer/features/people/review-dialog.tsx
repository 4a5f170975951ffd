import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { decisionBy, finalPlanBy, reportBy } from '../../../shared/domain/review-clocks.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useWrite } from '../../api/use-write.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { narrow } from '../../theme/layout.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, calc(100vw - 32px))' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1', margin: 0 },
  button: { whiteSpace: 'nowrap' },
});

const answers = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;
type Answer = '' | 'yes' | 'no';
const codeOf = (answer: boolean | null): Answer => (answer === null ? '' : answer ? 'yes' : 'no');
const answerOf = (code: Answer): boolean | null => (code === '' ? null : code === 'yes');

/** One annual review: each field saves itself, and what the law asks for next stands beside it. */
export function ReviewDialog({
  review,
  onClose,
}: {
  review: Person['reviews'][number];
  onClose: () => void;
}) {
  const styles = useStyles();
  const { recordId } = review;
  const save = useRowSave<Partial<ReviewFields>>(`review:${recordId}`, review.version, (version, patch) =>
    api.review.save({ recordId, version, patch }),
  );
  const id = (field: string) => `review-${recordId}-${field}`;
  const held = review.heldOn;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {held === null ? 'Annual review to come' : `Annual review held on ${formatDate(held)}`}
          </DialogTitle>
          <DialogContent className={styles.fields}>
            <SavedDateField
              id={id('held')}
              label="Held on"
              value={held}
              onSave={(heldOn) => save({ heldOn })}
            />
            <SavedDateField
              id={id('due')}
              label="Due or planned for"
              value={review.dueOn}
              onSave={(dueOn) => save({ dueOn })}
            />
            <SavedSelect<Answer>
              id={id('attended')}
              label="The young person attended"
              value={codeOf(review.attended)}
              options={answers}
              emptyLabel={NOT_RECORDED}
              onSave={(code) => save({ attended: answerOf(code) })}
            />
            <SavedSelect<Answer>
              id={id('focus')}
              label="It focused on employment"
              hint="Counted in question 1 of Section 1"
              value={codeOf(review.employmentFocus)}
              options={answers}
              emptyLabel={NOT_RECORDED}
              onSave={(code) => save({ employmentFocus: answerOf(code) })}
            />
            <SavedSelect<string>
              id={id('outcome')}
              label="Outcome"
              value={review.outcome}
              options={reviewOutcomes}
              emptyLabel={NOT_RECORDED}
              onSave={(outcome) => save({ outcome })}
            />
            <p className={styles.wide}>
              {held === null
                ? 'By law the report follows the meeting within two weeks, the decision within four, and a final amended plan within twelve.'
                : `By law the report was due by ${formatDate(reportBy(held))}, the decision by ${formatDate(decisionBy(held))}, and a final amended plan by ${formatDate(finalPlanBy({ meeting: held, amendmentNotice: null }))}.`}
            </p>
            <SavedDateField
              id={id('decision')}
              label="Decision sent on"
              hint={null}
              value={review.decisionOn}
              onSave={(decisionOn) => save({ decisionOn })}
            />
            <SavedDateField
              id={id('final')}
              label="Final amended plan sent on"
              hint={null}
              value={review.finalPlanOn}
              onSave={(finalPlanOn) => save({ finalPlanOn })}
            />
            <SavedTextArea
              className={styles.wide}
              id={id('notes')}
              label="Notes"
              value={review.notes}
              onSave={(notes) => save({ notes })}
            />
            <RemoveReview review={review} onRemoved={onClose} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Taking a review out asks once more, in place: it can be put back with Undo. */
function RemoveReview({ review, onRemoved }: { review: Person['reviews'][number]; onRemoved: () => void }) {
  const styles = useStyles();
  const write = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  async function remove(): Promise<void> {
    const outcome = await write(() =>
      api.review.remove({ recordId: review.recordId, version: review.version }),
    );
    if (outcome.saved) onRemoved();
    else setProblem(outcome.words);
  }
  return (
    <div className={styles.wide}>
      {problem && <ProblemMessage words={problem} />}
      {isAsking ? (
        <>
          <p>This review will no longer be counted. Undo puts it back.</p>
          <Button className={styles.button} icon={<Delete20Regular />} onClick={() => void remove()}>
            Remove it
          </Button>{' '}
          <Button className={styles.button} onClick={() => setIsAsking(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button className={styles.button} icon={<Delete20Regular />} onClick={() => setIsAsking(true)}>
          Remove this review…
        </Button>
      )}
    </div>
  );
}
