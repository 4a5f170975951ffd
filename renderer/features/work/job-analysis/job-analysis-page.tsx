import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  jobAnalysisQuestions,
  type JobAnalysisSection,
  jobAnalysisSections,
} from '../../../../shared/content/job-analysis-questions.ts';
import type { JobAnalysis, JobAnalysisFields } from '../../../../shared/contract/job-analyses.ts';
import { fullName } from '../../../../shared/domain/full-name.ts';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { useNames } from '../../../api/use-names.ts';
import { useRowSave } from '../../../api/use-write.ts';
import { Loading } from '../../../components/loading.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useFieldGrid } from '../../../components/field-grid.ts';
import { SavedDateField } from '../../../components/saved-field/saved-date-field.tsx';
import { SavedNameField } from '../../../components/saved-field/saved-name-field.tsx';
import { SavedTextField } from '../../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../../components/section.tsx';
import { PrintWorkPlan, PrintWorkPlanButton } from '../print-work-plan.tsx';
import { RemoveAndGoBack } from '../remove-and-go-back.tsx';
import { workBreadcrumb } from '../work-breadcrumb.tsx';
import { jobWords } from '../../../../shared/domain/job-words.ts';
import { FromProfile } from './from-profile.tsx';
import { JobAnalysisAnswer } from './job-analysis-answer.tsx';

const useStyles = makeStyles({
  page: { maxWidth: '860px' },
  questions: { display: 'grid', gap: tokens.spacingVerticalXL },
});

/** What one job asks for, question by question, and how it fits the young person. Every field saves itself. */
export function JobAnalysisPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const analysis = useQuery(orpc.jobAnalyses.get.queryOptions({ input: { recordId: id } }));
  if (analysis.isPending) return <Loading words="Opening" />;
  if (analysis.isError) {
    return (
      <>
        <PageHeader title="Job analysis" breadcrumb={workBreadcrumb()} />
        <ProblemMessage words={errorWords(analysis.error)} onRetry={() => void analysis.refetch()} />
      </>
    );
  }
  return <OneAnalysis key={id} analysis={analysis.data} />;
}

function OneAnalysis({ analysis }: { analysis: JobAnalysis }) {
  const styles = useStyles();
  const { recordId, version, personId } = analysis;
  return (
    <>
      <PageHeader
        title={`Job analysis: ${jobWords(analysis)}`}
        windowTitle="Job analysis"
        breadcrumb={workBreadcrumb(analysis)}
        lede={`For ${fullName(analysis)} · ${analysis.answered} of ${jobAnalysisQuestions.length} questions answered`}
        actions={
          <>
            <PrintWorkPlanButton report="job-analysis" recordId={recordId} />
            <RemoveAndGoBack
              personId={personId}
              row={rowOf(recordId)}
              version={version}
              question={`Remove the job analysis of ${jobWords(analysis)}?`}
              whatGoes="Its answers go with it. Undo puts all of it back."
              remove={(newest) => api.jobAnalyses.remove({ recordId, version: newest })}
            />
          </>
        }
      />
      <div className={styles.page}>
        <TheJob analysis={analysis} />
        {jobAnalysisSections.map((section) => (
          <Questions key={section.id} section={section} analysis={analysis} />
        ))}
        <PrintWorkPlan report="job-analysis" recordId={recordId} />
      </div>
    </>
  );
}

const rowOf = (recordId: string) => `job-analysis:${recordId}`;

function TheJob({ analysis }: { analysis: JobAnalysis }) {
  const grid = useFieldGrid();
  const { employers } = useNames();
  const { recordId, version } = analysis;
  const save = useRowSave<Partial<JobAnalysisFields>>(rowOf(recordId), version, (newest, patch) =>
    api.jobAnalyses.save({ recordId, version: newest, patch }),
  );
  const id = (field: string) => `job-analysis-${recordId}-${field}`;
  return (
    <Section title="The job" surface>
      <div className={grid.fields}>
        <SavedTextField
          id={id('role')}
          label="Job title"
          value={analysis.role}
          onSave={(role) => save({ role })}
        />
        <SavedNameField
          id={id('employer')}
          label="Employer"
          hint="Choose one of the list, or write a new name"
          value={analysis.employer}
          names={employers}
          onSave={(employer) => save({ employer })}
        />
        <SavedDateField
          id={id('on')}
          label="Looked at on"
          value={analysis.analysedOn}
          onSave={(analysedOn) => save({ analysedOn })}
        />
        <SavedTextField
          id={id('by')}
          label="Done by"
          hint="Names and roles of those who took part"
          value={analysis.analysedBy}
          onSave={(analysedBy) => save({ analysedBy })}
        />
      </div>
    </Section>
  );
}

function Questions({ section, analysis }: { section: JobAnalysisSection; analysis: JobAnalysis }) {
  const styles = useStyles();
  return (
    <Section title={section.title} surface>
      {section.id === 'match' && <FromProfile analysis={analysis} />}
      <div className={styles.questions}>
        {section.questions.map((question) => (
          <JobAnalysisAnswer
            key={question.id}
            recordId={analysis.recordId}
            question={question}
            answer={analysis.answers.find(({ questionId }) => questionId === question.id)}
          />
        ))}
      </div>
    </Section>
  );
}
