import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, orpc } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { copiesWords, isTyped, peopleWords, wordsToType } from './retention-words.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(640px, calc(100vw - 32px))' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& p': { margin: 0 },
    '& ul': { margin: 0, paddingLeft: '20px' },
  },
  names: {
    maxHeight: '140px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Within the frame, where other lists of the dialog have their marks.
    '& li': { listStyle: 'none', marginLeft: '-8px', overflowWrap: 'anywhere' },
  },
  copies: { overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  button: { whiteSpace: 'nowrap', flexShrink: 0, minWidth: 'max-content' },
});

/** Asks before records are erased for good: names whose, says what stays, and wants the name typed. */
export function EraseDialog({
  people,
  reason: proposed,
  warning,
  onErased,
  onClose,
}: {
  people: readonly { personId: string; name: string }[];
  /** What the reason begins as; it can be changed. */
  reason: string;
  /** Something to think about first, for example that the plan is in force. */
  warning?: string | null;
  onErased: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const write = useWrite();
  const copies = useQuery(orpc.dataProtection.copies.queryOptions());
  const announce = useAnnounce();
  const [reason, setReason] = useState(proposed);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const names = people.map(({ name }) => name);
  const wanted = wordsToType(names);

  async function erase(): Promise<void> {
    if (!isTyped(typed, wanted)) {
      setProblem(`Type “${wanted}” to go on.`);
      return;
    }
    setIsBusy(true);
    const outcome = await write(() =>
      api.dataProtection.erase({ personIds: people.map(({ personId }) => personId), reason }),
    );
    setIsBusy(false);
    if (!outcome.saved) {
      setFailure(outcome.words);
      return;
    }
    announce({
      title: `The records of ${peopleWords(outcome.value.people)} were erased.`,
      words: outcome.value.isWiped
        ? 'The yearly figures stand as they were.'
        : 'The data file could not be written anew just now. What is left in its empty space goes when it is opened next.',
    });
    onErased();
  }

  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && !isBusy && onClose()}>
      <DialogSurface className={styles.surface}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void erase();
          }}
        >
          <DialogBody>
            <DialogTitle>
              {names.length === 1
                ? `Erase everything held on ${names[0]}?`
                : `Erase everything held on ${peopleWords(names.length)}?`}
            </DialogTitle>
            <DialogContent className={styles.content}>
              {failure && <ProblemMessage words={failure} />}
              {warning && <p className={styles.strong}>{warning}</p>}
              {names.length > 1 && (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls
                <ul className={styles.names} tabIndex={0} aria-label="Whose records are erased">
                  {people.map(({ personId, name }) => (
                    <li key={personId}>{name}</li>
                  ))}
                </ul>
              )}
              <p>
                <span className={styles.strong}>This cannot be undone.</span> Their records, notes and all
                that the history says of them leave the data file for good.
              </p>
              <ul>
                <li>The figures of Section 1 stay as they are, as numbers without names.</li>
                <li>
                  Copies of the data file that you keep elsewhere, and documents you have saved, still hold
                  the records: deal with those too.
                </li>
                {copies.data !== undefined && copies.data.length > 0 && (
                  <li className={styles.copies}>{copiesWords(copies.data)}</li>
                )}
                <li>
                  Names written in the toolkit, the action plan, a saved view or the records of others are not
                  looked for.
                </li>
                <li>A tracker that still lists them brings them in again.</li>
              </ul>
              <Field
                label="Reason, for the erasure log"
                hint="Without names: the log says when, why and how many"
              >
                <Input id="erase-reason" value={reason} onChange={(_event, { value }) => setReason(value)} />
              </Field>
              <Field label={`Type “${wanted}” to show that you mean it`} validationMessage={problem}>
                <Input
                  id="erase-typed"
                  autoComplete="off"
                  value={typed}
                  onChange={(_event, { value }) => {
                    setTyped(value);
                    setProblem(null);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                {isBusy ? 'Erasing' : 'Erase for good'}
              </Button>
              <Button className={styles.button} disabledFocusable={isBusy} onClick={onClose}>
                Keep the records
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
