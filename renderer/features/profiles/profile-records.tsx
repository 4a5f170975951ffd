import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../../shared/contract/people.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { Section } from '../../components/section.tsx';

type ProfileRecord = NonNullable<Person['vocationalProfiles']>[number];
type Answer = '' | 'yes' | 'no';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  record: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 1fr) 252px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    maxWidth: '720px',
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  note: { color: tokens.colorNeutralForeground3, maxWidth: '72ch', marginTop: 0 },
});

/**
 * On which days there was a vocational profile, from trackers and from the versions begun here, and whether it was
 * with the EHC plan.
 */
export function ProfileRecords({ records }: { records: readonly ProfileRecord[] }) {
  const styles = useStyles();
  if (records.length === 0) return null;
  return (
    <Section title="On record, and in the EHC plan">
      <p className={styles.note}>
        What your trackers say, and the days on which a version was begun here. Reports and lists count these.
      </p>
      <ul className={styles.list}>
        {records
          .toSorted((a, b) => (b.recordedOn ?? '').localeCompare(a.recordedOn ?? ''))
          .map((record) => (
            <OneRecord key={record.recordId} record={record} />
          ))}
      </ul>
    </Section>
  );
}

const hasWords = (has: boolean | null) =>
  has === null ? 'Not known whether there is one' : has ? 'There is a vocational profile' : 'There is none';

function OneRecord({ record }: { record: ProfileRecord }) {
  const styles = useStyles();
  const { recordId, version, recordedOn, hasProfile, attachedToPlan, notes } = record;
  const save = useRowSave<boolean | null>(`profile-record:${recordId}`, version, (newest, attached) =>
    api.profiles.saveAttached({ recordId, version: newest, attachedToPlan: attached }),
  );
  const day = recordedOn === null ? 'no date' : formatDate(recordedOn);
  return (
    <li className={styles.record}>
      <p>
        {hasWords(hasProfile)} · {day}
        {notes !== '' && ` · ${notes}`}
      </p>
      <SavedSelect<Answer>
        id={`profile-record-${recordId}`}
        label={`Attached to the EHC plan, ${day}`}
        isLabelHidden
        value={attachedToPlan === null ? '' : attachedToPlan ? 'yes' : 'no'}
        options={[
          { code: 'yes', label: 'In the EHC plan' },
          { code: 'no', label: 'Not in the EHC plan' },
        ]}
        emptyLabel="In the plan? Not recorded"
        onSave={(answer) => save(answer === '' ? null : answer === 'yes')}
      />
    </li>
  );
}
