import { detectPacking } from './file-kind.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { readBinaryWorkbook } from './read-binary-workbook.ts';
import { readDelimitedText } from './read-delimited-text.ts';
import { readOds } from './read-ods.ts';
import { findMainPart, readXlsx } from './read-xlsx.ts';
import { scanTags } from './scan-part.ts';
import { attribute } from './scan-xml.ts';
import type { SourceWorkbook, WorkbookKind } from './source-workbook.ts';
import { type LooksLike, UnreadableWorkbook } from './unreadable-workbook.ts';
import { type Archive, openArchive } from './unpack.ts';
import { LimitedSink, WorkbookCollector, type WorkbookSink } from './workbook-sink.ts';

/**
 * Turns the bytes of a tracker into sheets of typed rows, and does nothing else: no file, no network,
 * no macro, no formula. What the file is, is told by its content; its name serves only to name the one
 * sheet of a CSV file.
 *
 * Use `readInWorker` for a file somebody chose: it can be stopped, this cannot.
 *
 * @param bytes the whole file; not changed
 * @param fileName as the person sees it, without a folder
 * @param limits any that differ from `DEFAULT_LIMITS`
 * @throws UnreadableWorkbook with one of a closed list of reasons
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Promise<SourceWorkbook> {
  const collector = new WorkbookCollector();
  return collector.finish(await readWorkbookInto(collector, bytes, fileName, limits));
}

/**
 * Reads a workbook piece by piece into a sink, and says at the end what kind it was.
 *
 * @throws UnreadableWorkbook; the sink may then hold part of the workbook, which is to be thrown away
 */
export async function readWorkbookInto(
  destination: WorkbookSink,
  bytes: Uint8Array,
  fileName: string,
  changedLimits: Partial<ReadLimits> = {},
): Promise<WorkbookKind> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...changedLimits };
  if (bytes.byteLength > limits.bytes) {
    throw new UnreadableWorkbook({
      reason: 'too-large',
      bytes: bytes.byteLength,
      limit: limits.bytes,
    });
  }
  const sink = new LimitedSink(destination, limits);
  switch (detectPacking(bytes)) {
    case 'text':
      return readDelimitedText(bytes, sheetNameFrom(fileName), sink, limits) === '\t' ? 'tsv' : 'csv';
    case 'ole':
      await readBinaryWorkbook(bytes, sink);
      return 'xls';
    case 'zip':
      return readPacked(bytes, sink, limits);
  }
}

async function readPacked(bytes: Uint8Array, sink: LimitedSink, limits: ReadLimits): Promise<WorkbookKind> {
  const archive = openArchive(bytes, limits);
  if (archive.has('[Content_Types].xml')) {
    const main = await findMainPart(archive);
    const kind = await officeKind(archive, main);
    if (kind !== 'xlsb') {
      await readXlsx(archive, main!, sink, limits);
      return kind;
    }
    // The library unpacks for itself and believes the sizes the file gives: count them first.
    for (const name of archive.directory.keys()) {
      for await (const _ of archive.chunks(name)) {
        // Only counted.
      }
    }
    await readBinaryWorkbook(bytes, sink);
    // The library passes over them in this format.
    sink.notice({ code: 'colours-not-read' });
    return 'xlsb';
  }
  if (await isOpenDocumentSpreadsheet(archive)) {
    await readOds(archive, sink, limits);
    return 'ods';
  }
  throw notAWorkbook(archive.has('Index/Document.iwa') ? 'apple-numbers' : 'zip-archive');
}

/** The content type of the main part says what an Office file is. */
async function officeKind(archive: Archive, main: string | undefined): Promise<'xlsx' | 'xlsm' | 'xlsb'> {
  if (main === undefined) throw notAWorkbook('zip-archive');
  let type = '';
  await scanTags(archive, '[Content_Types].xml', (name, attributes) => {
    const part = (attribute(attributes, 'PartName') ?? '').replace(/^\//, '');
    if (name === 'Override' && part.toLowerCase() === main.toLowerCase())
      type = attribute(attributes, 'ContentType') ?? '';
  });
  if (type.includes('wordprocessingml') || type.includes('ms-word')) throw notAWorkbook('word-document');
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) throw notAWorkbook('presentation');
  if (type.includes('sheet.binary') || main.toLowerCase().endsWith('.bin')) return 'xlsb';
  return type.includes('macroEnabled') ? 'xlsm' : 'xlsx';
}

async function isOpenDocumentSpreadsheet(archive: Archive): Promise<boolean> {
  if (!archive.has('mimetype')) return false;
  let type = '';
  for await (const chunk of archive.chunks('mimetype')) {
    if (type.length < 200) type += Buffer.from(chunk.subarray(0, 200)).toString('latin1');
  }
  if (!type.startsWith('application/vnd.oasis.opendocument.')) return false;
  if (type.includes('.text')) throw notAWorkbook('word-document');
  if (type.includes('.presentation')) throw notAWorkbook('presentation');
  return type.includes('.spreadsheet');
}

function notAWorkbook(looksLike: LooksLike): UnreadableWorkbook {
  return new UnreadableWorkbook({ reason: 'not-a-workbook', looksLike });
}

/** Excel, too, names the sheet of a CSV file after the file. */
function sheetNameFrom(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,4}$/i, '');
  return name === '' ? 'Sheet1' : name;
}
