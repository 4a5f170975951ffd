// Job analyses and plans of systematic instruction on paper: each on its own, and as a part of the assessment pack.
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';

import { assessmentPackWorkbook } from '../../../electron/engine/export/assessment-pack-workbook.ts';
import { packSection } from '../../../electron/engine/export/assessment-pack-pdf.ts';
import type { PdfBlock, PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { instructionPlanPdf, jobAnalysisPdf } from '../../../electron/engine/export/work-plan-pdf.ts';
import { renderWorkbook } from '../../../electron/engine/export/workbook/render-workbook.ts';
import { jobAnalysisQuestions } from '../../../shared/content/job-analysis-questions.ts';
import { packParts } from '../../../shared/content/assessment-pack-parts.ts';
import {
  emptyPackContent,
  sampleInstructionPlan,
  sampleJobAnalysis,
  samplePackContent,
  samplePackSettings,
} from './sample-reports.ts';

const copy = { authorityName: 'Northmoor Council', documentId: 'X', preparedOn: '2026-11-22' } as const;
const blocksOf = ({ sections }: PdfModel): readonly PdfBlock[] => sections.flatMap(({ blocks }) => blocks);
const headings = (blocks: readonly PdfBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

test('a job analysis prints every question: what was answered, and lines to write on', () => {
  const blocks = blocksOf(jobAnalysisPdf(sampleJobAnalysis(), copy));
  expect(headings(blocks)[0]).toBe('Job analysis: Kitchen assistant at Café Llanŵydd');
  // Three answers are kept, of which one is only spaces.
  const spaces = blocks.flatMap((block) => (block.kind === 'writingSpace' ? [block.label] : []));
  expect(spaces).toHaveLength(jobAnalysisQuestions.length - 2);
  expect(spaces).not.toContain('What is the job for?');
  expect(spaces).toContain('How will the young person get there and back?');
  const text = JSON.stringify(blocks);
  expect(text).toContain('Clean crockery for 90 lunches.');
  expect(text).toContain('"kind":"list","items":["warm and loud from 12:00","a quiet room next door"]');
  expect(text).toContain('Baking, and knowing what comes next');
});

test('a plan of systematic instruction prints its five steps, and the task part by part', () => {
  const blocks = blocksOf(instructionPlanPdf(sampleInstructionPlan(), copy));
  expect(headings(blocks)).toEqual([
    'Systematic instruction: Set the tables for lunch',
    'Step 1: Objective',
    'Step 2: Strategy and materials',
    'The task, part by part',
    'Step 3: Instruction',
    'Step 4: Evaluation',
    'Step 5: Refinement',
  ]);
  const parts = blocks.find((block) => block.kind === 'table');
  expect(
    parts?.rows.map((row) => (row.kind === 'row' ? row.cells.map(({ content }) => content) : [])),
  ).toEqual([
    ['1. Fetch the trolley', 'The clock at 11', ''],
    ['2. Lay the forks', 'The photograph', 'Pointing, no words'],
  ]);
});

test('the pack has what is written in them, unless it is left out or there is none', () => {
  const text = (changes: Parameters<typeof samplePackSettings>[0], content = samplePackContent()) =>
    JSON.stringify(packSection(content, samplePackSettings(changes)));
  const whole = text({});
  expect(whole).toContain('6 Job analyses and instruction plans');
  expect(whole).toContain('Job analysis: Kitchen assistant at Café Llanŵydd');
  expect(whole).toContain('Systematic instruction: Set the tables for lunch');
  // Only what is written: an unanswered question is on the page of the analysis itself.
  expect(whole).toContain('What is the job for?');
  expect(whole).not.toContain('How will the young person get there and back?');
  const without = text({ parts: packParts.filter((part) => part !== 'work-plans') });
  expect(without).not.toContain('Job analys');
  // Who has none gets no empty page, and the parts are numbered without it.
  const nobody = text({}, emptyPackContent());
  expect(nobody).not.toContain('Job analyses and instruction plans');
  expect(nobody).toContain('6 Actions');
});

test('so does the workbook, where the cell for what should change is to be filled in', async () => {
  const model = assessmentPackWorkbook([samplePackContent()], samplePackSettings());
  const { sheets } = await readXlsx(await renderWorkbook(model));
  const cells = JSON.stringify(sheets.map(({ rows }) => rows));
  expect(cells).toContain('Job analyses and instruction plans');
  expect(cells).toContain('Clean crockery for 90 lunches.');
  expect(cells).toContain('2. Lay the forks');
  expect(cells).toContain('What should change in the job, the help or the teaching?');
  const nobody = assessmentPackWorkbook([emptyPackContent()], samplePackSettings());
  expect(JSON.stringify(nobody)).not.toContain('Job analyses');
});
