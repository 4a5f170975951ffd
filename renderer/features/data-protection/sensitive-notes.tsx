import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SensitiveNote } from '../../../shared/contract/data-protection.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useRowSave, useRowWrites } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';
import { AddNoteDialog } from './add-note-dialog.tsx';

const useStyles = makeStyles({
  words: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  note: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { marginTop: '24px' },
});

/** Notes that are kept apart: closed until somebody asks to see them. */
export function SensitiveNotes({ personId, count }: { personId: string; count: number }) {
  const styles = useStyles();
  const [isShown, setIsShown] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title="Sensitive notes"
      surface
      aside={
        <div className={styles.buttons}>
          {count > 0 && (
            <Button size="small" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
              {isShown ? 'Hide' : `Show ${count.toLocaleString('en-GB')} ${count === 1 ? 'note' : 'notes'}`}
            </Button>
          )}
          <Button size="small" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
            Add a note
          </Button>
        </div>
      }
    >
      <p className={styles.words}>
        Kept apart from everything else: in no search, no list and no export of young people. They are in an
        assessment pack only if you choose so, and in the copy of everything held unless you leave them out.
      </p>
      {isShown && count > 0 && <Notes personId={personId} />}
      {isAdding && (
        <AddNoteDialog
          personId={personId}
          onClose={() => {
            setIsAdding(false);
            setIsShown(true);
          }}
        />
      )}
    </Section>
  );
}

function Notes({ personId }: { personId: string }) {
  const notes = useQuery(orpc.dataProtection.notes.queryOptions({ input: { personId }, gcTime: 0 }));
  if (notes.isPending) return <Loading />;
  if (notes.isError)
    return <ProblemMessage words={errorWords(notes.error)} onRetry={() => void notes.refetch()} />;
  return notes.data.map((note) => <OneNote key={note.noteId} note={note} />);
}

function OneNote({ note }: { note: SensitiveNote }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { noteId } = note;
  const row = `sensitive-note:${noteId}`;
  const save = useRowSave<{ notedOn?: string; note?: string }>(row, note.version, (version, patch) =>
    api.dataProtection.saveNote({ noteId, version, ...patch }),
  );
  return (
    <div className={styles.note}>
      <SavedDateField
        id={`note-day-${noteId}`}
        label="Noted on"
        hint={null}
        value={note.notedOn}
        onSave={async (notedOn) =>
          notedOn === null
            ? {
                saved: false,
                words: { title: 'Enter the day on which it was noted.', whatToDo: '' },
              }
            : save({ notedOn })
        }
      />
      <SavedTextArea
        id={`note-words-${noteId}`}
        label="Note"
        value={note.note}
        onSave={(text) => save({ note: text })}
      />
      <RemoveButton
        className={styles.remove}
        aria-label={`Remove the note of ${formatDate(note.notedOn)}`}
        question={`Remove the note of ${formatDate(note.notedOn)}?`}
        whatGoes="Undo puts it back. Until the young person’s records are erased it stays in the data file."
        onRemove={() =>
          writeRow(row, note.version, (newest) => api.dataProtection.removeNote({ noteId, version: newest }))
        }
      >
        Remove
      </RemoveButton>
    </div>
  );
}
