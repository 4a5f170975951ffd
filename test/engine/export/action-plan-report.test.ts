import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { actionPlanPdf } from '../../../electron/engine/export/action-plan-pdf.ts';
import type { ActionPlanReportData } from '../../../electron/engine/export/action-plan-report.ts';
import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { allNodes, inspectPdf } from './pdf-inspector.ts';
import { emptyPlan, samplePlan } from './sample-reports.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
});

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function printed(data: ActionPlanReportData) {
  const { bytes } = await renderPdfWithPageCount(actionPlanPdf(data), fonts, { compress: false });
  const pdf = inspectPdf(bytes);
  const [header, plan] = allNodes(pdf.root).filter((node) => node.type === 'Table');
  return { pdf, header, rows: plan?.children ?? [] };
}

describe('the printed action plan', () => {
  it('has the form’s header and columns, and due date and status beside the lead', async () => {
    const { header, rows } = await printed(samplePlan());
    expect(header?.children.map((row) => words(row.children[0]?.text ?? ''))).toEqual([
      'Local Authority Name',
      'Name of Person Responsible for Action Plan',
      'Email Address',
      'Telephone Number',
    ]);
    expect(rows[0]?.children.map((cell) => words(cell.text))).toEqual([
      'Topic',
      'Outcomes',
      'Actions Year 4',
      'Progress',
      'Lead, due date and status',
    ]);
  });

  it('sets a topic beside all of its actions, with progress by date', async () => {
    const { rows } = await printed(samplePlan());
    const start = rows.findIndex(
      (row) => words(row.children[0]?.text ?? '') === '5 Annual Reviews from Year 9',
    );
    expect(rows[start]?.children.map((cell) => cell.rowSpan)).toEqual([9, 9, null, null, null]);
    expect(rows[start]?.children[0]).toMatchObject({ type: 'TH', scope: 'Row' });
    expect(rows.slice(start + 1, start + 9).map((row) => row.children.length)).toEqual(Array(8).fill(3));
    const [action, progress, lead] = rows[start + 1]?.children.map((cell) => words(cell.text)) ?? [];
    expect(action).toContain('how step 2 will be shared');
    expect(progress).toBe(
      '11 February 2026: Note 1: two providers agreed, one will answer after its governors meet.',
    );
    expect(lead).toBe('Sample Lead, PfA team Due 28 February 2026 Status: In progress');
  });

  it('says in words which outcomes are a priority, and marks none by itself', async () => {
    const { pdf } = await printed(samplePlan());
    const bold = pdf.pages
      .flatMap((page) => page.shown)
      .filter((shown) => shown.text.startsWith('Priority: '));
    expect(bold).toHaveLength(3);
    expect(new Set(bold.map((shown) => shown.font))).toHaveLength(1);
    const { rows } = await printed(emptyPlan());
    expect(rows.filter((row) => row.text.includes('Priority'))).toEqual([]);
  });

  it('prints a topic without actions with empty cells', async () => {
    const { rows } = await printed(emptyPlan());
    expect(rows).toHaveLength(13);
    for (const row of rows.slice(1)) {
      expect(row.children.slice(2).map((cell) => cell.text)).toEqual(['', '', '']);
    }
  });

  it('prints actions that are under no topic last', async () => {
    const { rows } = await printed(samplePlan());
    expect(words(rows.at(-1)?.text ?? '')).toMatch(
      /^Actions not yet under a topic Agree with the employment forum/,
    );
  });
});
