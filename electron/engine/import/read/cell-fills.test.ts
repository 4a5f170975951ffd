import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { oneSheet } from '../../../../test/fixtures/workbooks/generate/xlsx-file.ts';
import { writeZip } from '../../../../test/fixtures/workbooks/generate/write-zip.ts';
import { readWorkbook } from './read-workbook.ts';

/** The runs of filled cells as Excel would say them: 'B2:C2 00B050'. */
async function fillsOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<string[]> {
  const { sheets } = await readWorkbook(bytes, name);
  const { runs = [], colours = [] } = sheets[0]?.fills ?? {};
  const said: string[] = [];
  for (let at = 0; at < runs.length; at += 4) {
    const [row = 0, first = 0, last = 0, colour = 0] = runs.slice(at, at + 4);
    const end = last > 100 ? 'end' : String.fromCharCode(65 + last);
    said.push(`${row + 1} ${String.fromCharCode(65 + first)}-${end} ${colours[colour]}`);
  }
  return said;
}

const xf = (fillId: number) => `<xf numFmtId="0" fillId="${fillId}"/>`;
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`;

/** A sheet whose style 1 has this fill. */
function withFill(fill: string, rest: Parameters<typeof oneSheet>[1] = {}): Uint8Array {
  const styles = `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill}</fills><cellXfs>${xf(0)}${xf(2)}${xf(1)}</cellXfs>`;
  return oneSheet('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="0"><v>1</v></c></row>', {
    styles,
    ...rest,
  });
}

const theme = {
  workbookRelationships:
    '<Relationship Id="rId950" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>',
  extra: [
    {
      name: 'xl/theme/theme1.xml',
      content:
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
        '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
        '</a:clrScheme></a:themeElements></a:theme>',
    },
  ],
};

test.each([
  ['by its digits', 'rgb="FF00B050"', '00B050'],
  ['by a number of the old palette', 'indexed="10"', 'FF0000'],
  ['by its place in the theme', 'theme="4"', '4472C4'],
  ['lighter than the theme', 'theme="4" tint="0.5"', 'A2B9E2'],
  ['darker than the theme', 'theme="4" tint="-0.5"', '223962'],
  ['by the dark text of the theme', 'theme="3"', '44546A'],
])('a colour that is given %s', async (_, written, expected) => {
  expect(await fillsOf(withFill(solid(written), theme))).toEqual([`1 A-A ${expected}`]);
});

test.each([
  ['white', solid('rgb="FFFFFFFF"')],
  ['white of the theme', solid('theme="0"')],
  ['automatic', solid('indexed="64"')],
  ['a colour that is none', solid('rgb="FFgreen"')],
  ['a theme that is not there', solid('theme="9"')],
])('%s is no colour', async (_, fill) => {
  expect(await fillsOf(withFill(fill, theme))).toEqual([]);
});

test('cells that are not written have the colour of their row, or of their column', async () => {
  const styles = `<fills><fill/><fill/>${solid('rgb="FF00B050"')}${solid('rgb="FFFF0000"')}</fills><cellXfs>${xf(0)}${xf(2)}${xf(3)}</cellXfs>`;
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>' +
    '<row r="2" s="1" customFormat="1"><c r="A2" s="1"><v>1</v></c><c r="D2"><v>1</v></c></row>';
  const bytes = oneSheet('', {
    styles,
    sheets: [
      {
        name: 'Sheet1',
        xml: `<cols><col min="2" max="3" style="2"/></cols><sheetData>${rows}</sheetData>`,
      },
    ],
  });
  expect(await fillsOf(bytes)).toEqual(['1 B-B FF0000', '2 A-C 00B050', '2 E-end 00B050']);
});

test('an OpenDocument sheet: styles that build on others, of columns, and cells that are repeated', async () => {
  const style = (name: string, parent: string, colour: string) =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">` +
    `${colour && `<style:table-cell-properties fo:background-color="${colour}"/>`}</style:style>`;
  const cell = (more: string, text: string) =>
    `<table:table-cell ${more} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const content =
    '<office:document-content xmlns:office="o" xmlns:style="s" xmlns:fo="f" xmlns:table="t" xmlns:text="x"><office:automatic-styles>' +
    style('green', 'Default', '#00b050') +
    style('bold', 'green', '') +
    style('none', 'green', 'transparent') +
    '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="List">' +
    '<table:table-column/><table:table-column table:default-cell-style-name="green"/>' +
    `<table:table-row>${cell('table:style-name="bold" table:number-columns-repeated="2"', 'a')}${cell('table:style-name="none"', 'b')}</table:table-row>` +
    `<table:table-row table:number-rows-repeated="2">${cell('', 'a')}${cell('', 'b')}</table:table-row>` +
    '</table:table></office:spreadsheet></office:body></office:document-content>';
  const bytes = writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content },
  ]);
  expect(await fillsOf(bytes, 'a.ods')).toEqual(['1 A-B 00B050', '2 B-B 00B050', '3 B-B 00B050']);
});

test('a sheet coloured beyond measure is read, and said to be incomplete', async () => {
  const columns = Array.from(
    { length: 1000 },
    (_, at) => `<col min="${at + 1}" max="${at + 1}" style="${(at % 2) + 1}"/>`,
  );
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  );
  const styles = `<fills><fill/><fill/>${solid('rgb="FF00B050"')}${solid('rgb="FFFF0000"')}</fills><cellXfs>${xf(0)}${xf(2)}${xf(3)}</cellXfs>`;
  const xml = `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`;
  const { sheets } = await readWorkbook(
    oneSheet('', { styles, sheets: [{ name: 'Sheet1', xml }] }),
    'a.xlsx',
  );
  expect(sheets[0]?.rows).toHaveLength(2000);
  expect(sheets[0]?.fills?.isIncomplete).toBe(true);
  expect(sheets[0]?.fills?.runs).toHaveLength(300_000 * 4);
});

test('an .xlsb file is said to be one whose colours cannot be read', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]));
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer);
  expect((await readWorkbook(bytes, 'a.xlsb')).notices).toEqual([{ code: 'colours-not-read' }]);
});
