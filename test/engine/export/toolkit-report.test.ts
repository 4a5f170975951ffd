import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { loadFonts, type PdfFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { toolkitPdf } from '../../../electron/engine/export/toolkit-pdf.ts';
import {
  erasedNotes,
  ownFigureNotes,
  type ToolkitReportData,
} from '../../../electron/engine/export/toolkit-report.ts';
import { toolkitWorkbook } from '../../../electron/engine/export/toolkit-workbook.ts';
import { allNodes, inspectPdf, type InspectedNode } from './pdf-inspector.ts';
import { sampleToolkit } from './sample-reports.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
});

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function printed(data: ToolkitReportData) {
  const { bytes } = await renderPdfWithPageCount(toolkitPdf(data), fonts, { compress: false });
  const { root } = inspectPdf(bytes);
  const tables = allNodes(root).filter((node) => node.type === 'Table');
  const rowsOf = (table: InspectedNode | undefined): string[][] =>
    (table?.children ?? []).map((row) => row.children.map((cell) => words(cell.text)));
  return {
    text: words(root.text),
    header: rowsOf(tables[0]),
    section1: rowsOf(tables[1]),
    scale: rowsOf(tables[2]),
    section2: rowsOf(tables[3]),
    section3: rowsOf(tables[4]),
  };
}

describe('the printed toolkit', () => {
  it('has the form’s header, columns and questions word for word', async () => {
    const { header, section1, scale, section2, section3, text } = await printed(sampleToolkit());
    expect(header).toEqual([
      ['Name of Local Authority', 'Northshire Council'],
      ['Date assessment commenced', '3 September 2026'],
      [
        'Person who holds this information for the Local Authority',
        'Sample Person, Preparing for Adulthood lead',
      ],
    ]);
    expect(section1[0]).toEqual([
      '',
      'Questions',
      'Year 1 2021/22',
      'Year 2 2022/23',
      'Year 3 2023/24',
      'Year 4 2024/25',
      'Year 5 2025/26',
    ]);
    expect(section1.slice(1).map((row) => row[0])).toEqual([
      '',
      '',
      '1',
      '2',
      'a)',
      'b)',
      'c)',
      'd)',
      'e)',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(section1.find((row) => row[0] === '4')?.[1]).toBe(
      'How many young people with SEND have benefitted from a traineeship?',
    );
    expect(scale).toEqual([
      ['Score', 'Basis of scoring in each area'],
      ['3', 'Definitely true'],
      ['2', 'Only partly true'],
      ['1', 'False: there is no evidence that we do this'],
    ]);
    expect(section2.map((row) => row[0])).toEqual([
      '',
      ...Array.from({ length: 12 }, (_, index) => String(index + 1)),
    ]);
    expect(section2[0]?.slice(1)).toEqual([
      'Statement',
      'Score',
      'What evidence do you have for this score?',
      'What actions do you need to take?',
    ]);
    expect(section3.map((row) => row[0])).toEqual([
      'Priority',
      '1 A job coach for every supported intern',
      '2 Vocational profiles from year 9 in every school',
      '3',
    ]);
    expect(text).toContain(
      'Any Notes, Comments or Observations About the Data Above Traineeships ended in 2023.',
    );
  });

  it('prints an unscored statement as "Not scored", never as 1', async () => {
    const data = sampleToolkit();
    const { section2 } = await printed(data);
    const scores = section2.slice(1).map((row) => row[2]);
    expect(scores[3]).toBe('Not scored');
    // Sample: statement 3, 6, 9, 12 score 3; 1, 7, 10 score 2; 2, 5, 8, 11 score 1; 4 is not scored.
    expect(scores[2]).toBe('3 Definitely true');
    expect(scores[0]).toBe('2 Only partly true');
    expect(scores[1]).toBe('1 False: there is no evidence that we do this');
    expect(scores.filter((score) => score === 'Not scored')).toHaveLength(1);

    const unscored = { ...data, statements: data.statements.map((each) => ({ ...each, score: null })) };
    const printedUnscored = await printed(unscored);
    expect(printedUnscored.section2.slice(1).map((row) => row[2])).toEqual(Array(12).fill('Not scored'));
    expect(printedUnscored.text).toContain('0 of 12 statements are scored.');
  });

  it('leaves an unknown figure blank, prints 0 as 0, and says when there were no job starts', async () => {
    const { section1 } = await printed(sampleToolkit());
    expect(section1.find((row) => row[0] === '7')?.slice(2)).toEqual([
      'No job starts',
      '0.0%',
      '42.9%',
      '100.0%',
      '',
    ]);
    expect(section1.find((row) => row[0] === 'a)')?.slice(2)).toEqual(['0', '7', '12', '18', '']);
    expect(section1.find((row) => row[0] === '2')?.slice(2)).toEqual(['', '', '', '', '']);
    expect(section1[1]?.slice(2)).toEqual([
      '30 September 2022',
      '30 September 2023',
      '30 September 2024',
      '30 September 2025',
      '',
    ]);
  });

  it('marks an own figure and says what was calculated and why', async () => {
    const { section1, text } = await printed(sampleToolkit());
    expect(section1[2]?.slice(2)).toEqual(['958', '961 [1]', '1,012', '1,204', '']);
    expect(text).toContain(
      '[1] Number of young people in this group, 2022/23. Own figure: 961 instead of 958, because: three plans are held on paper',
    );
  });

  it('says below the table what of a figure stands for erased records, and nothing of an own figure', async () => {
    const plain = sampleToolkit();
    expect((await printed(plain)).text).not.toContain('erased');
    const withErased = {
      ...plain,
      section1: plain.section1.map((row) => ({
        ...row,
        // In the second year the number in the group is the authority's own.
        values: row.values.map((figure, index) =>
          row.code === 'base' && index < 2
            ? { ...figure, erased: { numerator: 3, denominator: null } }
            : row.code === '7' && index === 2
              ? { ...figure, erased: { numerator: 1, denominator: 2 } }
              : figure,
        ),
      })),
    };
    const notes = [
      'Number of young people in this group, 2021/22: of which 3 erased',
      'Question 7, 2023/24: of which 1 erased, out of 2',
    ];
    expect(erasedNotes(withErased)).toEqual(notes);
    const { text } = await printed(withErased);
    for (const note of notes) expect(text).toContain(note);
    expect(toolkitWorkbook(withErased).sheets.find(({ name }) => name === 'Section 1 Data')).toMatchObject({
      notes: expect.arrayContaining(notes) as string[],
    });
  });

  it('says of an own figure that no reason is given, where it was typed before one was asked for', () => {
    const data = sampleToolkit();
    const section1 = data.section1.map((row) => ({
      ...row,
      values: row.values.map((figure) =>
        figure.source === 'overridden' ? { ...figure, reason: ' ' } : figure,
      ),
    }));
    expect(ownFigureNotes({ ...data, section1 }).map(({ text }) => text)).toEqual([
      '[1] Number of young people in this group, 2022/23. Own figure: 961 instead of 958; no reason given',
    ]);
  });

  it('prints long evidence whole, with its list, and every action with lead, due date and status', async () => {
    const { section2 } = await printed(sampleToolkit());
    const evidence = section2[2]?.[3] ?? '';
    expect(evidence.match(/Colleges in the area’s partnership/g)).toHaveLength(14);
    expect(evidence).toContain('• employers met: 34 • families met: ≥ 120 • first visits booked ✓');
    const actions = section2[3]?.[4] ?? '';
    expect(actions.match(/Agree with the employment forum/g)).toHaveLength(9);
    expect(actions).toContain('Lead: Sample Lead, PfA team; Due: 28 January 2026; Status: Not started');
  });

  it('prints an assessment nobody has written in yet', async () => {
    const blank = sampleToolkit({
      commencedOn: null,
      heldBy: '',
      notes: '',
      section1: sampleToolkit().section1.map((row) => ({
        ...row,
        values: row.values.map(({ kind }) => ({ value: null, kind, source: 'none' as const })),
      })),
      statements: sampleToolkit().statements.map((each) => ({
        ...each,
        score: null,
        evidence: '',
        actions: [],
      })),
      priorities: [1, 2, 3].map((number) => ({ number, text: '', actions: [] })),
    });
    const { header, section1, section2, text } = await printed(blank);
    expect(header[1]).toEqual(['Date assessment commenced', '']);
    expect(
      section1
        .slice(2)
        .flatMap((row) => row.slice(2))
        .join(''),
    ).toBe('');
    expect(section2.slice(1).map((row) => row.slice(3))).toEqual(Array.from({ length: 12 }, () => ['', '']));
    expect(text).not.toContain('Own figures');
  });
});
