import { makeStyles } from '@fluentui/react-components';
import { errorWords } from '../../api/error-words.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { AuthoritySection } from './authority-section.tsx';
import { DataProtectionSection } from './data-protection-section.tsx';
import { DataFileSection } from './data-file-section.tsx';
import { MinimumWageSection } from './minimum-wage-section.tsx';
import { PassphraseSection } from './passphrase-section.tsx';
import { RecoveryKeySection } from './recovery-key-section.tsx';

const useStyles = makeStyles({ page: { maxWidth: '720px' } });

/** Whose data file it is, how the page looks, what protects the file, and what this application is. */
export function SettingsPage({
  leaveDataFile,
}: {
  /** Saves what was typed, asks where something would be lost, then goes. */
  leaveDataFile: (go: () => void) => void;
}) {
  const styles = useStyles();
  const workspace = useWorkspace();
  return (
    <div className={styles.page}>
      <PageHeader title="Settings" lede="Changes are saved as you make them." />
      {workspace.isPending && <Loading />}
      {workspace.isError && <ProblemMessage words={errorWords(workspace.error)} />}
      {workspace.data && (
        <>
          <AuthoritySection workspace={workspace.data} />
          <AppearanceSection />
          <MinimumWageSection />
          <DataFileSection workspace={workspace.data} leave={leaveDataFile} />
          {!workspace.data.isSample && (
            <>
              <PassphraseSection workspace={workspace.data} />
              <RecoveryKeySection workspace={workspace.data} />
            </>
          )}
          <DataProtectionSection />
          <AboutSection />
        </>
      )}
    </div>
  );
}
