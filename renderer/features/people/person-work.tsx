import { Link } from '@tanstack/react-router';
import type { Person } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import {
  hoursWords,
  leftEarlyWords,
  NOT_RECORDED,
  periodWords,
  programmeWords,
  textWords,
  workExperienceSettingWords,
  yesNoWords,
} from './person-words.ts';
import { RecordTable } from '../../components/record-table.tsx';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Work experience, programmes and paid jobs of a young person, latest first. */
export function PersonWork({ person }: { person: Person }) {
  if (person.workExperience.length + person.programmes.length + person.paidJobs.length === 0) {
    return (
      <EmptyState
        title="No work or programme is recorded"
        words="Work experience, supported internships, apprenticeships and paid jobs come in with your trackers."
        action={<Link to="/import">Bring in a tracker</Link>}
      />
    );
  }
  return (
    <>
      {person.paidJobs.length > 0 && (
        <Section title="Paid jobs">
          <RecordTable
            label="Paid jobs"
            rows={latestFirst(person.paidJobs)}
            columns={[
              { heading: 'When', cell: (job) => periodWords(job.startedOn, job.endedOn) },
              { heading: 'Employer', cell: (job) => textWords(job.employer) },
              { heading: 'Role', cell: (job) => textWords(job.role) },
              {
                heading: 'Hours a week',
                cell: (job) => hoursWords(job.weeklyHours),
              },
              {
                heading: 'Pay an hour',
                cell: (job) => (job.hourlyPay === null ? NOT_RECORDED : pounds.format(job.hourlyPay)),
                onlyIf: (job) => job.hourlyPay !== null,
              },
            ]}
          />
        </Section>
      )}
      {person.programmes.length > 0 && (
        <Section title="Programmes">
          <RecordTable
            label="Programmes"
            rows={latestFirst(person.programmes)}
            columns={[
              { heading: 'Programme', cell: (programme) => programmeWords(programme.kind) },
              { heading: 'When', cell: (programme) => periodWords(programme.startedOn, programme.endedOn) },
              { heading: 'Provider', cell: (programme) => textWords(programme.provider) },
              { heading: 'Host employer', cell: (programme) => textWords(programme.hostEmployer) },
              {
                heading: 'Job coach',
                cell: (programme) => textWords(programme.jobCoach),
                onlyIf: (programme) => programme.jobCoach !== '',
              },
              {
                heading: 'Hours a week',
                cell: (programme) => hoursWords(programme.weeklyHours),
                onlyIf: (programme) => programme.weeklyHours !== null,
              },
              {
                heading: 'Access to Work',
                cell: (programme) => yesNoWords(programme.accessToWork),
                onlyIf: (programme) => programme.accessToWork !== null,
              },
              {
                heading: 'Left early',
                cell: (programme) => leftEarlyWords(programme),
                onlyIf: (programme) => programme.leftEarly === true || programme.leftReason !== '',
              },
            ]}
          />
        </Section>
      )}
      {person.workExperience.length > 0 && (
        <Section title="Work experience">
          <RecordTable
            label="Work experience"
            rows={latestFirst(person.workExperience)}
            columns={[
              { heading: 'When', cell: (work) => periodWords(work.startedOn, work.endedOn) },
              { heading: 'Employer', cell: (work) => textWords(work.employer) },
              { heading: 'Kind of setting', cell: (work) => workExperienceSettingWords(work.setting) },
              {
                heading: 'Reflection',
                cell: (work) => work.reflection,
                onlyIf: (work) => work.reflection !== '',
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function latestFirst<Row extends { startedOn: string | null }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
}
