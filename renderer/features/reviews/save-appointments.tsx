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
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { AppointmentsRequest, AppointmentTitle } from '../../../shared/contract/appointments.ts';
import { shell } from '../../api/shell.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  button: { whiteSpace: 'nowrap' },
});

/** Saves appointments as a file that Outlook and other calendars open. */
export function SaveAppointments({
  label,
  about,
  which,
  disabled = false,
}: {
  /** "Save 12 appointments…". */
  label: string;
  /** Which appointments, in a sentence. */
  about: string;
  which: AppointmentsRequest['which'];
  disabled?: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarAdd20Regular />} disabledFocusable={disabled} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && <AppointmentsDialog about={about} which={which} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AppointmentsDialog({
  about,
  which,
  onClose,
}: {
  about: string;
  which: AppointmentsRequest['which'];
  onClose: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { state, save, stop, show } = useReport();
  const [title, setTitle] = useState<AppointmentTitle>('plain');
  const isMaking = state.kind === 'making';

  function close(): void {
    if (isMaking) stop();
    onClose();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Appointments for your calendar</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{about}</p>
            <p id={id}>What each appointment is called</p>
            <RadioGroup
              aria-labelledby={id}
              value={title}
              onChange={(_event, { value }) => setTitle(value as AppointmentTitle)}
            >
              <Radio value="plain" label="“Annual review”, nothing else" />
              <Radio value="local-number" label="With the local number of the young person" />
              <Radio value="name" label="With the name of the young person" />
            </RadioGroup>
            <p>
              Whoever can see your calendar can read this, and the place. Nothing else of the young person is
              in the file; the appointments are marked as private.
            </p>
            <ReportOutcome state={state} canOpen={shell.canOpenSaved} onShow={(how) => void show(how)} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              className={styles.button}
              disabledFocusable={isMaking}
              onClick={() => void save({ report: 'appointments', format: 'ics', which, title })}
            >
              Save…
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
