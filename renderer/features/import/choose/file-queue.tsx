import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LinedList } from '../../../components/lined-list.tsx';
import { Section } from '../../../components/section.tsx';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx';
import { dropFile, type QueuedFile } from '../import-session.ts';
import { sizeWords } from '../import-words.ts';

const states: Readonly<Record<QueuedFile['state'], readonly [StatusTone, string]>> = {
  waiting: ['neutral', 'Waiting'],
  taken: ['progress', 'Being brought in'],
  'came-in': ['good', 'Came in'],
  'not-read': ['bad', 'Could not be read'],
  cancelled: ['stopped', 'Cancelled'],
};

const useStyles = makeStyles({
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
    padding: '4px 16px',
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** The files that were chosen together, in the order in which they are taken. */
export function FileQueue({ files }: { files: readonly QueuedFile[] }) {
  const styles = useStyles();
  return (
    <Section title="Files you chose">
      <LinedList ordered>
        {files.map((file) => {
          const [tone, words] = states[file.state];
          return (
            <li key={file.fileId} className={styles.file}>
              <span className={styles.name}>{file.name}</span>
              <span className={styles.size}>{sizeWords(file.size)}</span>
              <StatusBadge tone={tone}>{words}</StatusBadge>
              {file.state === 'waiting' && (
                <Button
                  size="small"
                  aria-label={`Leave out ${file.name}`}
                  onClick={() => dropFile(file.fileId)}
                >
                  Leave out
                </Button>
              )}
            </li>
          );
        })}
      </LinedList>
    </Section>
  );
}
