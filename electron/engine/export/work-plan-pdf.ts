/** A job analysis, or a plan of systematic instruction, as a document of its own; room to write where nothing stands. */
import { instructionSteps } from '../../../shared/content/instruction-steps.ts';
import { jobAnalysisSections } from '../../../shared/content/job-analysis-questions.ts';
import { questionWords } from '../../../shared/content/profile-questions.ts';
import type { InstructionPlan } from '../../../shared/contract/instruction-plans.ts';
import type { JobAnalysis } from '../../../shared/contract/job-analyses.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { jobWords } from '../../../shared/domain/job-words.ts';
import { partsOfTask } from './assessment-pack/work-plans-part.ts';
import type { PdfBlock, PdfModel } from './pdf/blocks.ts';
import { plainTextBlocks } from './pdf/plain-text-blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import { formatDay } from './report-text.ts';

/** What both have besides what is written in them. */
export interface WorkPlanCopy {
  authorityName: string;
  documentId: string;
  preparedOn: IsoDate;
}

/** Ruled lines below a question that nobody has answered. */
const LINES = 3;

/** A job analysis on paper: each question with its answer, ruled space where there is none. */
export function jobAnalysisPdf(analysis: JobAnalysis, copy: WorkPlanCopy): PdfModel {
  const answers = new Map(analysis.answers.map(({ questionId, answer }) => [questionId, answer]));
  const name = fullName(analysis);
  return documentOf(`Job analysis: ${name}`, copy, [
    { kind: 'heading', level: 1, text: `Job analysis: ${jobWords(analysis)}` },
    { kind: 'paragraph', size: 'lead', text: [{ text: 'For ' }, { text: name, bold: true }] },
    {
      kind: 'keyValues',
      pairs: [
        { label: 'Employer', value: analysis.employer },
        { label: 'Job title', value: analysis.role },
        { label: 'Looked at on', value: formatDay(analysis.analysedOn) },
        { label: 'Done by', value: analysis.analysedBy },
      ],
    },
    ...jobAnalysisSections.flatMap(({ id, title, questions }): PdfBlock[] => [
      { kind: 'heading', level: 2, text: title },
      ...(id === 'match' ? profileBlocks(analysis) : []),
      ...questions.flatMap((each) => answerBlocks(each.question, answers.get(each.id) ?? '')),
    ]),
  ]);
}

/** A plan of systematic instruction on paper: its five steps and the parts of the task. */
export function instructionPlanPdf(plan: InstructionPlan, copy: WorkPlanCopy): PdfModel {
  const name = fullName(plan);
  return documentOf(`Systematic instruction: ${name}`, copy, [
    { kind: 'heading', level: 1, text: `Systematic instruction: ${plan.task}` },
    { kind: 'paragraph', size: 'lead', text: [{ text: 'For ' }, { text: name, bold: true }] },
    {
      kind: 'keyValues',
      pairs: [
        { label: 'Job coach', value: plan.jobCoach },
        { label: 'Started', value: formatDay(plan.startedOn) },
        { label: 'Last reviewed', value: formatDay(plan.reviewedOn) },
      ],
    },
    ...instructionSteps.flatMap(({ field, title, question }): PdfBlock[] => [
      { kind: 'heading', level: 2, text: title },
      ...answerBlocks(question, plan[field]),
      ...(field === 'strategy' ? partBlocks(plan) : []),
    ]),
  ]);
}

function documentOf(title: string, copy: WorkPlanCopy, blocks: PdfBlock[]): PdfModel {
  return {
    title,
    owner: copy.authorityName,
    documentId: copy.documentId,
    attribution: 'Made with SEND Pathways',
    marking: officialSensitive,
    preparedOn: copy.preparedOn,
    sections: [{ orientation: 'portrait', blocks }],
  };
}

function answerBlocks(question: string, answer: string): PdfBlock[] {
  if (answer.trim() === '') return [{ kind: 'writingSpace', label: question, lines: LINES }];
  return [
    { kind: 'paragraph', text: [{ text: question, bold: true }], keepWithNext: true },
    ...plainTextBlocks(answer),
  ];
}

/** What the young person says, to be read beside how the job fits. */
function profileBlocks({ fromProfile }: JobAnalysis): PdfBlock[] {
  if (fromProfile.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'In the young person’s own words' },
    {
      kind: 'keyValues',
      labelShare: 0.36,
      pairs: fromProfile.map(({ questionId, answer }) => ({
        label: questionWords(questionId),
        value: answer,
      })),
    },
    { kind: 'heading', level: 3, text: 'What that means for this job' },
  ];
}

function partBlocks(plan: InstructionPlan): PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: 'The task, part by part' },
    plan.parts.length === 0
      ? { kind: 'writingSpace', label: 'Each part, its cue, and the help it needs', lines: LINES * 2 }
      : partsOfTask(plan),
  ];
}
