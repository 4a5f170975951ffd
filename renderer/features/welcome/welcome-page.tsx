import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from '../../theme/layout.ts';
import { CreateDataFile } from './create-data-file.tsx';
import { StartPage } from './start-page.tsx';
import { UnlockDataFile } from './unlock-data-file.tsx';
import { goToWelcomeStep, useWelcomeStep } from './welcome-step.ts';

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
  const step = useWelcomeStep();

  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <span className={styles.product}>SEND Pathways</span>
        {step.step === 'start' && (
          <StartPage
            onOpen={(file) => goToWelcomeStep({ step: 'unlock', file })}
            onCreate={() => goToWelcomeStep({ step: 'create' })}
          />
        )}
        {step.step === 'unlock' && (
          <UnlockDataFile
            key={step.file.kind === 'chosen' ? step.file.ticket.fileId : step.file.recentId}
            file={step.file}
            onBack={() => goToWelcomeStep({ step: 'start' })}
          />
        )}
        {step.step === 'create' && <CreateDataFile onBack={() => goToWelcomeStep({ step: 'start' })} />}
      </main>
    </div>
  );
}
