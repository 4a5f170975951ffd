import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import type { ReactNode } from 'react';
import type { LeavingState } from './leaving.ts';
import { goToUnsavedField, leaving } from './page-to-leave.ts';

const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap' },
  content: { display: 'grid', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  surface: { maxWidth: 'min(620px, calc(100vw - 32px))' },
});

/** Asks before a window or a data file is left while something would be lost, and says what and why. */
export function LeavingDialog({ state }: { state: LeavingState }) {
  if (state.kind === 'asking') {
    const { title, words, leave, stay } = state.question;
    return (
      <Question title={title} words={<p>{words}</p>} onEscape={leaving.stay}>
        <Answer isMain label={stay} onClick={leaving.stay} />
        <Answer label={leave} onClick={leaving.goOn} />
      </Question>
    );
  }
  if (state.kind === 'saving' && state.isLong) {
    return (
      <Question
        title="Still saving what you typed"
        words={
          <>
            <p>This takes longer than usual. As soon as everything is saved, this closes by itself.</p>
            <ProgressBar aria-label="Saving" />
          </>
        }
        onEscape={leaving.stay}
      >
        <Answer isMain label="Keep working" onClick={leaving.stay} />
        <Answer label="Close without saving" onClick={leaving.goWithoutSaving} />
      </Question>
    );
  }
  if (state.kind === 'not-saved') {
    const backToIt = () => {
      leaving.stay();
      // After the dialog has given the focus back.
      setTimeout(goToUnsavedField, 100);
    };
    return (
      <Question
        title="Something you typed is not saved"
        words={
          state.words ? (
            <>
              <p>
                <strong>{state.words.title}</strong>
              </p>
              <p>{state.words.whatToDo}</p>
            </>
          ) : (
            <p>It cannot be saved as it stands. The words beside the field say why.</p>
          )
        }
        onEscape={backToIt}
      >
        <Answer isMain label="Go back to it" onClick={backToIt} />
        <Answer label="Try again" onClick={leaving.tryAgain} />
        <Answer label="Close without saving it" onClick={leaving.goWithoutSaving} />
      </Question>
    );
  }
  return null;
}

function Question({
  title,
  words,
  children,
  onEscape,
}: {
  title: string;
  words: ReactNode;
  children: ReactNode;
  onEscape: () => void;
}) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onEscape()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{words}</DialogContent>
          <DialogActions>{children}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Answer({ label, isMain, onClick }: { label: string; isMain?: boolean; onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button appearance={isMain ? 'primary' : 'secondary'} className={styles.button} onClick={onClick}>
      {label}
    </Button>
  );
}
