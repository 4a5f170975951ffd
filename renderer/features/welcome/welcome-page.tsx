import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FileTicket } from '../../api/shell.ts';
import { shell } from '../../api/shell.ts';
import { narrow } from '../../theme/layout.ts';
import { CreateDataFile } from './create-data-file.tsx';
import { StartPage } from './start-page.tsx';
import { UnlockDataFile } from './unlock-data-file.tsx';

/** A data file to be opened: one chosen now, or one of the recent ones. */
export type FileToOpen =
  | { kind: 'chosen'; ticket: FileTicket; name: string }
  | { kind: 'recent'; recentId: string; name: string };

type Step = { step: 'start' } | { step: 'unlock'; file: FileToOpen } | { step: 'create' };

const useStyles = makeStyles({
  page: { height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  column: {
    maxWidth: '880px',
    margin: '0 auto',
    padding: '48px 32px',
    ':focus': { outlineStyle: 'none' },
    [narrow]: { padding: '24px 16px' },
  },
  product: {
    display: 'block',
    marginBottom: tokens.spacingVerticalXXL,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
});

/** What is shown while no data file is open: open one, make one, or look around with sample data. */
export function WelcomePage() {
  const styles = useStyles();
  const [step, setStep] = useState<Step>({ step: 'start' });

  useEffect(
    () =>
      shell.onCommand((command) => {
        if (command === 'new-workspace') setStep({ step: 'create' });
        if (command === 'open-workspace') setStep({ step: 'start' });
      }),
    [],
  );

  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <span className={styles.product}>SEND Pathways</span>
        {step.step === 'start' && (
          <StartPage
            onOpen={(file) => setStep({ step: 'unlock', file })}
            onCreate={() => setStep({ step: 'create' })}
          />
        )}
        {step.step === 'unlock' && (
          <UnlockDataFile file={step.file} onBack={() => setStep({ step: 'start' })} />
        )}
        {step.step === 'create' && <CreateDataFile onBack={() => setStep({ step: 'start' })} />}
      </main>
    </div>
  );
}
