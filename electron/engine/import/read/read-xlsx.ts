import type { ReadLimits } from './limits.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { scanPart, scanTags } from './scan-part.ts';
import { AttributeReader, attribute } from './scan-xml.ts';
import type { SourceComment } from './source-workbook.ts';
import { damaged } from './unreadable-workbook.ts';
import type { Archive } from './unpack.ts';
import type { LimitedSink } from './workbook-sink.ts';
import { readNotes, readPeople, readThreads } from './xlsx-comments.ts';
import { readSharedTexts } from './xlsx-shared-texts.ts';
import { type XlsxContext, XlsxSheetHandler } from './xlsx-sheet.ts';
import { readStyles } from './xlsx-styles.ts';

/*
 * Why .xlsx is read here and not through a library. The libraries return a cell's value without its
 * format, or an object for every styled cell: hucre 1.0.0 with styles takes 1.3 times the time and
 * memory of its bare read on a sheet where one cell in five has a format, and without styles a
 * percentage, a time and a length of time cannot be told from a number and a date. It also refuses a
 * workbook with a chart sheet. And only a reader that sees the bytes as they are unpacked can stop at
 * a limit instead of after it. hucre and SheetJS read the same files in the tests, cell by cell.
 */

interface SheetEntry {
  name: string;
  relationship: string;
  hidden: boolean;
}

/** The part that a packed Office file says is its main document; undefined when it says nothing. */
export async function findMainPart(archive: Archive): Promise<string | undefined> {
  const relationships = await readRelationships(archive, '');
  return relationships.find(({ type, external }) => type === 'officeDocument' && !external)?.target;
}

/**
 * Reads an .xlsx or .xlsm workbook into a sink, sheet by sheet, in the order of its tabs.
 *
 * @throws UnreadableWorkbook
 */
export async function readXlsx(
  archive: Archive,
  main: string,
  sink: LimitedSink,
  limits: ReadLimits,
): Promise<void> {
  if (!archive.has(main)) throw damaged(main);
  const relationships = await readRelationships(archive, main);
  const { sheets, dates1904 } = await readWorkbookPart(archive, main);
  if (sheets.length === 0) throw damaged(main);

  await noticeLinks(archive, relationships, sink);
  if (relationships.some(({ type }) => type === 'vbaProject')) sink.notice({ code: 'macros-ignored' });

  const textsPart = partOfType(archive, relationships, 'sharedStrings');
  const stylesPart = partOfType(archive, relationships, 'styles');
  const peoplePart = partOfType(archive, relationships, 'person');
  const styles = stylesPart
    ? await readStyles(archive, stylesPart, partOfType(archive, relationships, 'theme'))
    : { meanings: [], fills: [] };
  const context: XlsxContext = {
    limits,
    dates1904,
    sharedTexts: textsPart ? await readSharedTexts(archive, textsPart, limits.cellCharacters, sink) : [],
    styles: styles.meanings,
    fills: styles.fills,
  };
  const people = peoplePart ? await readPeople(archive, peoplePart) : new Map<string, string>();

  const targets = new Map(relationships.map((each) => [each.id, each]));
  for (const entry of sheets) {
    const target = targets.get(entry.relationship);
    if (!target || target.external) throw damaged(main);
    // Chart sheets, dialogue sheets and old macro sheets have tabs but no rows.
    if (target.type !== 'worksheet') sink.notice({ code: 'sheet-without-rows', sheet: entry.name });
    else await readSheet(archive, entry, target.target, context, people, sink);
  }
}

async function readSheet(
  archive: Archive,
  { name, hidden }: SheetEntry,
  part: string,
  context: XlsxContext,
  people: ReadonlyMap<string, string>,
  sink: LimitedSink,
): Promise<void> {
  if (!archive.has(part)) throw damaged(part);
  sink.startSheet(name, hidden);
  const handler = new XlsxSheetHandler(name, part, context, sink);
  await scanPart(archive, part, handler);
  sink.endSheet({
    merges: handler.merges,
    comments: await readComments(archive, part, people, context.limits),
    hiddenRows: handler.hiddenRows,
    hiddenColumns: handler.hiddenColumns,
    ...handler.fills.finish(),
  });
  if (handler.formulasWithoutValues > 0) {
    sink.notice({
      code: 'formulas-without-values',
      sheet: name,
      count: handler.formulasWithoutValues,
      ...handler.firstFormulaWithoutValue,
    });
  }
  if (handler.ddeFormulas > 0) sink.notice({ code: 'dde-links', count: handler.ddeFormulas });
}

/** Excel stores beside each conversation a note that only says where the conversation is. */
async function readComments(
  archive: Archive,
  sheetPart: string,
  people: ReadonlyMap<string, string>,
  limits: ReadLimits,
): Promise<SourceComment[]> {
  const relationships = await readRelationships(archive, sheetPart);
  const notesPart = partOfType(archive, relationships, 'comments');
  const threadsPart = partOfType(archive, relationships, 'threadedComment');
  const notes = notesPart ? await readNotes(archive, notesPart, limits) : [];
  const threads = threadsPart ? await readThreads(archive, threadsPart, people, limits) : [];
  const inThread = new Set(threads.map(({ row, column }) => `${row},${column}`));
  return [...notes.filter(({ row, column }) => !inThread.has(`${row},${column}`)), ...threads].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

async function readWorkbookPart(
  archive: Archive,
  part: string,
): Promise<{ sheets: SheetEntry[]; dates1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let dates1904 = false;
  const reader = new AttributeReader();
  await scanTags(archive, part, (name, attributes) => {
    if (name === 'workbookPr') {
      const value = attribute(attributes, 'date1904');
      dates1904 = value === '1' || value === 'true';
    } else if (name === 'sheet') {
      const entry = { name: '', relationship: '', hidden: false };
      reader.start(attributes);
      while (reader.next()) {
        if (reader.name === 'name') entry.name = reader.value;
        // `r:id`, whatever its prefix; the sheet's own number is `sheetId`.
        else if (reader.name === 'id') entry.relationship = reader.value;
        else if (reader.name === 'state')
          entry.hidden = reader.value === 'hidden' || reader.value === 'veryHidden';
      }
      sheets.push(entry);
    }
  });
  return { sheets, dates1904 };
}

/** Links are counted so that a person can be told. No target of one is ever opened. */
async function noticeLinks(
  archive: Archive,
  relationships: Relationship[],
  sink: LimitedSink,
): Promise<void> {
  let external = relationships.filter(({ type }) => type === 'connections').length;
  let dde = 0;
  for (const { type, target } of relationships) {
    if (type !== 'externalLink' || !archive.has(target)) continue;
    let isDde = false;
    await scanTags(archive, target, (name) => {
      if (name === 'ddeLink') isDde = true;
    });
    if (isDde) dde++;
    else external++;
  }
  if (external > 0) sink.notice({ code: 'external-links', count: external });
  if (dde > 0) sink.notice({ code: 'dde-links', count: dde });
}

function partOfType(archive: Archive, relationships: Relationship[], type: string): string | undefined {
  return relationships.find((each) => each.type === type && !each.external && archive.has(each.target))
    ?.target;
}
