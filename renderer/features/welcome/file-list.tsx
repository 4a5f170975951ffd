import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrow } from '../../theme/layout.ts';
import { LinedList } from '../../components/lined-list.tsx';

export interface ListedFile {
  id: string;
  name: string;
  /** Whose it is, when known. */
  about: string;
  when: string;
  badge: ReactNode;
  isMissing: boolean;
  /** The one a person most likely wants: its button is the primary one of the page. */
  isFirst?: boolean;
  onOpen: () => void;
  /** Takes it off the list; the file stays. */
  onForget?: () => void;
}

const useStyles = makeStyles({
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Data files that can be opened, one a row. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  const styles = useStyles();
  return (
    <LinedList>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <div>
            <div className={styles.name}>{file.name}</div>
            <div className={styles.small}>{[file.about, file.when].filter(Boolean).join(' · ')}</div>
          </div>
          <div>{file.badge}</div>
          <div className={styles.buttons}>
            {file.onForget && (
              <Button appearance="subtle" aria-label={`Take off list: ${file.name}`} onClick={file.onForget}>
                Take off list
              </Button>
            )}
            <Button
              appearance={file.isFirst ? 'primary' : 'secondary'}
              disabled={file.isMissing}
              aria-label={`Open ${file.name}`}
              onClick={file.onOpen}
            >
              Open
            </Button>
          </div>
        </li>
      ))}
    </LinedList>
  );
}
