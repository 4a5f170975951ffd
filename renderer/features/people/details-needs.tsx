import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { needWords } from './person-words.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& li': {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr) auto auto auto',
      alignItems: 'center',
      gap: tokens.spacingHorizontalXS,
      minHeight: '40px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  rank: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  add: { marginTop: tokens.spacingVerticalM, maxWidth: '420px' },
});

/** The needs of a young person in order, the main one first. Every change is saved at once. */
export function DetailsNeeds({ person }: { person: Person }) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const before = person.needs.map(({ code }) => code);
  const others = senNeeds.filter(({ code }) => !before.includes(code));

  async function save(after: string[]): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const outcome = await write(() => api.people.saveNeeds({ personId: person.personId, before, after }));
    setIsBusy(false);
    setProblem(outcome.saved ? null : outcome.words);
  }
  /** Puts the need at a place one further up or down. */
  const moved = (index: number, by: 1 | -1) => {
    const after = [...before];
    const [code] = after.splice(index, 1);
    if (code !== undefined) after.splice(index + by, 0, code);
    return after;
  };

  return (
    <Section title="Needs" surface>
      {problem && <ProblemMessage words={problem} />}
      {before.length === 0 && <p className={styles.none}>No need is recorded.</p>}
      <ol className={styles.list} aria-label="Needs, the main one first">
        {before.map((code, index) => {
          const name = needWords(code);
          return (
            <li key={code}>
              <span className={styles.rank}>{index + 1}</span>
              <span>{name}</span>
              <MoveButtons
                name={name}
                onUp={index === 0 ? undefined : () => void save(moved(index, -1))}
                onDown={index === before.length - 1 ? undefined : () => void save(moved(index, 1))}
              />
              <Button
                appearance="subtle"
                icon={<Delete20Regular />}
                aria-label={`Remove ${name}`}
                onClick={() => setRemoving(code)}
              />
            </li>
          );
        })}
      </ol>
      <ConfirmDialog
        isOpen={removing !== null}
        title={`Remove the need “${needWords(removing ?? '')}”?`}
        confirmLabel="Remove the need"
        onConfirm={() => {
          setRemoving(null);
          void save(before.filter((each) => each !== removing));
        }}
        onCancel={() => setRemoving(null)}
      >
        The needs below it move up. You can bring it back with Ctrl+Z.
      </ConfirmDialog>
      <Field className={styles.add} label="Add a need">
        <Select
          value=""
          onChange={(_event, { value }) => {
            if (value !== '') void save([...before, value]);
          }}
        >
          <option value="">Choose a need</option>
          {others.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
