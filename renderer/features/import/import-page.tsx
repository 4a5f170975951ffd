import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { CheckStep } from './check/check-step.tsx';
import { ChooseStep } from './choose/choose-step.tsx';
import { DoneStep } from './done/done-step.tsx';
import { cancelImport, useImport } from './import-session.ts';
import { ImportSteps } from './import-steps.tsx';
import { LookStep } from './look/look-step.tsx';
import { MatchStep } from './match/match-step.tsx';
import { reachable, type Step } from './steps.ts';
import { useSteps } from './use-steps.ts';

/** Bringing in trackers, in five steps. Nothing is written before the fourth is confirmed. */
export function ImportPage() {
  const { step, goTo } = useSteps();
  const { session, finished, failure } = useImport();
  // The address of a step whose import is over leads to the beginning.
  const shown: Step = reachable(step, { session: session !== null, finished: finished !== null })
    ? step
    : 'choose';
  const [isAsking, setIsAsking] = useState(false);

  const cancel = session && (
    <Button appearance="subtle" onClick={() => setIsAsking(true)}>
      Cancel this import
    </Button>
  );
  return (
    <>
      <ImportSteps
        current={shown}
        hasSession={session !== null}
        hasFinished={finished !== null}
        fileName={shown === 'choose' || shown === 'done' ? null : (session?.fileName ?? null)}
      />
      {failure && shown !== 'choose' && (
        <div style={{ marginBottom: '16px' }}>
          <ProblemMessage words={failure.words} />
        </div>
      )}
      {shown === 'choose' && <ChooseStep goTo={goTo} cancel={cancel} />}
      {shown === 'look' && session && <LookStep session={session} goTo={goTo} cancel={cancel} />}
      {shown === 'match' && session && <MatchStep session={session} goTo={goTo} cancel={cancel} />}
      {shown === 'check' && session && <CheckStep session={session} goTo={goTo} cancel={cancel} />}
      {shown === 'done' && finished && <DoneStep finished={finished} goTo={goTo} />}
      <ConfirmDialog
        isOpen={isAsking && session !== null}
        title={`Cancel the import of “${session?.fileName ?? ''}”?`}
        confirmLabel="Cancel this import"
        cancelLabel="Go on with it"
        onConfirm={() => {
          setIsAsking(false);
          goTo('choose');
          void cancelImport();
        }}
        onCancel={() => setIsAsking(false)}
      >
        Nothing has been brought in yet, and nothing will be. What you said about its tables, columns and rows
        is forgotten; the file itself stays as it is.
      </ConfirmDialog>
    </>
  );
}
