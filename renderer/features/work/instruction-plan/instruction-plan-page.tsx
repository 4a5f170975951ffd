import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type {
  InstructionPlan,
  InstructionPlanFields,
} from '../../../../shared/contract/instruction-plans.ts';
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
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { SavedTextField } from '../../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../../components/section.tsx';
import { PrintWorkPlan, PrintWorkPlanButton } from '../print-work-plan.tsx';
import { RemoveAndGoBack } from '../remove-and-go-back.tsx';
import { workBreadcrumb } from '../work-breadcrumb.tsx';
import { type InstructionStep, instructionSteps } from '../../../../shared/content/instruction-steps.ts';
import { TaskParts } from './task-parts.tsx';

/** One plan of systematic instruction: five steps, and the task broken down into parts. Every field saves itself. */
export function InstructionPlanPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const plan = useQuery(orpc.instructionPlans.get.queryOptions({ input: { recordId: id } }));
  if (plan.isPending) return <Loading words="Opening" />;
  if (plan.isError) {
    return (
      <>
        <PageHeader title="Systematic instruction" breadcrumb={workBreadcrumb()} />
        <ProblemMessage words={errorWords(plan.error)} onRetry={() => void plan.refetch()} />
      </>
    );
  }
  return <OnePlan key={id} plan={plan.data} />;
}

function OnePlan({ plan }: { plan: InstructionPlan }) {
  const { recordId, version, personId } = plan;
  const row = `instruction-plan:${recordId}`;
  const save = useRowSave<Partial<InstructionPlanFields>>(row, version, (newest, patch) =>
    api.instructionPlans.save({ recordId, version: newest, patch }),
  );
  return (
    <>
      <PageHeader
        title={`Systematic instruction: ${plan.task}`}
        windowTitle="Systematic instruction"
        breadcrumb={workBreadcrumb(plan)}
        lede={`For ${fullName(plan)}`}
        actions={
          <>
            <PrintWorkPlanButton report="instruction-plan" recordId={recordId} />
            <RemoveAndGoBack
              personId={personId}
              row={row}
              version={version}
              question="Remove this plan of systematic instruction?"
              whatGoes="Its five steps and the parts of the task go with it. Undo puts all of it back."
              remove={(newest) => api.instructionPlans.remove({ recordId, version: newest })}
            />
          </>
        }
      />
      <ThePlan plan={plan} save={save} />
      {instructionSteps.map((step) => (
        <Section key={step.field} title={step.title} surface>
          <Step plan={plan} step={step} save={save} />
          {step.field === 'strategy' && <TaskParts plan={plan} />}
        </Section>
      ))}
      <PrintWorkPlan report="instruction-plan" recordId={recordId} />
    </>
  );
}

interface PartOfPlan {
  plan: InstructionPlan;
  save: ReturnType<typeof useRowSave<Partial<InstructionPlanFields>>>;
}

function Step({ plan, step, save }: PartOfPlan & { step: InstructionStep }) {
  const { field, question, hint } = step;
  return (
    <SavedTextArea
      id={`instruction-plan-${plan.recordId}-${field}`}
      label={question}
      hint={hint}
      rows={3}
      value={plan[field]}
      onSave={(text) => save({ [field]: text })}
    />
  );
}

function ThePlan({ plan, save }: PartOfPlan) {
  const grid = useFieldGrid();
  const { jobCoaches } = useNames();
  const id = (field: string) => `instruction-plan-${plan.recordId}-${field}`;
  return (
    <Section title="The plan" surface>
      <div className={grid.fields}>
        <SavedTextField
          id={id('task')}
          label="Task to learn"
          value={plan.task}
          onSave={(task) => save({ task })}
        />
        <SavedNameField
          id={id('job-coach')}
          label="Job coach"
          hint="Choose one of the list, or write a new name"
          value={plan.jobCoach}
          names={jobCoaches}
          onSave={(jobCoach) => save({ jobCoach })}
        />
        <SavedDateField
          id={id('started')}
          label="Started"
          value={plan.startedOn}
          onSave={(startedOn) => save({ startedOn })}
        />
        <SavedDateField
          id={id('reviewed')}
          label="Last reviewed"
          value={plan.reviewedOn}
          onSave={(reviewedOn) => save({ reviewedOn })}
        />
      </div>
    </Section>
  );
}
