import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportLogEntry } from '../../../../shared/contract/import.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { dayOfInstant, timeOfInstant } from '../../../api/today.ts';
import { Loading } from '../../../components/loading.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { narrow } from '../../../theme/layout.ts';
import { cameInWords, countOf } from '../import-words.ts';
import { UndoImport } from '../undo-import.tsx';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  scroll: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowX: 'auto',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '8px 16px' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
    '& tbody th': { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'break-word', maxWidth: '360px' },
    [narrow]: { '& th, & td': { padding: '8px' } },
  },
  hidden: visuallyHidden,
  when: { whiteSpace: 'nowrap' },
  aside: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  act: { textAlign: 'right !important' as 'right', whiteSpace: 'nowrap' },
});

/** Every import so far, latest first; each can be taken back as a whole. */
export function EarlierImports() {
  const styles = useStyles();
  const log = useQuery(orpc.import.log.queryOptions());
  const [asked, setAsked] = useState<ImportLogEntry | null>(null);
  return (
    <Section title="Earlier imports">
      {log.isPending && <Loading words="Reading the list of imports" />}
      {log.isError && <ProblemMessage words={errorWords(log.error)} onRetry={() => void log.refetch()} />}
      {log.data?.length === 0 && (
        <p className={styles.none}>
          None yet. Every file you bring in is listed here, and can be taken back from here.
        </p>
      )}
      {log.data && log.data.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">When and by whom</th>
                <th scope="col">What came in</th>
                <th scope="col">
                  <span className={styles.hidden}>Undo</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {log.data.map((entry) => (
                <tr key={entry.importRecordId}>
                  <th scope="row">{entry.fileName}</th>
                  <td className={styles.when}>
                    {formatDate(dayOfInstant(entry.at))}, {timeOfInstant(entry.at)}
                    {entry.by !== '' && <span className={styles.aside}>by {entry.by}</span>}
                  </td>
                  <td>
                    {cameInWords(entry)}
                    {entry.rowsLeftOut > 0 && (
                      <span className={styles.aside}>{countOf(entry.rowsLeftOut, 'row')} left out</span>
                    )}
                  </td>
                  <td className={styles.act}>
                    {entry.undone ? (
                      <StatusBadge tone="stopped">Undone</StatusBadge>
                    ) : (
                      <Button
                        size="small"
                        aria-label={`Undo this import… (${entry.fileName}, ${formatDate(dayOfInstant(entry.at))})`}
                        onClick={() => setAsked(entry)}
                      >
                        Undo this import…
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked && <UndoImport entry={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}
