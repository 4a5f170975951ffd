import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { HeldOnPerson } from '../../../shared/contract/data-protection.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { ExportEverything } from './export-everything.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { HoldsTable } from './holds-table.tsx';
import { SensitiveNotes } from './sensitive-notes.tsx';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '76ch' },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: `${tokens.spacingVerticalXS} 56px`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontVariantNumeric: 'tabular-nums',
    '& li': { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  holds: { marginBottom: tokens.spacingVerticalM },
});

/** What is held on a young person: a copy of it, notes kept apart, how long it is kept, and erasing it. */
export function PersonRecords({ person }: { person: Person }) {
  const { personId } = person;
  const held = useQuery(orpc.dataProtection.held.queryOptions({ input: { personId } }));
  if (held.isPending) return <Loading />;
  if (held.isError)
    return <ProblemMessage words={errorWords(held.error)} onRetry={() => void held.refetch()} />;
  return (
    <>
      <WhatIsHeld held={held.data} />
      <ExportEverything personId={personId} notes={held.data.sensitiveNotes} />
      <SensitiveNotes personId={personId} count={held.data.sensitiveNotes} />
      <Keeping personId={personId} name={fullName(person)} held={held.data} />
    </>
  );
}

function WhatIsHeld({ held }: { held: HeldOnPerson }) {
  const styles = useStyles();
  return (
    <Section title="What is held" surface>
      <ul className={styles.kinds}>
        {held.kinds.map(({ name, records }) => (
          <li key={name}>
            <span>{name}</span>
            <span>{records.toLocaleString('en-GB')}</span>
          </li>
        ))}
        <li>
          <span>Changes in the history</span>
          <span>{held.changes.toLocaleString('en-GB')}</span>
        </li>
      </ul>
    </Section>
  );
}

function Keeping({ personId, name, held }: { personId: string; name: string; held: HeldOnPerson }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'hold' | 'erase' | null>(null);
  const isHeld = held.holds.some(({ releasedOn }) => releasedOn === null);
  return (
    <Section title="Keeping and erasing" surface>
      <p className={styles.words}>{dueWords(held)}</p>
      {held.holds.length > 0 && (
        <div className={styles.holds}>
          <HoldsTable holds={held.holds} withNames={false} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => setAsking('hold')}>Hold the records…</Button>
        <Button disabled={isHeld} onClick={() => setAsking('erase')}>
          Erase everything…
        </Button>
      </div>
      {asking === 'hold' && <HoldDialog personId={personId} name={name} onClose={() => setAsking(null)} />}
      {asking === 'erase' && (
        <EraseDialog
          people={[{ personId, name }]}
          reason=""
          warning={held.planState === 'in-force' ? 'An EHC plan is in force for this young person.' : null}
          onErased={() => void navigate({ to: '/young-people', replace: true })}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  );
}

function dueWords({ dueOn, holds, planState }: HeldOnPerson): string {
  if (holds.some(({ releasedOn }) => releasedOn === null))
    return 'The records are on hold and cannot be erased. Release the hold first.';
  if (planState === 'in-force') return 'An EHC plan is in force: the records are not due for disposal.';
  if (dueOn === null)
    return 'When the records are due for disposal cannot be worked out: the date of birth or the end of the plan is not recorded.';
  return dueOn <= todayHere()
    ? `The records are due for disposal since ${formatDate(dueOn)}.`
    : `The records are kept until ${formatDate(dueOn)}.`;
}
