import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { errorWords, type ErrorWords } from '../../api/error-words.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';

const places: Record<WorkspaceDetails['place'], string> = {
  'local-disk': 'On a disk of this computer',
  'network-share': 'On a network drive',
  'synchronised-folder': 'In a folder that synchronises itself',
  unknown: 'On this computer',
};

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  notice: { marginBottom: tokens.spacingVerticalL },
});

/** Which file is open, where it lies, and closing it. */
export function DataFileSection({
  workspace,
  leave,
}: {
  workspace: WorkspaceDetails;
  /** Saves what was typed, asks where something would be lost, then goes. */
  leave: (go: () => void) => void;
}) {
  const styles = useStyles();
  const { close } = useDataFile();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  return (
    <Section title="Data file" surface>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>{workspace.fileName}</dd>
        <dt>Where it is</dt>
        <dd>{places[workspace.place]}</dd>
        <dt>Protection</dt>
        <dd>Encrypted; opens only with the passphrase or the recovery key</dd>
      </dl>
      {workspace.place === 'synchronised-folder' && (
        <MessageBar intent="warning" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            <MessageBarTitle>This folder copies itself to other places.</MessageBarTitle>
            If the file is changed on two computers, one of the two can be lost. Close it and move it to a
            folder that is backed up but not synchronised.
          </MessageBarBody>
        </MessageBar>
      )}
      {workspace.place === 'network-share' && (
        <MessageBar intent="info" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            While it is open here, nobody else can open it. Close it when you have finished for the day.
          </MessageBarBody>
        </MessageBar>
      )}
      {problem && (
        <div className={styles.notice}>
          <ProblemMessage words={problem} />
        </div>
      )}
      <Button
        onClick={() => leave(() => void close().catch((error: unknown) => setProblem(errorWords(error))))}
      >
        Close the data file
      </Button>
    </Section>
  );
}
