import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { useState } from 'react';
import { assessmentName } from '../../../shared/domain/assessment-name.ts';
import type { Assessment, AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel, academicYearOf } from '../../../shared/domain/academic-year.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import type { ErrorWords } from '../../api/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalS },
  start: { whiteSpace: 'nowrap' },
  years: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& li': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
      padding: '8px 12px',
    },
    '& span': { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  },
  carry: {
    border: 'none',
    margin: 0,
    padding: 0,
    '& legend': { padding: 0, fontWeight: tokens.fontWeightSemibold },
  },
  words: { margin: 0 },
});

/** Chooses the five years of a new assessment and, after an earlier one, what is carried over from it. */
export function StartAssessmentDialog({
  previous,
  all,
  onStarted,
  onCancel,
}: {
  /** The open assessment that the new one follows and closes; null for the first one. */
  previous: AssessmentSummary | null;
  /** Every assessment there is: two of one year are told apart. */
  all: readonly AssessmentSummary[];
  onStarted: (assessment: Assessment) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const write = useWrite();
  const running = academicYearOf(todayHere());
  const [lastYear, setLastYear] = useState(running);
  const [carry, setCarry] = useState({ evidence: true, scores: false, priorities: false });
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const firstYear = lastYear - 4;

  async function start(): Promise<void> {
    setIsBusy(true);
    const outcome = await write(() =>
      api.toolkit.start({ firstYear, from: previous && { assessmentId: previous.assessmentId, carry } }),
    );
    setIsBusy(false);
    if (outcome.saved) onStarted(outcome.value);
    else setFailure(outcome.words);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{previous ? 'Start a new year’s assessment' : 'Start an assessment'}</DialogTitle>
          <DialogContent className={styles.content}>
            {failure && <ProblemMessage words={failure} />}
            <Field
              label="Last of the five academic years"
              hint={`Usually the year now running, ${academicYearLabel(running)}, or the last one that ended. It cannot be changed later.`}
            >
              <Select value={String(lastYear)} onChange={(_event, { value }) => setLastYear(Number(value))}>
                {[1, 0, -1, -2, -3, -4, -5].map((offset) => (
                  <option key={offset} value={running + offset}>
                    {academicYearLabel(running + offset)}
                    {offset === 1 && ' (begins next September)'}
                    {offset === 0 && ' (running now)'}
                  </option>
                ))}
              </Select>
            </Field>
            <ol className={styles.years} aria-label="The five years of this assessment" aria-live="polite">
              {[0, 1, 2, 3, 4].map((offset) => (
                <li key={offset}>
                  <span>Year {offset + 1}</span>
                  {academicYearLabel(firstYear + offset)}
                </li>
              ))}
            </ol>
            {previous && (
              <>
                <fieldset className={styles.carry}>
                  <legend>Bring over from the {assessmentName(previous, all)}</legend>
                  <div>
                    <Checkbox
                      label="Evidence, to be brought up to date"
                      checked={carry.evidence}
                      onChange={(_event, { checked }) => setCarry({ ...carry, evidence: checked === true })}
                    />
                  </div>
                  <div>
                    <Checkbox
                      label="Scores (without this, every statement begins as not scored yet)"
                      checked={carry.scores}
                      onChange={(_event, { checked }) => setCarry({ ...carry, scores: checked === true })}
                    />
                  </div>
                  <div>
                    <Checkbox
                      label="Priorities"
                      checked={carry.priorities}
                      onChange={(_event, { checked }) => setCarry({ ...carry, priorities: checked === true })}
                    />
                  </div>
                </fieldset>
                <p className={styles.words}>
                  Open actions stay linked to their statements. The {assessmentName(previous, all)} becomes
                  read-only and its figures are kept as they are today; it stays here to compare with.
                </p>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              className={styles.start}
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => void start()}
            >
              Start the assessment
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
