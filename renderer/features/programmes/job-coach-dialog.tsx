import { makeStyles } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import type { JobCoach, JobCoachFields } from '../../../shared/contract/employers.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useRowSave, useRowWrites } from '../../api/use-write.ts';
import { FieldNotice } from '../../components/field-notice.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { RemoveRecord } from '../../components/remove-record.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedNumberField } from '../../components/saved-field/saved-number-field.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { caseloadWords, isOverCaseload } from './caseload-words.ts';
import { PeopleWith } from './people-with.tsx';

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

/** One job coach: training, caseload, and who they work or worked with. */
export function JobCoachDialog({ jobCoachId, onClose }: { jobCoachId: string; onClose: () => void }) {
  const coach = useQuery(orpc.jobCoaches.get.queryOptions({ input: { jobCoachId } }));
  return (
    <ClosableDialog layout="two columns" title={coach.data?.name ?? 'Job coach'} onClose={onClose}>
      {coach.isError && <ProblemMessage words={errorWords(coach.error)} />}
      {coach.isPending && <Loading words="Opening" />}
      {coach.data && <JobCoachRecord coach={coach.data} onClose={onClose} />}
    </ClosableDialog>
  );
}

function JobCoachRecord({ coach, onClose }: { coach: JobCoach; onClose: () => void }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { jobCoachId, version } = coach;
  const row = `job-coach:${jobCoachId}`;
  const save = useRowSave<Partial<JobCoachFields>>(row, version, (current, patch) =>
    api.jobCoaches.save({ jobCoachId, version: current, patch }),
  );
  const id = (field: string) => `job-coach-${jobCoachId}-${field}`;
  const line = (field: 'name' | 'organisation' | 'email' | 'telephone', label: string) => (
    <SavedTextField
      id={id(field)}
      label={label}
      value={coach[field]}
      onSave={(value) => save({ [field]: value })}
    />
  );
  const day = (
    field: 'systematicInstructionOn' | 'occupationalStandardsOn' | 'beganOn' | 'leftOn',
    label: string,
    hint: string | null = null,
  ) => (
    <SavedDateField
      id={id(field)}
      label={label}
      hint={hint}
      value={coach[field]}
      onSave={(value) => save({ [field]: value })}
    />
  );
  const now = new Set(coach.people.filter(({ isRunning }) => isRunning).map(({ personId }) => personId)).size;
  const load = { now, mostPeople: coach.mostPeople };
  return (
    <>
      {line('name', 'Name')}
      {line('organisation', 'Organisation')}
      {line('telephone', 'Telephone')}
      {line('email', 'Email')}
      {day(
        'systematicInstructionOn',
        'Trained in systematic instruction',
        'The day the training was completed',
      )}
      {day('occupationalStandardsOn', 'Trained in the occupational standards')}
      {day('beganOn', 'Began as a job coach')}
      {day('leftOn', 'Left')}
      <div className={styles.wide}>
        <SavedNumberField
          id={id('mostPeople')}
          label={`Most young people at a time (now: ${caseloadWords(load)})`}
          kind="whole"
          whatToWrite="Write a whole number, such as 8."
          value={coach.mostPeople}
          onSave={(mostPeople) => save({ mostPeople })}
        />
        {isOverCaseload(load) && <FieldNotice words="More young people than this job coach can take on." />}
      </div>
      <SavedTextArea
        className={styles.wide}
        id={id('notes')}
        label="Notes"
        rows={2}
        value={coach.notes}
        onSave={(notes) => save({ notes })}
      />
      <section className={styles.wide} aria-label="Young people">
        <h3>Young people</h3>
        <PeopleWith people={coach.people} nobody="Nobody yet." />
      </section>
      <div className={styles.wide}>
        <RemoveRecord
          label="Remove this job coach…"
          question={
            coach.people.length > 0
              ? 'A job coach can be removed only when no young person’s record names them. Enter the day they left instead.'
              : 'Nobody’s record names them. Undo puts them back.'
          }
          onRemove={async () => {
            const outcome = await writeRow(row, version, (newest) =>
              api.jobCoaches.remove({ jobCoachId, version: newest }),
            );
            if (outcome.saved) onClose();
            return outcome.saved ? null : outcome.words;
          }}
        />
      </div>
    </>
  );
}
