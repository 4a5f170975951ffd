import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RetentionHold } from '../../../shared/contract/data-protection.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { useAnnounce } from '../../components/toast.tsx';
import { RecordTable } from '../../components/record-table.tsx';

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
});

/** Holds with their reason; those that stand can be released. */
export function HoldsTable({ holds, withNames }: { holds: readonly RetentionHold[]; withNames: boolean }) {
  const styles = useStyles();
  const write = useWrite();
  const announce = useAnnounce();
  async function release({ holdId, version }: RetentionHold): Promise<void> {
    const outcome = await write(() => api.dataProtection.releaseHold({ holdId, version }));
    if (!outcome.saved)
      announce({ title: outcome.words.title, words: outcome.words.whatToDo, intent: 'error' });
  }
  return (
    <RecordTable
      label="Holds"
      rows={holds.map((hold) => ({ ...hold, recordId: hold.holdId }))}
      columns={[
        {
          heading: 'Young person',
          cell: ({ personId, name }) => (
            <a className={styles.link} href={`#/young-people/${encodeURIComponent(personId)}?tab=records`}>
              {name}
            </a>
          ),
          onlyIf: () => withNames,
        },
        { heading: 'Reason', cell: ({ reason }) => reason },
        { heading: 'Held since', cell: ({ heldFrom }) => formatDate(heldFrom) },
        {
          heading: 'Released',
          cell: ({ releasedOn }) => (releasedOn === null ? '' : formatDate(releasedOn)),
          onlyIf: ({ releasedOn }) => releasedOn !== null,
        },
        {
          heading: 'Change',
          cell: (hold) =>
            hold.releasedOn === null && (
              <Button
                size="small"
                aria-label={`Release the hold on ${hold.name}`}
                onClick={() => void release(hold)}
              >
                Release
              </Button>
            ),
          onlyIf: ({ releasedOn }) => releasedOn === null,
        },
      ]}
    />
  );
}
