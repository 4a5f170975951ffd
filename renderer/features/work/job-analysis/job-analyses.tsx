import { Button, Field, Input } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { jobAnalysisQuestions } from '../../../../shared/content/job-analysis-questions.ts';
import type { JobAnalysisRow } from '../../../../shared/contract/job-analyses.ts';
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
import { jobWords } from '../../../../shared/domain/job-words.ts';

const addressOf = (personId: string, recordId: string) =>
  `#/young-people/${encodeURIComponent(personId)}/job-analyses/${encodeURIComponent(recordId)}`;

/** The jobs that were looked at for a young person, each with a page of its own. */
export function JobAnalyses({ personId }: { personId: string }) {
  const [isAdding, setIsAdding] = useState(false);
  const analyses = useQuery(orpc.jobAnalyses.ofPerson.queryOptions({ input: { personId } }));
  return (
    <Section
      title="Job analyses"
      aside={
        <Button size="small" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
          Add a job analysis
        </Button>
      }
    >
      {isAdding && <AddJobAnalysis personId={personId} onClose={() => setIsAdding(false)} />}
      {analyses.isError ? (
        <ProblemMessage words={errorWords(analyses.error)} />
      ) : !analyses.data ? (
        <Loading words="Reading the job analyses" />
      ) : analyses.data.length === 0 ? (
        <EmptyState
          headingLevel={3}
          title="No job has been looked at yet"
          words="A job analysis sets out what a job asks for, and how it fits the young person."
        />
      ) : (
        <RecordTable
          label="Job analyses"
          rows={analyses.data}
          columns={[
            { heading: 'Job title', cell: ({ role }) => role || NOT_RECORDED },
            { heading: 'Employer', cell: ({ employer }) => employer || NOT_RECORDED },
            {
              heading: 'Looked at',
              cell: ({ analysedOn }) => (analysedOn === null ? NOT_RECORDED : formatDate(analysedOn)),
            },
            {
              heading: 'Answered',
              cell: ({ answered }) => `${answered} of ${jobAnalysisQuestions.length}`,
            },
            {
              heading: 'Change',
              cell: (row) => openAnalysis(personId, row),
            },
          ]}
        />
      )}
    </Section>
  );
}

function openAnalysis(personId: string, row: JobAnalysisRow): ReactNode {
  return (
    <Button
      as="a"
      size="small"
      aria-label={`Open the job analysis of ${jobWords(row)}`}
      href={addressOf(personId, row.recordId)}
    >
      Open
    </Button>
  );
}

const ids = {
  role: 'add-job-analysis-role',
  employer: 'add-job-analysis-employer',
  analysedOn: 'add-job-analysis-on',
} as const;

function AddJobAnalysis({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { employers } = useNames();
  const problems = useFormProblems(ids);
  const [role, setRole] = useState('');
  const [employer, setEmployer] = useState('');
  const [analysedOn, setAnalysedOn] = useState<IsoDate | null>(todayHere());
  const roleProblem = problems.at(ids.role);
  return (
    <WorkPlanDialog
      title="Add a job analysis"
      problems={problems}
      add={() => api.jobAnalyses.add({ personId, fields: { role, employer, analysedOn } })}
      addressOf={(recordId) => addressOf(personId, recordId)}
      onClose={onClose}
    >
      <Field
        label="Job title"
        validationState={roleProblem === null ? 'none' : 'error'}
        validationMessage={roleProblem}
      >
        <Input
          id={ids.role}
          autoComplete="off"
          value={role}
          onChange={(_event, { value }) => setRole(value)}
        />
      </Field>
      <NameField
        id={ids.employer}
        label="Employer"
        hint="Choose one of the list, or write a new name"
        value={employer}
        names={employers}
        onChange={setEmployer}
        problem={problems.at(ids.employer)}
      />
      <DateField
        id={ids.analysedOn}
        label="Looked at on"
        value={analysedOn}
        onChange={setAnalysedOn}
        {...problems.ofDate(ids.analysedOn)}
      />
    </WorkPlanDialog>
  );
}
