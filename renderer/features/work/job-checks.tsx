import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JobCheckFields, JobCheckRecord } from '../../../shared/contract/work.ts';
import { lateCheckWords } from '../../../shared/domain/job-checks.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useRowSave, useRowWrites, useWrite } from '../../api/use-write.ts';
import { FieldNotice } from '../../components/field-notice.tsx';
import { RemoveRecord } from '../../components/remove-record.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedNumberField } from '../../components/saved-field/saved-number-field.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { SavedYesNo } from '../../components/saved-field/saved-yes-no.tsx';
import { StatusBadge, type StatusTone } from '../../components/status-badge.tsx';
import { untilWords } from '../../components/young-person-words.ts';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 },
  check: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  when: { fontWeight: tokens.fontWeightSemibold },
  button: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    marginTop: tokens.spacingVerticalM,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1' },
});

const stateTones: Readonly<Record<JobCheckRecord['state'], StatusTone>> = {
  done: 'good',
  late: 'bad',
  due: 'warning',
  'to-come': 'neutral',
  passed: 'neutral',
  'not-needed': 'neutral',
};

function stateWords(check: JobCheckRecord): string {
  switch (check.state) {
    case 'done': {
      const late = check.recorded && lateCheckWords(check.dueOn, check.recorded.checkedOn);
      return late ? `Checked ${late}` : 'Checked';
    }
    case 'late':
      return untilWords(check.dueOn, todayHere());
    case 'due':
    case 'to-come':
      return `Due ${untilWords(check.dueOn, todayHere())}`;
    case 'passed':
      return 'Not made';
    default:
      return 'Not needed: the job had ended';
  }
}

/** The checks of a job at 13, 26 and 52 weeks, each recorded in its place. */
export function JobChecks({
  jobId,
  checks,
  className,
}: {
  jobId: string;
  checks: readonly JobCheckRecord[];
  className: string;
}) {
  const styles = useStyles();
  return (
    <section className={className} aria-label="Checks of the job">
      <h3 className={styles.heading}>Is the job lasting?</h3>
      {checks.length === 0 ? (
        <p>
          The job is looked at again 13, 26 and 52 weeks after it started. Enter the day it started to have
          the checks worked out.
        </p>
      ) : (
        checks.map((check) => <OneCheck key={check.weeks} jobId={jobId} check={check} />)
      )}
    </section>
  );
}

function OneCheck({ jobId, check }: { jobId: string; check: JobCheckRecord }) {
  const styles = useStyles();
  const write = useWrite();
  const { weeks, recorded } = check;
  return (
    <div className={styles.check}>
      <div className={styles.head}>
        <span className={styles.when}>{`${weeks} weeks: ${formatDate(check.dueOn)}`}</span>
        <StatusBadge tone={stateTones[check.state]}>{stateWords(check)}</StatusBadge>
        {!recorded && check.state !== 'not-needed' && check.state !== 'to-come' && (
          <Button
            className={styles.button}
            size="small"
            onClick={() =>
              void write(() =>
                api.work.check({ jobId, weeks, version: null, patch: { checkedOn: todayHere() } }),
              )
            }
          >
            {`Record the check at ${weeks} weeks`}
          </Button>
        )}
      </div>
      {recorded && <RecordedCheck jobId={jobId} check={check} recorded={recorded} />}
    </div>
  );
}

function RecordedCheck({
  jobId,
  check: { weeks },
  recorded,
}: {
  jobId: string;
  check: JobCheckRecord;
  recorded: NonNullable<JobCheckRecord['recorded']>;
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const row = `job-check:${recorded.recordId}`;
  const save = useRowSave<Partial<JobCheckFields>>(row, recorded.version, (version, patch) =>
    api.work.check({ jobId, weeks, version, patch }),
  );
  const id = (field: string) => `check-${recorded.recordId}-${field}`;
  return (
    <div className={styles.fields}>
      <SavedDateField
        id={id('on')}
        label="Checked on"
        hint={null}
        value={recorded.checkedOn}
        onSave={async (checkedOn) =>
          checkedOn === null
            ? { saved: false, words: { title: 'Enter the day of the check.', whatToDo: '' } }
            : save({ checkedOn })
        }
      />
      <SavedYesNo
        id={id('still')}
        label="Still in work"
        value={recorded.stillInWork}
        onSave={(stillInWork) => save({ stillInWork })}
      />
      <SavedNumberField
        id={id('hours')}
        label="Hours a week"
        kind="hours"
        value={recorded.weeklyHours}
        whatToWrite="Write the hours as a number, such as 16 or 22.5."
        onSave={(weeklyHours) => save({ weeklyHours })}
      />
      <div>
        <SavedNumberField
          id={id('pay')}
          label="Pay an hour (£)"
          kind="pounds"
          value={recorded.hourlyPay}
          whatToWrite="Write the pounds as a number, such as 12.71."
          onSave={(hourlyPay) => save({ hourlyPay })}
        />
        {recorded.notices.map(({ words }) => (
          <FieldNotice key={words} words={words} />
        ))}
      </div>
      <SavedTextArea
        className={styles.wide}
        id={id('note')}
        label="Note"
        rows={2}
        value={recorded.note}
        onSave={(note) => save({ note })}
      />
      <div className={mergeClasses(styles.wide)}>
        <RemoveRecord
          label={`Remove the check at ${weeks} weeks…`}
          question="The check will be to be made again. Undo puts it back."
          onRemove={async () => {
            const { recordId, version } = recorded;
            const outcome = await writeRow(row, version, (newest) =>
              api.work.removeCheck({ recordId, version: newest }),
            );
            return outcome.saved ? null : outcome.words;
          }}
        />
      </div>
    </div>
  );
}
