import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import {
  type AssessmentPackRequest,
  type PackPart,
  packParts,
  packPartWords,
} from '../../../shared/contract/assessment-packs.ts';
import { ReportOutcome, type SaveReportState } from './report-outcome.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(640px, calc(100vw - 32px))' },
  button: { whiteSpace: 'nowrap' },
  content: { display: 'grid', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
  },
});

/** What goes into assessment packs, and making them. The packs are made and saved by the caller. */
export function AssessmentPacksDialog({
  title,
  about,
  whose,
  state,
  canOpen,
  onMake,
  onShow,
  onStop,
  onClose,
}: {
  /** "Assessment pack for Amelia Hughes". */
  title: string;
  /** Who is in it and in which order, in a sentence. */
  about: string;
  whose: AssessmentPackRequest['whose'];
  state: SaveReportState;
  canOpen: boolean;
  onMake: (request: AssessmentPackRequest) => void;
  onShow: (how: 'open' | 'folder') => void;
  onStop: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [leftOut, setLeftOut] = useState<readonly PackPart[]>([]);
  const [isLargePrint, setIsLargePrint] = useState(false);
  const [withContact, setWithContact] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const isMaking = state.kind === 'making';

  function close(): void {
    if (isMaking) onStop();
    onClose();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{about}</p>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>What goes in</legend>
              <div className={styles.parts}>
                {packParts.map((part) => (
                  <Checkbox
                    key={part}
                    label={packPartWords[part]}
                    checked={!leftOut.includes(part)}
                    onChange={(_event, { checked }) =>
                      setLeftOut(
                        checked === true ? leftOut.filter((each) => each !== part) : [...leftOut, part],
                      )
                    }
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className={styles.group}>
              <legend className={styles.legend}>How it is printed</legend>
              <div className={styles.parts}>
                <Checkbox
                  label="Large print (16 point)"
                  checked={isLargePrint}
                  onChange={(_event, { checked }) => setIsLargePrint(checked === true)}
                />
                <Checkbox
                  label="With contact details"
                  checked={withContact}
                  onChange={(_event, { checked }) => setWithContact(checked === true)}
                />
                <Checkbox
                  label="With notes"
                  checked={withNotes}
                  onChange={(_event, { checked }) => setWithNotes(checked === true)}
                />
              </div>
            </fieldset>
            <p id={id}>
              Packs print in black and white. They are marked OFFICIAL–SENSITIVE, and unlike your data file
              the PDF is not encrypted: keep it where only those who need it can open it.
            </p>
            <ReportOutcome state={state} canOpen={canOpen} onShow={onShow} onCancel={onStop} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              className={styles.button}
              disabledFocusable={isMaking}
              aria-describedby={id}
              onClick={() =>
                onMake({
                  report: 'assessment-packs',
                  format: 'pdf',
                  whose,
                  leaveOut: [...leftOut],
                  isLargePrint,
                  withContact,
                  withNotes,
                })
              }
            >
              Save as PDF…
            </Button>
            <Button className={styles.button} onClick={close}>
              {state.kind === 'saved' ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
