import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { profileNames } from '../../../shared/content/profile-questions.ts';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  button: { whiteSpace: 'nowrap' },
});

/** Begins a profile, or a new version of it: since when, and for a new version, why. */
export function BeginVersionDialog({
  personId,
  kind,
  isFirst,
  proposedReason,
  onBegun,
  onClose,
}: {
  personId: string;
  kind: ProfileKind;
  isFirst: boolean;
  /** "Annual review of 3 September 2026"; '' where no review suggests itself. */
  proposedReason: string;
  onBegun: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const write = useWrite();
  const problems = useFormProblems({ begunOn: 'begin-profile-on', reason: 'begin-profile-reason' });
  const [begunOn, setBegunOn] = useState<IsoDate | null>(todayHere());
  const [reason, setReason] = useState(isFirst ? '' : proposedReason);
  const [isBusy, setIsBusy] = useState(false);

  async function begin(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const outcome = await write(() =>
      api.profiles.begin({ personId, kind, begunOn: begunOn ?? todayHere(), reason }),
    );
    setIsBusy(false);
    if (outcome.saved) onBegun();
    else problems.refuse(outcome);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void begin();
          }}
        >
          <DialogBody>
            <DialogTitle>
              {isFirst
                ? `Begin the ${profileNames[kind]}`
                : `Begin a new version of the ${profileNames[kind]}`}
            </DialogTitle>
            <DialogContent className={styles.fields}>
              {problems.summary.problems.length > 0 && (
                <ErrorSummary key={problems.summary.attempt} problems={problems.summary.problems} />
              )}
              {!isFirst && (
                <p>
                  The answers and pictures are copied, to be brought up to date. The version before is closed
                  and kept, so that it can be read and compared.
                </p>
              )}
              <DateField
                id="begin-profile-on"
                label="Begun on"
                value={begunOn}
                onChange={setBegunOn}
                onUnreadable={problems.unreadable('begin-profile-on')}
                problem={problems.at('begin-profile-on')}
              />
              {!isFirst && (
                <Field
                  label="Why a new version is begun"
                  validationState={problems.at('begin-profile-reason') === null ? 'none' : 'error'}
                  validationMessage={problems.at('begin-profile-reason')}
                >
                  <Input
                    id="begin-profile-reason"
                    maxLength={500}
                    value={reason}
                    onChange={(_event, { value }) => setReason(value)}
                  />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                {isFirst ? 'Begin' : 'Begin the new version'}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
