import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { narrow } from '../../theme/layout.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { DateField } from '../date-field.tsx';
import { ProblemMessage } from '../problem-message.tsx';
import { useKeptDraft } from '../saved-field/kept-draft.ts';
import { SavedDateField } from '../saved-field/saved-date-field.tsx';
import { SavedTextArea } from '../saved-field/saved-text-area.tsx';
import type { ErrorWords } from '../error-words.ts';
import type { ActionHandlers, EditableAction, ProgressNote } from './actions-for-editing.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  notes: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  note: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    '& .fui-Input': { minWidth: 0, width: '100%' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  words: { [narrow]: { gridColumn: '1 / -1', gridRow: 2 } },
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  add: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    '& .fui-Input': { minWidth: 0, width: '100%' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  area: {
    width: '100%',
    '& textarea': { fieldSizing: 'content', minHeight: '32px' } as Record<string, string>,
  },
  readOnlyDate: { color: tokens.colorNeutralForeground3 },
  readOnlyNote: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What has happened so far, by date, with the newest first; each can be changed and removed. */
export function ProgressNotes<Of extends EditableAction>({
  action,
  handlers,
  today,
  isReadOnly,
}: {
  action: Of;
  handlers: ActionHandlers<Of>;
  today: IsoDate;
  isReadOnly: boolean;
}) {
  const styles = useStyles();
  const [removing, setRemoving] = useState<ProgressNote | null>(null);
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const notes = action.progress.toSorted((a, b) =>
    a.notedOn < b.notedOn ? 1 : a.notedOn > b.notedOn ? -1 : 0,
  );

  async function remove(note: ProgressNote): Promise<void> {
    setRemoving(null);
    const outcome = await handlers.removeProgress(note);
    setFailure(outcome.saved ? null : outcome.words);
  }

  return (
    <div className={styles.all}>
      <h4 className={styles.title}>Progress</h4>
      {failure && <ProblemMessage words={failure} />}
      {!isReadOnly && <NewNote action={action} handlers={handlers} today={today} />}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Progress notes, newest first">
          {notes.map((note) =>
            isReadOnly ? (
              <li key={note.progressId} className={styles.note}>
                <span className={styles.readOnlyDate}>{formatDate(note.notedOn)}</span>
                <p className={styles.readOnlyNote}>{note.note}</p>
              </li>
            ) : (
              <li key={note.progressId} className={styles.note}>
                <SavedDateField
                  id={`progress-${note.progressId}-date`}
                  label={`Date of the note of ${formatDate(note.notedOn)}`}
                  isLabelHidden
                  value={note.notedOn}
                  onSave={async (notedOn) =>
                    notedOn === null
                      ? {
                          saved: false,
                          words: {
                            title: 'A note needs a date.',
                            whatToDo: 'Type one, such as 3 September 2026.',
                          },
                        }
                      : handlers.saveProgress(note, { notedOn })
                  }
                />
                <SavedTextArea
                  id={`progress-${note.progressId}-note`}
                  className={styles.words}
                  label={`Note of ${formatDate(note.notedOn)}`}
                  isLabelHidden
                  rows={1}
                  value={note.note}
                  onSave={(text) => handlers.saveProgress(note, { note: text })}
                />
                <Button
                  appearance="subtle"
                  icon={<Delete20Regular />}
                  aria-label={`Remove the note of ${formatDate(note.notedOn)}`}
                  onClick={() => setRemoving(note)}
                />
              </li>
            ),
          )}
        </ul>
      )}
      {removing && (
        <ConfirmDialog
          isOpen
          title={`Remove the progress note of ${formatDate(removing.notedOn)}?`}
          confirmLabel="Remove the note"
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        >
          The action itself stays. You can bring the note back with Ctrl+Z.
        </ConfirmDialog>
      )}
    </div>
  );
}

function NewNote({
  action,
  handlers,
  today,
}: {
  action: Pick<EditableAction, 'actionId'>;
  handlers: Pick<ActionHandlers, 'addProgress'>;
  today: IsoDate;
}) {
  const styles = useStyles();
  const [notedOn, setNotedOn] = useState<IsoDate | null>(today);
  const [note, setNote] = useKeptDraft(`progress-new-${action.actionId}`);
  const [problem, setProblem] = useState<{ field: 'date' | 'note'; words: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (isBusy) return;
    if (note.trim() === '')
      return setProblem({ field: 'note', words: 'Write what has happened, then add it.' });
    if (notedOn === null) return setProblem({ field: 'date', words: 'Type the date of the note.' });
    setIsBusy(true);
    const outcome = await handlers.addProgress(action.actionId, notedOn, note.trim());
    setIsBusy(false);
    if (!outcome.saved) {
      return setProblem({
        field: 'note',
        words: `Not added. ${outcome.words.title} ${outcome.words.whatToDo}`,
      });
    }
    setProblem(null);
    // Words typed while it was being added stay.
    setNote((now) => (now === note ? '' : now));
    setNotedOn(today);
  }

  return (
    <div className={styles.add}>
      <DateField
        id={`progress-new-${action.actionId}-date`}
        label="Date of the new note"
        isLabelHidden
        value={notedOn}
        onChange={(date) => {
          setNotedOn(date);
          setProblem(null);
        }}
        problem={problem?.field === 'date' ? problem.words : null}
      />
      <Field {...(problem?.field === 'note' ? { validationMessage: problem.words } : {})}>
        <Textarea
          aria-label="New progress note"
          placeholder="What has happened since?"
          className={styles.area}
          textarea={{ rows: 1 }}
          resize="none"
          value={note}
          onChange={(_event, { value }) => {
            setNote(value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add();
          }}
        />
      </Field>
      <Button onClick={() => void add()} disabledFocusable={isBusy}>
        Add note
      </Button>
    </div>
  );
}
