import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Print20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';

const useStyles = makeStyles({
  key: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: '640px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    letterSpacing: '0.04em',
    overflowWrap: 'anywhere',
    userSelect: 'all',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sheet: { fontSize: '12pt', color: 'black', '& h1': { fontSize: '20pt' }, '& code': { fontSize: '16pt' } },
});

/** The recovery key of a data file, to be printed or copied. It is never kept anywhere by the page. */
export function RecoveryKeySheet({
  recoveryKey,
  fileName,
  madeOn,
}: {
  recoveryKey: string;
  fileName: string;
  /** Today in words, for the printed sheet. */
  madeOn: string;
}) {
  const styles = useStyles();
  const key = useRef<HTMLParagraphElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  return (
    <>
      <p ref={key} className={styles.key} aria-label="Recovery key" data-recovery-key>
        {recoveryKey}
      </p>
      <div className={styles.buttons}>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
        <Button
          icon={<Copy20Regular />}
          onClick={() => {
            void copy(recoveryKey, key.current).then(setIsCopied);
          }}
        >
          Copy
        </Button>
        <span aria-live="polite">{isCopied && 'Copied. Clear the clipboard when you have put it away.'}</span>
      </div>
      {createPortal(
        <div data-print-only className={styles.sheet} aria-hidden="true">
          <h1>Recovery key for SEND Pathways</h1>
          <p>
            File: {fileName}
            <br />
            Printed on {madeOn}
          </p>
          <p>
            <code>{recoveryKey}</code>
          </p>
          <p>
            Whoever has this key and the file can open it without the passphrase. Lock this sheet away, apart
            from the computer. It stops working when the passphrase is changed.
          </p>
        </div>,
        document.body,
      )}
    </>
  );
}

/** Copies through the clipboard where it is allowed, else through the selection. True when it was copied. */
async function copy(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!shown) return false;
    window.getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
