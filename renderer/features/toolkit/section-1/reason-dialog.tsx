import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../../components/dialog-surface.tsx';
import { useState } from 'react';
import type { ToolkitInstrument } from '../../../../shared/content/instrument-types.ts';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';

import { figureText } from './figure-words.ts';
import type { FailedOutcome } from './use-section-1.ts';
import type { FigureChange, Grid } from './plan-paste.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalS },
  save: { whiteSpace: 'nowrap' },
  scroll: {
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '6px 12px',
      textAlign: 'left',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& tr:last-child > *': { borderBottom: 'none' },
    '& td': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
    '& thead th': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
    '& thead th:not(:first-child)': { textAlign: 'right' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  words: { margin: 0 },
});

/** Asks once why own figures are to stand in place of calculated ones, before any of them is written. */
export function ReasonDialog({
  changes,
  grid,
  instrument,
  onSave,
  onClose,
}: {
  changes: readonly FigureChange[];
  grid: Grid;
  instrument: ToolkitInstrument;
  onSave: (reason: string) => Promise<FailedOutcome | null>;
  onClose: () => void;
}) {
  const styles = useStyles();
  const over = changes.filter(({ needsReason }) => needsReason);
  const others = changes.length - over.length;
  const [reason, setReason] = useState(() => knownReason(over, grid));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function save(): Promise<void> {
    if (isBusy) return;
    if (reason.trim() === '') {
      setProblem('Say why, so that whoever checks the figures can follow.');
      document.getElementById('own-figures-reason')?.focus();
      return;
    }
    setIsBusy(true);
    const failed = await onSave(reason.trim());
    setIsBusy(false);
    if (!failed) onClose();
    else setProblem(`Not saved. ${failed.words.title} ${failed.words.whatToDo}`);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {over.length === 1
              ? 'Use your own figure instead of the calculated one?'
              : `Use your own figures instead of ${over.length} calculated ones?`}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Figure</th>
                    <th scope="col">Calculated</th>
                    <th scope="col">Your own</th>
                  </tr>
                </thead>
                <tbody>
                  {over.map(({ code, academicYear, value }) => {
                    const question = instrument.section1.questions.find((each) => each.code === code);
                    const calculated = grid.figureAt(code, academicYear)?.calculated?.value ?? null;
                    return (
                      <tr key={`${code} ${academicYear}`}>
                        <th scope="row">
                          {question?.shortLabel}, {academicYearLabel(academicYear)}
                        </th>
                        <td>{calculated === null ? 'No job starts' : figureText(code, calculated)}</td>
                        <td>{value === null ? '' : figureText(code, value)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            {others > 0 && (
              <p className={styles.words}>
                {others === 1 ? 'One other figure is' : `${others} other figures are`} saved at the same time;
                no reason is needed where nothing is calculated.
              </p>
            )}
            <Field
              label="Because …"
              hint="For example: includes 4 young people placed after the tracker was closed"
              {...(problem === null ? {} : { validationMessage: problem })}
            >
              <Textarea
                id="own-figures-reason"
                maxLength={500}
                value={reason}
                onChange={(_event, { value }) => {
                  setReason(value);
                  setProblem(null);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  void save();
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button
              className={styles.save}
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => void save()}
            >
              {over.length === 1 ? 'Use my own figure' : 'Use my own figures'}
            </Button>
            <Button onClick={() => onClose()}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The reason given before for the one figure that is changed again. */
function knownReason(changes: readonly FigureChange[], grid: Grid): string {
  const [only] = changes.length === 1 ? changes : [];
  return (only && grid.figureAt(only.code, only.academicYear)?.own?.reason) ?? '';
}
