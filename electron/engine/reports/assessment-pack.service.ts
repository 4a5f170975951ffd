/**
 * Assessment packs: into one PDF or one each, written pack by pack, so that a thousand need no more memory than ten; or
 * into workbooks to be filled in.
 */
import type {
  MadePacks,
  PacksOutput,
  PacksRequest,
  PacksToPrepare,
} from '../../../shared/contract/assessment-packs.ts';
import { MOST_PACKS, MOST_PACKS_IN_MEMORY } from '../../../shared/content/assessment-pack-parts.ts';
import { fileNameKey, numberedWhereAlike } from '../../../shared/domain/file-name.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { type NamedPack, packFileName, unknownTokens } from '../../../shared/domain/pack-file-name.ts';
import type { Progress } from '../../../shared/rpc/define.ts';
import type { PackContent, PackRow, PackSettings } from '../export/assessment-pack.ts';
import { assessmentPackWorkbook } from '../export/assessment-pack-workbook.ts';
import {
  assessmentPackPdf,
  packsDocument,
  packSection,
  packsOverview,
} from '../export/assessment-pack-pdf.ts';
import { officialSensitive } from '../export/people-workbook.ts';
import { loadFonts, type PdfFonts } from '../export/pdf/fonts.ts';
import { renderPdfWithPageCount, startPdf } from '../export/pdf/render-pdf.ts';
import { renderWorkbook } from '../export/workbook/render-workbook.ts';
import type { FileRegister } from '../files/file-register.ts';
import { startGrowingFile } from '../files/growing-file.ts';
import { namesIn, startGrowingFolder } from '../files/growing-folder.ts';
import { createZipFile } from '../files/zip-file.ts';
import { makePause } from '../pause.ts';
import type { Database } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import { today } from '../today.ts';
import { packContent, packRows, packSettings } from './assessment-pack-data.ts';
import { suggestedName } from './suggested-name.ts';

/** What the engine has besides the data file that packs need. */
export interface PackPlaces {
  files: FileRegister;
  fontsFolder: string;
  /** Aborted when the data file is being closed: nothing of it may be kept then. */
  closing: AbortSignal;
}

/**
 * Who would get a pack, and what the file would be called.
 * @throws EngineError REFUSED (`whose`: nobody or too many; `pattern`), NOT_FOUND, CANNOT_WRITE (the folder is gone)
 */
export async function preparePacks(
  db: Database,
  files: FileRegister,
  { whose, kind, toPlace, pattern, folderId }: PacksToPrepare,
): Promise<{ packs: number; suggestedName: string; first: NamedPack; alreadyThere: number }> {
  const rows = await packRows(db, whose, mostPacks(kind, toPlace));
  const [first] = rows;
  if (!first) throw notFound('young person');
  let alreadyThere = 0;
  if (isOneEach(kind) && folderId !== null) {
    const known = new Set((await namesIn(files.pathFor(folderId, 'save-folder'))).map(fileNameKey));
    alreadyThere = fileNames(rows, pattern, kind).filter((name) => known.has(fileNameKey(name))).length;
  }
  return { packs: rows.length, suggestedName: wholeName(rows, kind), first, alreadyThere };
}

/**
 * Makes packs. Each is read from the data file at one moment, laid out and written before the next.
 * @throws EngineError as `preparePacks`; the signal's reason. Then nothing is left behind.
 */
export async function* makePacks(
  db: Database,
  { files, fontsFolder, closing }: PackPlaces,
  request: PacksRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, MadePacks, void> {
  const { output } = request;
  const stops = [signal, closing];
  const pause = makePause(stops);
  yield { stage: 'Reading the list', done: 0, total: null };
  const rows = await packRows(db, request.whose, mostPacks(output.kind, placeOf(output) !== null), pause);
  const settings = await packSettings(db, request, today());
  const done = (count: number): Progress => ({ stage: 'Making packs', done: count, total: rows.length });
  yield done(0);
  const withPictures = isPdf(output.kind) && !request.leaveOut.includes('vocational-profile');
  const { withSensitiveNotes } = request;
  const contentOf = ({ personId }: PackRow) =>
    packContent(db, personId, { withSensitiveNotes, withPictures });
  // Reading the fonts for the first time takes a while; workbooks need none.
  const fonts = () => unlessStopped(loadFonts(fontsFolder), stops);

  if ('folderId' in output) {
    const names = fileNames(rows, output.pattern, output.kind);
    const packOf =
      output.kind === 'pdf-each'
        ? onePdfPack(settings, await fonts(), pause)
        : async (content: PackContent) => ({
            bytes: await renderWorkbook(assessmentPackWorkbook([content], settings)),
            pageCount: null,
          });
    const sink = await manyFiles(files, output, wholeName(rows, output.kind));
    let pages: number | null = output.kind === 'pdf-each' ? 0 : null;
    try {
      for (const [index, row] of rows.entries()) {
        const { bytes, pageCount } = await packOf(await contentOf(row));
        await pause();
        signal?.throwIfAborted();
        await sink.add(names[index] ?? '', bytes);
        if (pages !== null && pageCount !== null) pages += pageCount;
        yield done(index + 1);
      }
      closing.throwIfAborted();
      return await sink.finish(rows.length, pages);
    } finally {
      await sink.abandon();
    }
  }

  const whole = wholeName(rows, output.kind);
  if (output.kind === 'one-workbook') {
    const sink = await oneFile(files, output.placeId, { name: whole, mime: WORKBOOK });
    try {
      const contents: PackContent[] = [];
      for (const row of rows) {
        contents.push(await contentOf(row));
        await pause();
        signal?.throwIfAborted();
        yield done(contents.length);
      }
      await sink.write(await renderWorkbook(assessmentPackWorkbook(contents, settings)));
      signal?.throwIfAborted();
      closing.throwIfAborted();
      return await sink.finish(rows.length, null);
    } finally {
      await sink.abandon();
    }
  }

  const faces = await fonts();
  const sink = await oneFile(files, output.placeId, { name: whole, mime: 'application/pdf' });
  try {
    const [only] = rows;
    const first = only && rows.length === 1 ? await contentOf(only) : null;
    const document =
      first === null
        ? packsDocument(settings)
        : packsDocument(settings, `Assessment pack: ${fullName(first.person)}`);
    const pdf = startPdf(document, faces, { pause, write: sink.write });
    if (rows.length > 1) await pdf.add([packsOverview(rows, settings)]);
    for (const [index, row] of rows.entries()) {
      await pdf.add([packSection(first ?? (await contentOf(row)), settings)]);
      signal?.throwIfAborted();
      yield done(index + 1);
    }
    const pages = await pdf.finish();
    closing.throwIfAborted();
    return await sink.finish(rows.length, pages);
  } finally {
    await sink.abandon();
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function onePdfPack(settings: PackSettings, fonts: PdfFonts, pause: () => Promise<void> | undefined) {
  return (content: PackContent) =>
    renderPdfWithPageCount(assessmentPackPdf(content, settings), fonts, { pause });
}

/** What the work comes to or, where it is stopped first, the reason of that at once. */
async function unlessStopped<Result>(
  work: Promise<Result>,
  signals: readonly (AbortSignal | undefined)[],
): Promise<Result> {
  const stop = AbortSignal.any(signals.filter((signal) => signal !== undefined));
  stop.throwIfAborted();
  let hear = (): void => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    hear = () => reject(stop.reason as Error);
    stop.addEventListener('abort', hear, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', hear);
  }
}

function isOneEach(kind: PacksOutput['kind']): kind is 'pdf-each' | 'workbook-each' {
  return kind === 'pdf-each' || kind === 'workbook-each';
}

function isPdf(kind: PacksOutput['kind']): boolean {
  return kind === 'one-pdf' || kind === 'pdf-each';
}

function placeOf(output: PacksOutput): string | null {
  return 'folderId' in output ? output.folderId : output.placeId;
}

function mostPacks(kind: PacksOutput['kind'], toPlace: boolean): number {
  return toPlace ? MOST_PACKS[kind] : Math.min(MOST_PACKS[kind], MOST_PACKS_IN_MEMORY);
}

/** Names of young people stay out of the name of the file, unless it is of one alone. */
function wholeName(rows: readonly PackRow[], kind: PacksOutput['kind']): string {
  const [only] = rows;
  const whose =
    only && rows.length === 1
      ? `Assessment pack ${fullName(only)}`
      : `${rows.length.toLocaleString('en-GB')} assessment packs`;
  return suggestedName([officialSensitive, whose, today()], endings[kind]);
}

const endings = {
  'one-pdf': 'pdf',
  'pdf-each': 'zip',
  'one-workbook': 'xlsx',
  'workbook-each': 'zip',
} as const;

/** @throws EngineError REFUSED (`pattern`) */
function fileNames(rows: readonly PackRow[], pattern: string, kind: 'pdf-each' | 'workbook-each'): string[] {
  const [unknown] = unknownTokens(pattern);
  if (unknown !== undefined) {
    throw refused(
      'pattern',
      `${unknown} is none of the words that can be filled in. Choose one from the list.`,
    );
  }
  return numberedWhereAlike(rows.map((row) => packFileName(pattern, row))).map(
    (name) => `${name}.${kind === 'pdf-each' ? 'pdf' : 'xlsx'}`,
  );
}

interface OneFile {
  write(bytes: Uint8Array): Promise<void>;
  /** @param pages null of workbooks, whose pages nobody counts */
  finish(packs: number, pages: number | null): Promise<MadePacks>;
  /** After `finish` it does nothing. */
  abandon(): Promise<void>;
}

/** The file that the person chose or, without one, a document that is kept for a download. */
async function oneFile(
  files: FileRegister,
  placeId: string | null,
  { name, mime }: { name: string; mime: string },
): Promise<OneFile> {
  if (placeId === null) {
    const chunks: Uint8Array[] = [];
    return {
      write: async (bytes) => void chunks.push(bytes),
      finish: async (packs, pages) => ({
        kind: 'kept',
        packs,
        made: files.keepExport({
          bytes: new Uint8Array(Buffer.concat(chunks)),
          suggestedName: name,
          mime,
          pages,
        }),
      }),
      abandon: async () => {},
    };
  }
  const path = files.pathFor(placeId, 'save-document');
  const file = await startGrowingFile(path);
  return {
    write: file.write,
    finish: async (packs, pages) => {
      await file.finish();
      return { kind: 'saved', packs, pages, ...files.noteSaved(path) };
    },
    abandon: file.abandon,
  };
}

interface ManyFiles {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** @param pages null of workbooks, whose pages nobody counts */
  finish(packs: number, pages: number | null): Promise<MadePacks>;
  /** After `finish` it does nothing. */
  abandon(): Promise<void>;
}

/** The folder that the person chose or, without one, a ZIP file that is kept for a download. */
async function manyFiles(
  files: FileRegister,
  output: Extract<PacksOutput, { folderId: string | null }>,
  name: string,
): Promise<ManyFiles> {
  if (output.folderId === null) {
    const zip = createZipFile();
    return {
      add: async (fileName, bytes) => zip.add(fileName, bytes),
      finish: async (packs, pages) => ({
        kind: 'kept',
        packs,
        made: files.keepExport({
          bytes: zip.finish(),
          suggestedName: name,
          mime: 'application/zip',
          pages,
        }),
      }),
      abandon: async () => {},
    };
  }
  const path = files.pathFor(output.folderId, 'save-folder');
  const folder = await startGrowingFolder(path, output.alreadyThere);
  return {
    add: folder.add,
    finish: async (packs, pages) => {
      await folder.finish();
      return { kind: 'saved', packs, pages, ...files.noteSaved(path) };
    },
    abandon: folder.abandon,
  };
}
