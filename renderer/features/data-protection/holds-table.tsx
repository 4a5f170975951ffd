import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
          cell: (hold) => nameLink(hold, styles.link),
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
          cell: (hold) => releaseButton(hold, (held) => void release(held)),
          onlyIf: ({ releasedOn }) => releasedOn === null,
        },
      ]}
    />
  );
}

function nameLink({ personId, name }: RetentionHold, className: string): ReactNode {
  return (
    <a className={className} href={`#/young-people/${encodeURIComponent(personId)}?tab=records`}>
      {name}
    </a>
  );
}

function releaseButton(hold: RetentionHold, onRelease: (hold: RetentionHold) => void): ReactNode {
  if (hold.releasedOn !== null) return '';
  return (
    <Button size="small" aria-label={`Release the hold on ${hold.name}`} onClick={() => onRelease(hold)}>
      Release
    </Button>
  );
}
