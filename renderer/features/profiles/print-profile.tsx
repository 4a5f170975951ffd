import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { profileNames } from '../../../shared/content/profile-questions.ts';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { ProfileLayout } from '../../../shared/contract/profile-reports.ts';
import { shell } from '../../api/shell.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    '& p': { margin: 0 },
  },
  button: { whiteSpace: 'nowrap' },
});

/** On paper: in large type with pictures, blank to be filled in by hand, or short for the EHC plan. */
export function PrintProfile({
  personId,
  name,
  kind,
  profileVersionId,
  onClose,
}: {
  personId: string;
  name: string;
  kind: ProfileKind;
  /** The version in view; null where there is none, and only a blank one can be printed. */
  profileVersionId: string | null;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { state, save, print, stop, show } = useReport();
  const [layout, setLayout] = useState<ProfileLayout>(profileVersionId === null ? 'blank' : 'easy-read');
  const isMaking = state.kind === 'making';
  const request = { report: 'profile', format: 'pdf', personId, kind, profileVersionId, layout } as const;

  function close(): void {
    if (isMaking) stop();
    onClose();
  }
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            Print the {profileNames[kind]} of {name}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {profileVersionId === null ? (
              <p>Blank, to be filled in by hand: nothing is written in it yet.</p>
            ) : (
              <RadioGroup
                aria-label="How it is printed"
                value={layout}
                onChange={(_event, { value }) => setLayout(value as ProfileLayout)}
              >
                <Radio
                  value="easy-read"
                  label="Large type with pictures, with room where nothing is written"
                />
                <Radio value="summary" label="Summary on a page or two, to attach to the EHC plan" />
                <Radio value="blank" label="Blank, to be filled in by hand" />
              </RadioGroup>
            )}
            <p>
              It is marked OFFICIAL–SENSITIVE, and unlike your data file the PDF is not encrypted: keep it
              where only those who need it can open it.
            </p>
            <ReportOutcome
              state={state}
              canOpen={shell.canOpenSaved}
              onShow={(how) => void show(how)}
              onCancel={stop}
            />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              icon={<Print20Regular />}
              className={styles.button}
              disabledFocusable={isMaking}
              onClick={() => void print(request)}
            >
              Print…
            </Button>
            <Button className={styles.button} disabledFocusable={isMaking} onClick={() => void save(request)}>
              Save as PDF…
            </Button>
            <Button className={styles.button} onClick={close}>
              {state.kind === 'saved' || state.kind === 'printing' ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
