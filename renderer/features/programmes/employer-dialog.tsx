import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { disabilityConfidentLevels } from '../../../shared/content/codes/disability-confident.ts';
import type { Employer, EmployerFields, EmployerRow } from '../../../shared/contract/employers.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useRowSave, useRowWrites } from '../../api/use-write.ts';
import { Loading } from '../../components/loading.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { RecordPicker } from '../../components/record-picker.tsx';
import { RemoveRecord } from '../../components/remove-record.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { NOT_RECORDED } from '../../components/young-person-words.ts';
import { PeopleWith } from './people-with.tsx';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1' },
  merge: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  choice: { flex: '1 1 260px', minWidth: 0 },
  button: { whiteSpace: 'nowrap' },
});

/** Headcounts by which the size of an employer is told in official statistics. */
const sizes = ['Fewer than 10 people', '10 to 49 people', '50 to 249 people', '250 people or more'].map(
  (label) => ({ code: label, label }),
);

/** One employer: what is known of them, and who is or was there. */
export function EmployerDialog({
  employerId,
  others,
  onClose,
}: {
  employerId: string;
  /** Every employer, for naming one that is the same. */
  others: readonly EmployerRow[];
  onClose: () => void;
}) {
  const employer = useQuery(orpc.employers.get.queryOptions({ input: { employerId } }));
  return (
    <ClosableDialog layout="two columns" title={employer.data?.name ?? 'Employer'} onClose={onClose}>
      {employer.isError && <ProblemMessage words={errorWords(employer.error)} />}
      {employer.isPending && <Loading words="Opening" />}
      {employer.data && <EmployerRecord employer={employer.data} others={others} onClose={onClose} />}
    </ClosableDialog>
  );
}

function EmployerRecord({
  employer,
  others,
  onClose,
}: {
  employer: Employer;
  others: readonly EmployerRow[];
  onClose: () => void;
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { employerId, version } = employer;
  const row = `employer:${employerId}`;
  const save = useRowSave<Partial<EmployerFields>>(row, version, (current, patch) =>
    api.employers.save({ employerId, version: current, patch }),
  );
  const id = (field: string) => `employer-${employerId}-${field}`;
  const line = (field: 'name' | 'sector' | 'contactName' | 'email' | 'telephone', label: string) => (
    <SavedTextField
      id={id(field)}
      label={label}
      value={employer[field]}
      onSave={(value) => save({ [field]: value })}
    />
  );
  return (
    <>
      {line('name', 'Name')}
      {line('sector', 'Sector')}
      <SavedSelect<string>
        id={id('size')}
        label="Size"
        value={employer.size}
        options={sizes}
        emptyLabel={NOT_RECORDED}
        onSave={(size) => save({ size })}
      />
      <SavedSelect<string>
        id={id('level')}
        label="Disability Confident"
        value={employer.disabilityConfidentLevel === null ? '' : String(employer.disabilityConfidentLevel)}
        options={disabilityConfidentLevels}
        emptyLabel={NOT_RECORDED}
        onSave={(code) => save({ disabilityConfidentLevel: code === '' ? null : Number(code) })}
      />
      {line('contactName', 'Contact')}
      {line('telephone', 'Telephone')}
      {line('email', 'Email')}
      <SavedTextArea
        id={id('address')}
        label="Address"
        rows={2}
        value={employer.address}
        onSave={(address) => save({ address })}
      />
      <SavedTextArea
        className={styles.wide}
        id={id('notes')}
        label="Notes"
        rows={2}
        value={employer.notes}
        onSave={(notes) => save({ notes })}
      />
      <section className={styles.wide} aria-label="Who is or was there">
        <h3>Who is or was there</h3>
        <PeopleWith people={employer.people} nobody="Nobody yet." />
      </section>
      <MergeEmployer employer={employer} others={others} />
      <div className={styles.wide}>
        <RemoveRecord
          label="Remove this employer…"
          question={
            employer.people.length > 0
              ? 'It can be removed only when no young person’s record names it.'
              : 'Nobody’s record names it. Undo puts it back.'
          }
          onRemove={async () => {
            const outcome = await writeRow(row, version, (newest) =>
              api.employers.remove({ employerId, version: newest }),
            );
            if (outcome.saved) onClose();
            return outcome.saved ? null : outcome.words;
          }}
        />
      </div>
    </>
  );
}

/** Two that are one: the other's young people come here, and the other goes. */
function MergeEmployer({ employer, others }: { employer: Employer; others: readonly EmployerRow[] }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const [otherId, setOtherId] = useState('');
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const choices = others.filter(({ employerId }) => employerId !== employer.employerId);
  const other = choices.find(({ employerId }) => employerId === otherId);
  if (choices.length === 0) return null;
  async function merge(chosen: EmployerRow): Promise<void> {
    const outcome = await writeRow(`employer:${employer.employerId}`, employer.version, (newest) =>
      api.employers.merge({
        keepId: employer.employerId,
        otherId: chosen.employerId,
        versions: { keep: newest, other: chosen.version },
      }),
    );
    setIsAsking(false);
    if (outcome.saved) setOtherId('');
    setProblem(outcome.saved ? null : outcome.words);
  }
  return (
    <section className={styles.wide} aria-label="The same employer under another name">
      <h3>The same employer under another name</h3>
      {problem && <ProblemMessage words={problem} />}
      {other && isAsking ? (
        <>
          <p>
            {`Everybody who is or was with ${other.name} comes to ${employer.name}, and ${other.name} goes from the list. Undo takes them apart.`}
          </p>
          <div className={styles.merge}>
            <Button className={styles.button} onClick={() => void merge(other)}>
              Merge them
            </Button>
            <Button className={styles.button} onClick={() => setIsAsking(false)}>
              Keep both
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.merge}>
          <RecordPicker
            id={`employer-${employer.employerId}-merge`}
            className={styles.choice}
            label="Merge with"
            placeholder="Write part of the name"
            records={choices.map(({ employerId, name }) => ({ id: employerId, name }))}
            value={otherId}
            unfinished={unfinished}
            onChoose={(chosen) => {
              setOtherId(chosen);
              setUnfinished(null);
            }}
            onUnfinished={(words) => {
              setOtherId('');
              setUnfinished(words);
            }}
          />
          <Button className={styles.button} disabled={!other} onClick={() => setIsAsking(true)}>
            Merge…
          </Button>
        </div>
      )}
    </section>
  );
}
