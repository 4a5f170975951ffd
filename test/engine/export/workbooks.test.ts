import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { actionPlanWorkbook } from '../../../electron/engine/export/action-plan-workbook.ts';
import { toolkitWorkbook } from '../../../electron/engine/export/toolkit-workbook.ts';
import { longestCellText } from '../../../electron/engine/export/workbook/cell-text.ts';
import { renderWorkbook } from '../../../electron/engine/export/workbook/render-workbook.ts';
import type { TableSheet, WorkbookModel } from '../../../electron/engine/export/workbook/sheets.ts';
import { readSecond } from './second-reader.ts';
import { emptyPlan, longEvidence, samplePlan, sampleToolkit } from './sample-reports.ts';

async function written(model: WorkbookModel): Promise<Map<string, Sheet>> {
  const { sheets } = await readXlsx(await renderWorkbook(model), { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function sheetOf(sheets: Map<string, Sheet>, name: string): Sheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function rowsBelow(sheet: Sheet, heading: string): unknown[][] {
  return sheet.rows.slice(sheet.rows.findIndex((row) => row[0] === heading) + 1);
}

function trialOf(values: readonly string[]): WorkbookModel {
  const sheet: TableSheet = {
    kind: 'table',
    name: "Officer's sheet",
    title: 'Trial',
    introduction: [],
    columns: [
      { heading: 'No.', width: 10 },
      { heading: 'Text', width: 40 },
    ],
    rows: values.map((value, index) => ({ values: [index + 1, value] })),
    frozenColumns: 1,
  };
  return { ...toolkitWorkbook(sampleToolkit()), sheets: [sheet] };
}

describe('the toolkit workbook', () => {
  it('has its four sheets, headings frozen, landscape on one page’s width, headings on every page', async () => {
    const sheets = await written(toolkitWorkbook(sampleToolkit()));
    expect([...sheets.keys()]).toEqual(['About', 'Section 1 Data', 'Section 2 Scoring', 'Section 3 Actions']);
    const data = sheetOf(sheets, 'Section 1 Data');
    const heading = data.rows.findIndex((row) => row[0] === 'No.');
    expect(data.freezePane).toEqual({ rows: heading + 1, columns: 2 });
    expect(data.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', fitToWidth: 1 });
    expect(data.pageSetup?.printTitlesRow).toBe(`$${heading + 1}:$${heading + 1}`);
    expect(data.pageSetup?.printArea).toMatch(/^\$A\$1:\$H\$\d+$/);
  });

  it('writes numbers, percentages and dates as what they are, and nothing for what is not known', async () => {
    const sheets = await written(toolkitWorkbook(sampleToolkit()));
    const rows = rowsBelow(sheetOf(sheets, 'Section 1 Data'), 'No.');
    const [dates, base] = rows;
    expect(dates?.[2]).toEqual(new Date('2022-09-30T00:00:00Z'));
    expect(dates?.[6] ?? null).toBeNull();
    expect(base?.slice(2, 6)).toEqual([958, 961, 1012, 1204]);
    expect(base?.[6] ?? null).toBeNull();
    expect(base?.[7]).toBe('2022/23: Own figure: 961 instead of 958, because: three plans are held on paper');
    const question7 = rows.find((row) => row[0] === '7');
    expect(question7?.slice(2, 6)).toEqual(['No job starts', 0, 0.429, 1]);
    expect(question7?.[6] ?? null).toBeNull();
    const facts = sheetOf(sheets, 'About').rows;
    expect(facts.find((row) => row[0] === 'Date assessment commenced')?.[1]).toEqual(
      new Date('2026-09-03T00:00:00Z'),
    );
  });

  it('formats dates as 3 September 2026 and percentages with one decimal', async () => {
    const second = readSecond(await renderWorkbook(toolkitWorkbook(sampleToolkit())));
    expect(second.shown('About', 'B5')).toBe('3 September 2026');
    const percentages = second.allShown('Section 1 Data').filter((text) => text.endsWith('%'));
    expect(percentages).toEqual(expect.arrayContaining(['9.1%', '42.9%', '0.0%', '100.0%']));
  });

  it('offers 3, 2, 1 and Not scored, and has an unscored statement as Not scored', async () => {
    const sheet = sheetOf(await written(toolkitWorkbook(sampleToolkit())), 'Section 2 Scoring');
    const rows = rowsBelow(sheet, 'No.');
    const scoreOf = (number: number): unknown => rows.find((row) => row[0] === number)?.[2];
    expect([scoreOf(1), scoreOf(2), scoreOf(3), scoreOf(4)]).toEqual([2, 1, 3, 'Not scored']);
    const [validation] = sheet.dataValidations ?? [];
    expect(validation?.type).toBe('list');
    expect(validation?.values ?? validation?.formula1).toEqual(['3', '2', '1', 'Not scored']);
  });

  it('spreads evidence that is too high for one row over several, and loses none of it', async () => {
    const sheet = sheetOf(await written(toolkitWorkbook(sampleToolkit())), 'Section 2 Scoring');
    const rows = rowsBelow(sheet, 'No.').filter((row) => row[0] === 2 || row[0] === '2 (continued)');
    expect(rows.length).toBeGreaterThan(1);
    const evidence = rows.map((row) => (typeof row[3] === 'string' ? row[3] : '')).join('\n');
    expect(evidence.replace(/\s+/g, ' ').trim()).toBe(longEvidence.replace(/\s+/g, ' ').trim());
    for (const [, { height = 0 }] of sheet.rowDefs ?? []) expect(height).toBeLessThanOrEqual(409);
  });
});

describe('the action plan workbook', () => {
  it('has one row an action, a row for a topic without, dropdown and filter', async () => {
    const sheet = sheetOf(await written(actionPlanWorkbook(samplePlan())), 'Action plan');
    const rows = rowsBelow(sheet, 'No.');
    const countOf = (topic: number): number => rows.filter((row) => row[0] === topic).length;
    expect([1, 2, 5, 6].map(countOf)).toEqual([2, 1, 9, 1]);
    expect(
      rows
        .find((row) => row[0] === 2)
        ?.slice(3)
        .filter((value) => (value ?? '') !== ''),
    ).toEqual([]);
    expect(rows.at(-1)?.[1]).toBe('Actions not yet under a topic');
    expect(rows[0]?.[7]).toEqual(new Date('2026-01-28T00:00:00Z'));
    expect(rows[0]?.[2]).toMatch(/^• Priority: The DfE SEN2 data collection/);
    expect(sheet.autoFilter?.range).toBe(`A3:I${3 + rows.length}`);
    const [validation] = sheet.dataValidations ?? [];
    expect(validation?.values ?? validation?.formula1).toEqual([
      'Not started',
      'In progress',
      'Done',
      'Stopped',
    ]);
  });

  it('is written when nobody has entered anything', async () => {
    const sheet = sheetOf(await written(actionPlanWorkbook(emptyPlan())), 'Action plan');
    expect(new Set(rowsBelow(sheet, 'No.').map((row) => row[0])).size).toBe(12);
  });
});

describe('any workbook', () => {
  const dangerous = [
    '=1+1',
    '+441632960123',
    '-5 places',
    '@SUM(A1)',
    '\t=1+1',
    '=HYPERLINK("http://x.example","y")',
  ];

  it('keeps text that begins like a formula as text, in both readers', async () => {
    const bytes = await renderWorkbook(trialOf(dangerous));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const sheet = sheets[0];
    expect(sheet?.rows.slice(2).map((row) => row[1])).toEqual(dangerous);
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
    const second = readSecond(bytes);
    dangerous.forEach((text, index) => {
      expect(second.cell("Officer's sheet", `B${index + 3}`)).toMatchObject({ t: 's', v: text, z: '@' });
      expect(second.cell("Officer's sheet", `B${index + 3}`)).not.toHaveProperty('f');
    });
  });

  it('keeps every sign that a cell can hold, in both readers', async () => {
    const texts = [
      '£120 – “café” ≥ ½ ŵŷ ✓',
      'a < b & c > "d"',
      '_x0041_',
      '  two spaces  in',
      'line 1\nline 2',
      '007',
      '👍',
    ];
    const bytes = await renderWorkbook(trialOf([...texts, 'bell\u0007 gone']));
    const expected = [...texts, 'bell gone'];
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows.slice(2).map((row) => row[1])).toEqual(expected);
    const second = readSecond(bytes);
    expect(expected.map((_, index) => second.cell("Officer's sheet", `B${index + 3}`)?.v)).toEqual(expected);
  });

  it('puts the name of a sheet with spaces or an apostrophe in quotes for print area and titles', async () => {
    const second = readSecond(await renderWorkbook(trialOf(['x'])));
    expect(second.definedNames()).toEqual([
      { name: '_xlnm.Print_Area', range: "'Officer''s sheet'!$A$1:$B$3" },
      { name: '_xlnm.Print_Titles', range: "'Officer''s sheet'!$2:$2" },
    ]);
  });

  it('divides text that is longer than a cell can hold, and loses none of it', async () => {
    const text = Array.from({ length: 9000 }, (_, index) => `word${index}`).join(' ');
    expect(text.length).toBeGreaterThan(2 * longestCellText);
    const { sheets } = await readXlsx(await renderWorkbook(trialOf([text])));
    const parts = sheets[0]?.rows.slice(2).map((row) => String(row[1])) ?? [];
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(longestCellText);
    expect(parts.map((part) => part.trim()).join(' ')).toBe(text);
    expect(sheets[0]?.rows[3]?.[0]).toBe('1 (continued)');
  });
});
