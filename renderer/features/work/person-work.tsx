import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { type PersonWork as Work, type WorkKind } from '../../../shared/contract/work.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FieldNotice } from '../../components/field-notice.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { Section } from '../../components/section.tsx';
import {
  hoursWords,
  leftEarlyWords,
  periodWords,
  programmeWords,
  workExperienceSettingWords,
} from '../../components/work-words.ts';
import { NOT_RECORDED, untilWords, yesNoWords } from '../../components/young-person-words.ts';
import { AddWorkDialog } from './add-work-dialog.tsx';
import { InstructionPlans } from './instruction-plan/instruction-plans.tsx';
import { JobAnalyses } from './job-analysis/job-analyses.tsx';
import { type OpenedWork, WorkDialog } from './work-dialog.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', justifyContent: 'flex-end', marginBottom: tokens.spacingVerticalM },
});

const kinds: readonly { kind: WorkKind; add: string }[] = [
  { kind: 'experience', add: 'Work experience' },
  { kind: 'programme', add: 'Programme (supported internship, apprenticeship…)' },
  { kind: 'job', add: 'Paid job' },
  { kind: 'voluntary', add: 'Voluntary work' },
];

const textWords = (text: string) => (text === '' ? NOT_RECORDED : text);

/** Work experience, programmes, paid jobs and voluntary work of a young person: recorded, corrected, checked. */
export function PersonWork({ person: { personId } }: { person: Person }) {
  const styles = useStyles();
  const work = useQuery(orpc.work.ofPerson.queryOptions({ input: { personId } }));
  const [adding, setAdding] = useState<WorkKind | null>(null);
  const [opened, setOpened] = useState<{ kind: WorkKind; recordId: string } | null>(null);
  if (work.isError) return <ProblemMessage words={errorWords(work.error)} />;
  if (!work.data) return <Loading words="Reading work and programmes" />;
  const records = work.data;
  const open = opened && openedRecord(records, opened.kind, opened.recordId);
  const isEmpty = Object.values(records).every((rows) => rows.length === 0);
  const onOpen = (kind: WorkKind) => (recordId: string) => setOpened({ kind, recordId });
  return (
    <>
      {adding && (
        <AddWorkDialog
          personId={personId}
          kind={adding}
          onAdded={(recordId) => {
            setAdding(null);
            setOpened({ kind: adding, recordId });
          }}
          onClose={() => setAdding(null)}
        />
      )}
      {open && (
        <WorkDialog
          key={open.record.recordId}
          personId={personId}
          opened={open}
          onClose={() => setOpened(null)}
        />
      )}
      <div className={styles.tools}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton icon={<Add20Regular />}>Add work or a programme</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {kinds.map(({ kind, add }) => (
                <MenuItem key={kind} onClick={() => setAdding(kind)}>
                  {add}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isEmpty && (
        <EmptyState
          title="No work or programme is recorded"
          words="Work experience, supported internships, apprenticeships, paid jobs and voluntary work come in with your trackers, or are added here one by one."
        />
      )}
      <Jobs jobs={records.job} onOpen={onOpen('job')} />
      <Programmes programmes={records.programme} onOpen={onOpen('programme')} />
      <Experience experience={records.experience} onOpen={onOpen('experience')} />
      <Voluntary voluntary={records.voluntary} onOpen={onOpen('voluntary')} />
      <JobAnalyses personId={personId} />
      <InstructionPlans personId={personId} />
    </>
  );
}

function openedRecord(records: Work, kind: WorkKind, recordId: string): OpenedWork | null {
  const record = records[kind].find((each) => each.recordId === recordId);
  return record ? ({ kind, record } as OpenedWork) : null;
}

interface OpenProps {
  onOpen: (recordId: string) => void;
}

function Jobs({ jobs, onOpen }: { jobs: Work['job'] } & OpenProps) {
  if (jobs.length === 0) return null;
  return (
    <Section title="Paid jobs">
      <RecordTable
        label="Paid jobs"
        rows={jobs}
        columns={[
          { heading: 'When', cell: (job) => periodWords(job.startedOn, job.endedOn) },
          { heading: 'Employer', cell: (job) => textWords(job.employer) },
          { heading: 'Job title', cell: (job) => textWords(job.role) },
          { heading: 'Hours a week', cell: (job) => hoursWords(job.weeklyHours) },
          {
            heading: 'Pay an hour',
            cell: (job) => (job.hourlyPay === null ? NOT_RECORDED : inPounds(job.hourlyPay)),
            onlyIf: (job) => job.hourlyPay !== null,
          },
          { heading: 'Next check', cell: nextCheckWords, onlyIf: (job) => job.checks.length > 0 },
          ...noticesAndOpen<Work['job'][number]>((job) => job.employer, onOpen),
        ]}
      />
    </Section>
  );
}

function nextCheckWords({ checks }: Work['job'][number]): string {
  const next = checks.find(({ state }) => state === 'late' || state === 'due' || state === 'to-come');
  if (next) return `At ${next.weeks} weeks, ${untilWords(next.dueOn, todayHere())}`;
  const last = checks.findLast(({ recorded }) => recorded !== null);
  return last ? `None left: checked at ${last.weeks} weeks` : 'None left';
}

function Programmes({ programmes, onOpen }: { programmes: Work['programme'] } & OpenProps) {
  if (programmes.length === 0) return null;
  return (
    <Section title="Programmes">
      <RecordTable
        label="Programmes"
        rows={programmes}
        columns={[
          { heading: 'Programme', cell: (programme) => programmeWords(programme.kind) },
          {
            heading: 'When',
            cell: (programme) => periodWords(programme.startedOn, programme.endedOn),
          },
          { heading: 'Provider', cell: (programme) => textWords(programme.provider) },
          { heading: 'Host employer', cell: (programme) => textWords(programme.hostEmployer) },
          {
            heading: 'Job coach',
            cell: (programme) => textWords(programme.jobCoach),
            onlyIf: (programme) => programme.jobCoach !== '',
          },
          {
            heading: 'Access to Work',
            cell: (programme) => yesNoWords(programme.accessToWork),
            onlyIf: (programme) => programme.accessToWork !== null,
          },
          {
            heading: 'Left early',
            cell: leftEarlyWords,
            onlyIf: (programme) => programme.leftEarly === true || programme.leftReason !== '',
          },
          {
            heading: 'Destination',
            cell: (programme) => programme.destination,
            onlyIf: (programme) => programme.destination !== '',
          },
          ...noticesAndOpen<Work['programme'][number]>(({ kind }) => programmeWords(kind), onOpen),
        ]}
      />
    </Section>
  );
}

function Experience({ experience, onOpen }: { experience: Work['experience'] } & OpenProps) {
  if (experience.length === 0) return null;
  return (
    <Section title="Work experience">
      <RecordTable
        label="Work experience"
        rows={experience}
        columns={[
          { heading: 'When', cell: (each) => periodWords(each.startedOn, each.endedOn) },
          { heading: 'Employer', cell: (each) => textWords(each.employer) },
          { heading: 'Kind of setting', cell: (each) => workExperienceSettingWords(each.setting) },
          { heading: 'What they did', cell: (each) => each.role, onlyIf: (each) => each.role !== '' },
          {
            heading: 'Reflection',
            cell: (each) => each.reflection,
            onlyIf: (each) => each.reflection !== '',
          },
          ...noticesAndOpen<Work['experience'][number]>((each) => each.employer, onOpen),
        ]}
      />
    </Section>
  );
}

function Voluntary({ voluntary, onOpen }: { voluntary: Work['voluntary'] } & OpenProps) {
  if (voluntary.length === 0) return null;
  return (
    <Section title="Voluntary work">
      <RecordTable
        label="Voluntary work"
        rows={voluntary}
        columns={[
          { heading: 'When', cell: (each) => periodWords(each.startedOn, each.endedOn) },
          { heading: 'Organisation', cell: (each) => textWords(each.employer) },
          { heading: 'What they did', cell: (each) => textWords(each.role) },
          {
            heading: 'Hours a week',
            cell: (each) => hoursWords(each.weeklyHours),
            onlyIf: (each) => each.weeklyHours !== null,
          },
          ...noticesAndOpen<Work['voluntary'][number]>((each) => each.employer, onOpen),
        ]}
      />
    </Section>
  );
}

/** What is worth a second look, and the way into the record. */
function noticesAndOpen<
  Row extends {
    recordId: string;
    startedOn: string | null;
    endedOn: string | null;
    notices: { words: string }[];
  },
>(nameOf: (row: Row) => string, onOpen: (recordId: string) => void): RecordColumn<Row>[] {
  return [
    {
      heading: 'Worth a look',
      cell: (row) => row.notices.map(({ words }) => <FieldNotice key={words} words={words} />),
      onlyIf: (row) => row.notices.length > 0,
    },
    {
      heading: 'Change',
      cell: (row) => (
        <Button
          size="small"
          aria-label={`Open ${textWords(nameOf(row))}, ${periodWords(row.startedOn, row.endedOn)}`}
          onClick={() => onOpen(row.recordId)}
        >
          Open
        </Button>
      ),
    },
  ];
}
