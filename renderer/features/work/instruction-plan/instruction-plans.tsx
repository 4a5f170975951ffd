import { Button, Field, Input } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { InstructionPlanRow } from '../../../../shared/contract/instruction-plans.ts';
import { formatDate, type IsoDate } from '../../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { todayHere } from '../../../api/today.ts';
import { useNames } from '../../../api/use-names.ts';
import { DateField } from '../../../components/date-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { NameField } from '../../../components/name-field.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { RecordTable } from '../../../components/record-table.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormProblems } from '../../../components/use-form-problems.ts';
import { NOT_RECORDED } from '../../../components/young-person-words.ts';
import { WorkPlanDialog } from '../work-plan-dialog.tsx';

const addressOf = (personId: string, recordId: string) =>
  `#/young-people/${encodeURIComponent(personId)}/instruction-plans/${encodeURIComponent(recordId)}`;
const dayWords = (day: IsoDate | null) => (day === null ? NOT_RECORDED : formatDate(day));

/** The plans of systematic instruction of a young person, each with a page of its own. */
export function InstructionPlans({ personId }: { personId: string }) {
  const [isAdding, setIsAdding] = useState(false);
  const plans = useQuery(orpc.instructionPlans.ofPerson.queryOptions({ input: { personId } }));
  return (
    <Section
      title="Systematic instruction"
      aside={
        <Button size="small" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
          Add a plan
        </Button>
      }
    >
      {isAdding && <AddInstructionPlan personId={personId} onClose={() => setIsAdding(false)} />}
      {plans.isError ? (
        <ProblemMessage words={errorWords(plans.error)} />
      ) : !plans.data ? (
        <Loading words="Reading the plans" />
      ) : plans.data.length === 0 ? (
        <EmptyState
          headingLevel={3}
          title="No task is being taught by a plan"
          words="A plan takes one task through five steps, and breaks it down into parts with a cue and support for each."
        />
      ) : (
        <RecordTable
          label="Plans of systematic instruction"
          rows={plans.data}
          columns={[
            { heading: 'Task', cell: ({ task }) => task },
            { heading: 'Job coach', cell: ({ jobCoach }) => jobCoach || NOT_RECORDED },
            { heading: 'Started', cell: ({ startedOn }) => dayWords(startedOn) },
            { heading: 'Last reviewed', cell: ({ reviewedOn }) => dayWords(reviewedOn) },
            { heading: 'Parts', cell: ({ parts }) => (parts === 0 ? 'None yet' : String(parts)) },
            {
              heading: 'Change',
              cell: (row) => openPlan(personId, row),
            },
          ]}
        />
      )}
    </Section>
  );
}

function openPlan(personId: string, row: InstructionPlanRow): ReactNode {
  return (
    <Button
      as="a"
      size="small"
      aria-label={`Open the plan for ${row.task}`}
      href={addressOf(personId, row.recordId)}
    >
      Open
    </Button>
  );
}

const ids = {
  task: 'add-instruction-plan-task',
  jobCoach: 'add-instruction-plan-job-coach',
  startedOn: 'add-instruction-plan-started',
} as const;

function AddInstructionPlan({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { jobCoaches } = useNames();
  const problems = useFormProblems(ids);
  const [task, setTask] = useState('');
  const [jobCoach, setJobCoach] = useState('');
  const [startedOn, setStartedOn] = useState<IsoDate | null>(todayHere());
  const taskProblem = problems.at(ids.task);
  return (
    <WorkPlanDialog
      title="Add a plan of systematic instruction"
      problems={problems}
      add={() => api.instructionPlans.add({ personId, fields: { task, jobCoach, startedOn } })}
      addressOf={(recordId) => addressOf(personId, recordId)}
      onClose={onClose}
    >
      <Field
        label="Task to learn"
        hint="One task, such as “Set the tables for lunch”"
        validationState={taskProblem === null ? 'none' : 'error'}
        validationMessage={taskProblem}
      >
        <Input
          id={ids.task}
          autoComplete="off"
          value={task}
          onChange={(_event, { value }) => setTask(value)}
        />
      </Field>
      <NameField
        id={ids.jobCoach}
        label="Job coach"
        hint="Choose one of the list, or write a new name"
        value={jobCoach}
        names={jobCoaches}
        onChange={setJobCoach}
        problem={problems.at(ids.jobCoach)}
      />
      <DateField
        id={ids.startedOn}
        label="Started"
        value={startedOn}
        onChange={setStartedOn}
        {...problems.ofDate(ids.startedOn)}
      />
    </WorkPlanDialog>
  );
}
