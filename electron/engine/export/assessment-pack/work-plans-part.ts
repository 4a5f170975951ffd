import type { PackContent } from '../assessment-pack.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { formatDay } from '../report-text.ts';
import { instructionSteps } from '../../../../shared/content/instruction-steps.ts';
import { jobAnalysisQuestions } from '../../../../shared/content/job-analysis-questions.ts';
import type { InstructionPlan } from '../../../../shared/contract/instruction-plans.ts';
import type { JobAnalysis } from '../../../../shared/contract/job-analyses.ts';
import { jobWords } from '../../../../shared/domain/job-words.ts';
import { table } from './pack-tables.ts';

/** The labels' share of the width: questions are longer than other labels. */
const QUESTIONS = 0.36;

/** What the jobs that were looked at ask for, and how tasks are taught: what is written, without what is not. */
export function workPlansPart({ jobAnalyses, instructionPlans }: PackContent): PdfBlock[] {
  return [
    ...jobAnalyses.flatMap(analysisBlocks),
    ...instructionPlans.flatMap(planBlocks),
    { kind: 'writingSpace', label: 'What should change in the job, the help or the teaching?', lines: 4 },
  ];
}

function analysisBlocks(analysis: JobAnalysis): PdfBlock[] {
  const answers = new Map(analysis.answers.map(({ questionId, answer }) => [questionId, answer.trim()]));
  return [
    { kind: 'heading', level: 3, text: `Job analysis: ${jobWords(analysis)}` },
    {
      kind: 'keyValues',
      labelShare: QUESTIONS,
      pairs: recorded([
        ['Looked at on', formatDay(analysis.analysedOn)],
        ['Done by', analysis.analysedBy],
        ...jobAnalysisQuestions.map(({ id, question }) => [question, answers.get(id) ?? ''] as const),
      ]),
    },
  ];
}

function planBlocks(plan: InstructionPlan): PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: `Systematic instruction: ${plan.task}` },
    {
      kind: 'keyValues',
      labelShare: QUESTIONS,
      pairs: recorded([
        ['Job coach', plan.jobCoach],
        ['Started', formatDay(plan.startedOn)],
        ['Last reviewed', formatDay(plan.reviewedOn)],
        ...instructionSteps.map(({ field, title }) => [title, plan[field].trim()] as const),
      ]),
    },
    ...(plan.parts.length === 0 ? [] : [partsOfTask(plan)]),
  ];
}

/** The parts of a task in the order in which they are done. */
export function partsOfTask({ parts }: InstructionPlan): PdfBlock {
  return table(
    [
      { heading: 'Part of the task', width: 3 },
      { heading: 'Cue', width: 3 },
      { heading: 'Help', width: 3 },
    ],
    parts.map(({ description, cue, support }, index) => [`${index + 1}. ${description}`, cue, support]),
  );
}

/** What is not recorded is left out; where nothing is, that is said once. */
function recorded(pairs: readonly (readonly [string, string])[]): { label: string; value: string }[] {
  const known = pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
  return known.length > 0 ? known : [{ label: 'Written so far', value: 'Nothing yet' }];
}
