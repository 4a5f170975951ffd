import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { shell } from '../../../api/shell.ts';
import type { ErrorWords } from '../../../components/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';

type Saving =
  | { kind: 'idle' | 'making' }
  | { kind: 'saved'; name: string; savedFileId: string }
  | { kind: 'failed'; words: ErrorWords };

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    '& p': { margin: 0, maxWidth: '90ch', overflowWrap: 'anywhere' },
  },
});

/** Hands over the rows that stay out as a workbook, which is put right in Excel and brought in like any other file. */
export function SaveProblemRows({ importId }: { importId: string }) {
  const styles = useStyles();
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  async function save() {
    setSaving({ kind: 'making' });
    try {
      const made = await api.import.problemRows({ importId });
      const outcome = await shell.saveExport(made.exportId, made.suggestedName);
      setSaving(outcome.saved ? { kind: 'saved', ...outcome } : { kind: 'idle' });
    } catch (error) {
      setSaving({ kind: 'failed', words: errorWords(error) });
    }
  }
  async function open(savedFileId: string) {
    try {
      await shell.openSaved(savedFileId);
    } catch (error) {
      setSaving({ kind: 'failed', words: errorWords(error) });
    }
  }

  return (
    <>
      <div className={styles.row}>
        <Button size="small" disabled={saving.kind === 'making'} onClick={() => void save()}>
          {saving.kind === 'making' ? 'Making the workbook…' : 'Save the problem rows as a workbook…'}
        </Button>
        <p role="status">
          {saving.kind === 'saved' ? (
            <>
              Saved as <strong>{saving.name}</strong>. Put the coloured cells right in it, then choose it
              under Import.{' '}
              {shell.canOpenSaved && (
                <Link as="button" onClick={() => void open(saving.savedFileId)}>
                  Open it
                </Link>
              )}
            </>
          ) : (
            'They go out as your file has them, each with what is wrong, to be put right in Excel and brought in again.'
          )}
        </p>
      </div>
      {saving.kind === 'failed' && <ProblemMessage words={saving.words} />}
    </>
  );
}
