// Assessment packs as a workbook to be filled in: cells, dropdowns, locks and print set-up, read back from the file.
import { parseCellRef, readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import type { PackContent } from '../../../electron/engine/export/assessment-pack.ts';
import { assessmentPackWorkbook } from '../../../electron/engine/export/assessment-pack-workbook.ts';
import { renderWorkbook } from '../../../electron/engine/export/workbook/render-workbook.ts';
import { sheetNames } from '../../../electron/engine/export/workbook/sheet-names.ts';
import { readSecond } from './second-reader.ts';
import { emptyPackContent, samplePackContent, samplePackSettings, samplePerson } from './sample-reports.ts';

const meeting: PackContent['nextReview'] = {
  recordId: 'next',
  version: 1,
  personId: 'p',
  surname: '',
  forename: '',
  preferredName: '',
  curriculumYear: 12,
  settingName: '',
  leadOfficer: '',
  heldBy: null,
  before: null,
  dueOn: null,
  meetingOn: '2026-12-10',
  meetingAt: '14:30',
  meetingMinutes: null,
  meetingPlace: '=Room 4',
  adviceCirculatedOn: null,
  heldOn: null,
  attended: null,
  employmentFocus: null,
  youngPersonViews: 'I want to bake bread',
  familyViews: '',
  settingViews: '',
  recommendation: 'amend',
  reportSentOn: null,
  outcome: '',
  decisionOn: null,
  amendmentNoticeOn: null,
  finalPlanOn: null,
  notes: '',
  advice: [
    {
      recordId: 'ad',
      version: 1,
      source: 'Health',
      author: 'Dr Example',
      requestedOn: '2026-11-01',
      receivedOn: null,
    },
  ],
  outcomes: [],
};
const full: PackContent = {
  ...samplePackContent(),
  nextReview: meeting,
  lastReview: {
    ...meeting,
    recordId: 'last',
    heldOn: '2026-01-12',
    outcomes: [
      {
        recordId: 'o',
        version: 1,
        area: 'employment',
        outcome: 'Works in a bakery',
        steps: 'Two visits',
        progress: '',
      },
    ],
  },
};

async function written(contents: readonly PackContent[]) {
  const bytes = await renderWorkbook(assessmentPackWorkbook(contents, samplePackSettings()));
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return { bytes, sheets };
}

/** The cell right of a label, or `across` columns from it. */
function beside(sheet: Sheet, label: string, across = 4) {
  const row = sheet.rows.findIndex((cells) => cells.includes(label));
  const column = sheet.rows[row]?.indexOf(label) ?? 0;
  expect(row, label).toBeGreaterThan(-1);
  return {
    value: sheet.rows[row]?.[column + across] ?? null,
    cell: sheet.cells?.get(`${row},${column + across}`),
    choices: choicesAt(sheet, row, column + across),
  };
}

function choicesAt(sheet: Sheet, row: number, column: number): unknown {
  const found = (sheet.dataValidations ?? []).find(({ range }) => {
    const at = parseCellRef(range.split(':')[0] ?? '');
    return at.row === row && at.col === column;
  });
  return found?.type === 'list' ? (found.values ?? found.formula1) : found?.type;
}

describe('the assessment pack as a workbook', () => {
  it('has what is known as values, real dates, and nothing for what is not known', async () => {
    const { sheets } = await written([full]);
    const [sheet] = sheets;
    if (!sheet) throw new Error('No sheet');
    expect(sheets).toHaveLength(1);
    expect(sheet.name).toBe('Ó Súilleabháin-Oyelaran, Zoë Łu');
    expect(sheet.rows[0]?.[0]).toBe('Zoë Łucja Ó Súilleabháin-Oyelaran');
    expect(String(sheet.rows[1]?.[0])).toContain('OFFICIAL–SENSITIVE');
    expect(beside(sheet, 'Age').value).toBe(16);
    expect(beside(sheet, 'Date of birth').value).toEqual(new Date('2010-02-28T00:00:00Z'));
    expect(beside(sheet, 'Review due by').value).toEqual(new Date('2027-01-12T00:00:00Z'));
    expect(beside(sheet, 'Day of the meeting').value).toEqual(new Date('2026-12-10T00:00:00Z'));
    expect(beside(sheet, 'Time of the meeting').value).toBe('14:30');
    const words = JSON.stringify(sheet.rows);
    for (const expected of ['Works in a bakery', 'I want to bake bread', 'Dr Example', 'Café Llanŵydd'])
      expect(words).toContain(expected);

    const nobody = await written([emptyPackContent()]);
    const [empty] = nobody.sheets;
    if (!empty) throw new Error('No sheet');
    expect(beside(empty, 'Age').value).toBeNull();
    expect(empty.rows.flat().filter((value) => value === 0)).toEqual([]);
    expect(empty.name).toBe('No name');
  });

  it('locks everything but the cells to be filled in, without a password', async () => {
    const { sheets } = await written([full]);
    const [sheet] = sheets;
    if (!sheet) throw new Error('No sheet');
    expect(sheet.protection).toMatchObject({ sheet: true, formatRows: true });
    expect(sheet.protection?.password).toBeUndefined();
    expect(beside(sheet, 'Surname').cell?.style?.protection?.locked ?? true).toBe(true);
    for (const label of ['Day of the meeting', 'Place of the meeting', 'What the meeting recommends'])
      expect(beside(sheet, label).cell?.style?.protection?.locked, label).toBe(false);
    // Every unlocked cell is tinted and bordered, and no other is.
    for (const [at, { style }] of sheet.cells ?? []) {
      const fill = style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined;
      expect(String(fill).endsWith('FFF7DB'), at).toBe(style?.protection?.locked === false);
      if (style?.protection?.locked === false) expect(style.border?.top?.style, at).toBe('thin');
    }
  });

  it('offers what can be chosen and takes nothing but days for days', async () => {
    const { sheets } = await written([full]);
    const [sheet] = sheets;
    if (!sheet) throw new Error('No sheet');
    const recommends = beside(sheet, 'What the meeting recommends');
    expect(recommends.value).toBe('Amend the plan');
    expect(recommends.choices).toEqual(['Maintain the plan', 'Amend the plan', 'Cease the plan']);
    expect(beside(sheet, 'The young person agrees').choices).toEqual(['Yes', 'No']);
    expect(beside(sheet, 'Day of the meeting').choices).toBe('date');
    const heading = sheet.rows.findIndex((row) => row[0] === 'Action' && row.includes('By when'));
    const status = sheet.rows[heading]?.indexOf('Status') ?? -1;
    expect(status).toBeGreaterThan(0);
    const open = full.pathway.actions.filter(({ status: it }) => it !== 'done' && it !== 'stopped').length;
    for (let row = 1; row <= open + 8; row += 1)
      expect(choicesAt(sheet, heading + row, status)).toEqual([
        'Not started',
        'In progress',
        'Done',
        'Stopped',
      ]);
    const health = beside(sheet, 'Health', 0);
    expect(health.value).toBe('Health');
  });

  it('prints on A4 in portrait, one page wide, with the name on every page', async () => {
    const { bytes } = await written([full]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'portrait',
      fitToWidth: 1,
      printTitlesRow: '$1:$1',
    });
    const names = readSecond(bytes).definedNames();
    expect(names.find(({ name }) => name === '_xlnm.Print_Area')?.range).toMatch(
      /^'Ó Súilleabháin-Oyelaran, Zoë Łu'!\$A\$1:\$L\$\d+$/,
    );
    for (const [, { height = 0 }] of sheets[0]?.rowDefs ?? []) expect(height).toBeLessThanOrEqual(409);
    // A place that looks like a formula stays what was typed.
    expect(readSecond(bytes).allShown(sheets[0]?.name ?? '')).toContain('=Room 4');
  });

  it('lists several with a link to each, whatever their names, with the headings in view', async () => {
    const person = (surname: string, forename: string): PackContent => ({
      ...emptyPackContent(),
      person: samplePerson({ surname, forename }),
    });
    const { sheets } = await written([person("O'Brien", 'Al'), person('Bell', 'Kim'), person('bell', 'kim')]);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Young people',
      "O'Brien, Al",
      'Bell, Kim',
      'bell, kim (2)',
    ]);
    const [list] = sheets;
    const heading = list?.rows.findIndex((row) => row[0] === 'Young person') ?? -1;
    expect(list?.freezePane?.rows).toBe(heading + 1);
    expect([1, 2, 3].map((row) => list?.cells?.get(`${heading + row},0`)?.hyperlink?.location)).toEqual([
      "'O''Brien, Al'!A1",
      "'Bell, Kim'!A1",
      "'bell, kim (2)'!A1",
    ]);
  });
});

describe('names of sheets', () => {
  it('are cleaned to what Excel takes, cut to 31 characters, and none is alike', () => {
    expect(
      sheetNames(
        ["'A/B:C*[D]?\\E'", 'History', '', ' ', 'x'.repeat(40), 'X'.repeat(40), 'Young people'],
        ['Young people'],
      ),
    ).toEqual([
      'A B C D E',
      'History (2)',
      'No name',
      'No name (2)',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      'Young people (2)',
    ]);
    // 15 pairs of halves are 30 units: a sixteenth would be cut in two.
    expect(sheetNames(['😀'.repeat(20)], [])).toEqual(['😀'.repeat(15)]);
  });
});

describe('printed', () => {
  it.each([
    ['with much in it', full],
    ['with nothing in it', emptyPackContent()],
  ])('a pack %s leaves no heading and no label at the foot of a page', async (_, content) => {
    const bytes = await renderWorkbook(assessmentPackWorkbook([content], samplePackSettings()));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    const breaks = sheet?.rowBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(3);
    for (const last of breaks) {
      const bold = (sheet?.rows[last] ?? []).flatMap((value, column) =>
        value === null || value === ''
          ? []
          : [sheet?.cells?.get(`${last},${column}`)?.style?.font?.bold === true],
      );
      const isOverPage = sheet?.merges?.some(
        ({ startRow, startCol, endCol }) => startRow === last && startCol === 0 && endCol === 11,
      );
      // A heading or label is over the whole page; the head of a table is bold in every cell.
      const isHeading = bold.length > 0 && bold.every(Boolean) && (isOverPage === true || bold.length > 1);
      expect([sheet?.rows[last], isHeading]).toEqual([sheet?.rows[last], false]);
    }
  });

  it('what is agreed to stands on the page that is signed', async () => {
    for (const content of [full, emptyPackContent(), samplePackContent()]) {
      const bytes = await renderWorkbook(assessmentPackWorkbook([content], samplePackSettings()));
      const [sheet] = (await readXlsx(bytes)).sheets;
      const heading = sheet?.rows.findIndex(([first]) => first === 'Consent and signatures') ?? -1;
      expect(heading).toBeGreaterThan(0);
      expect(sheet?.rowBreaks?.filter((last) => last >= heading)).toEqual([]);
    }
  });

  it('no page is higher than the paper', async () => {
    const bytes = await renderWorkbook(assessmentPackWorkbook([full], samplePackSettings()));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    const count = sheet?.rows.length ?? 0;
    const starts = [0, ...(sheet?.rowBreaks ?? []).map((last) => last + 1)];
    // A4 less its margins of 0.8 and 0.7 inches; the title is printed again on every page.
    starts.forEach((start, page) => {
      let height = page === 0 ? 0 : (sheet?.rowDefs?.get(0)?.height ?? 0);
      for (let row = start; row < (starts[page + 1] ?? count); row += 1)
        height += sheet?.rowDefs?.get(row)?.height ?? 15;
      expect(height).toBeLessThanOrEqual(842 - 108);
    });
  });

  it('a name that is wider than the page goes on in a further line', async () => {
    const long = emptyPackContent({ surname: 'Wolfeschlegelstein'.repeat(8) });
    const bytes = await renderWorkbook(assessmentPackWorkbook([long], samplePackSettings()));
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.cells?.get('0,0')?.style?.alignment?.wrapText).toBe(true);
    // 144 letters of 16 points on a width of 96 letters of 11 points: three lines of 22 points.
    expect(sheet?.rowDefs?.get(0)?.height).toBeGreaterThanOrEqual(3 * 22);
  });

  it('the marking stands above the name, and a long name leaves the header within what Excel takes', async () => {
    const long = emptyPackContent({ surname: 'Wolfeschlegelstein'.repeat(11) });
    const bytes = await renderWorkbook(assessmentPackWorkbook([long], samplePackSettings()));
    const header = (await readXlsx(bytes)).sheets[0]?.headerFooter?.oddHeader ?? '';
    expect(header).toMatch(/^&L\nNorthmoor Council&C&BOFFICIAL–SENSITIVE&B\n&R\nAssessment pack: Wolfe\S*…$/);
    expect(header.length).toBeLessThanOrEqual(255);
  });
});
