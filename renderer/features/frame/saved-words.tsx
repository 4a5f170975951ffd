import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { useSaving } from '../../api/saving.ts';
import { timeOfInstant } from '../../api/today.ts';
import { listRefused, subscribeToRefused } from '../../components/saved-field/refused-fields.ts';
import { narrow } from '../../theme/layout.ts';
import { WhatIsNotSaved } from './what-is-not-saved.tsx';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { flexShrink: 0 },
  },
  failed: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
  },
  long: { [narrow]: { display: 'none' } },
  explanation: {
    // Under the words, in the top corner: the browser shows it above everything and closes it with Escape.
    inset: 'auto',
    top: '44px',
    right: tokens.spacingHorizontalL,
    width: 'min(40ch, calc(100vw - 32px))',
    maxHeight: 'calc(100vh - 64px)',
    overflowY: 'auto',
    margin: 0,
    padding: tokens.spacingHorizontalL,
    whiteSpace: 'normal',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

/**
 * The quiet words at the top right: saving, saved and when, or not saved and why. Read out when they change. For as long
 * as anything typed is refused they say so, whatever else is saved meanwhile, and lead to it.
 */
export function SavedWords() {
  const styles = useStyles();
  const saving = useSaving();
  const refused = useSyncExternalStore(subscribeToRefused, listRefused);
  const explanationId = useId();
  const explanation = useRef<HTMLDivElement>(null);
  const [isShown, setIsShown] = useState(false);
  const state = refused.length > 0 ? 'not-saved' : saving.kind;
  return (
    <div className={styles.words}>
      <span aria-live="polite" className={styles.words} data-saving={state}>
        {state === 'saving' && 'Saving…'}
        {state === 'saved' && saving.kind === 'saved' && (
          <>
            <Checkmark16Regular aria-hidden />
            <span>
              <span className={styles.long}>All changes saved </span>
              {timeOfInstant(saving.at)}
            </span>
          </>
        )}
        {state === 'untouched' && <span className={styles.long}>Saved as you go</span>}
        {state === 'not-saved' && (
          <span className={styles.failed}>
            <ErrorCircle16Filled aria-hidden /> {notSavedWords(refused.length)}
          </span>
        )}
      </span>
      {state === 'not-saved' && (
        <>
          <Button size="small" appearance="outline" popoverTarget={explanationId}>
            {refused.length > 0 ? 'Show' : 'Why'}
          </Button>
          <div
            id={explanationId}
            ref={explanation}
            popover="auto"
            className={styles.explanation}
            onToggle={(event) => setIsShown(event.newState === 'open')}
          >
            {!isShown ? null : refused.length > 0 ? (
              <WhatIsNotSaved refused={refused} onChosen={() => explanation.current?.hidePopover()} />
            ) : (
              saving.kind === 'not-saved' && (
                <>
                  <strong>{saving.words.title}</strong> {saving.words.whatToDo}
                </>
              )
            )}
          </div>
        </>
      )}
    </div>
  );
}

function notSavedWords(fields: number): string {
  return fields > 1 ? `${fields} not saved` : 'Not saved';
}
