/**
 * The import under way. It lives beside the screens, not in one of them, so that a person can look something up on
 * another screen and come back; it ends when it is finished, cancelled by name, or another data file is opened.
 */
import { useSyncExternalStore } from 'react';
import type { FileTicket } from '../../../shared/contract/common.ts';
import type {
  CheckResult,
  FoundTable,
  ImportLogEntry,
  ImportSession,
} from '../../../shared/contract/import.ts';
import { api } from '../../api/client.ts';
import { whenDataFileChanges } from '../../api/data-file-change.ts';
import { errorCode, errorWords, unreadFile } from '../../api/error-words.ts';
import { followWork, type Progress } from '../../api/follow-work.ts';
import { sendFile } from '../../api/send-file.ts';
import { beforeLeaving } from '../../api/unfinished-work.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { filesOfOneReturn } from './choose/files-of-one-return.ts';

export interface QueuedFile extends FileTicket {
  state: 'waiting' | 'taken' | 'came-in' | 'not-read' | 'cancelled';
}

export type WorkKind = 'uploading' | 'reading' | 'checking' | 'bringing-in';

/** Something that takes a while and can be stopped. */
export interface Work {
  kind: WorkKind;
  fileName: string;
  progress: Progress | null;
  isStopping: boolean;
}

export interface ImportState {
  files: readonly QueuedFile[];
  work: Work | null;
  /** What went wrong last, and in which file; nothing was changed by it. */
  failure: { words: ErrorWords; fileName: string } | null;
  session: ImportSession | null;
  /** The last check; null when something was changed since. */
  check: CheckResult | null;
  /** Kept after an import came in, for the last step. */
  finished: { entry: ImportLogEntry; leftOut: CheckResult['rows'] } | null;
}

/** How long work ended: done, stopped by the person, or failed (with `failure` set). */
export type WorkEnd = 'done' | 'stopped' | 'failed';

const nothing: ImportState = {
  files: [],
  work: null,
  failure: null,
  session: null,
  check: null,
  finished: null,
};
const listeners = new Set<() => void>();
let state = nothing;
let stopping: AbortController | null = null;
/** Grows when everything is forgotten: an answer that comes later belongs to a file that is no longer open. */
let life = 0;

whenDataFileChanges(() => {
  stopping?.abort();
  stopping = null;
  life += 1;
  state = nothing;
  tell();
});

beforeLeaving(() => {
  const fileName = state.work?.fileName ?? state.session?.fileName;
  if (fileName === undefined) return null;
  return {
    title: `“${fileName}” has not come in yet`,
    words:
      state.work?.kind === 'bringing-in'
        ? 'It is being brought in now. It comes in as a whole or not at all: if you give it up, nothing is changed.'
        : 'Nothing of it has been brought in. If you give it up, what you said about its tables, columns and rows is forgotten; the file itself stays as it is.',
    leave: 'Give the import up',
    stay: 'Go on with the import',
  };
});

/** The import as it stands; the component is drawn again when it moves on. */
export function useImport(): ImportState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Puts files at the end of the queue and begins with the first of them, if none is being brought in. */
export async function takeFiles(tickets: readonly FileTicket[]): Promise<WorkEnd | null> {
  if (tickets.length === 0) return null;
  // Files of earlier imports have said what they had to say.
  const kept =
    state.session || state.work ? state.files : state.files.filter((file) => file.state === 'waiting');
  change({ files: [...kept, ...tickets.map((ticket): QueuedFile => ({ ...ticket, state: 'waiting' }))] });
  // Files that belong together wait until it is said whether they come in together.
  if (filesOfOneReturn(state.files.filter((file) => file.state === 'waiting'))) return null;
  return state.session || state.work ? null : beginNext();
}

/** Takes over files that were dropped on the page. */
export async function uploadFiles(files: readonly File[]): Promise<WorkEnd | null> {
  const [first] = files;
  if (!first || state.work) return null;
  const tickets: FileTicket[] = [];
  const end = await work('uploading', first.name, async (signal, onProgress) => {
    for (const [index, file] of files.entries()) {
      onProgress({ stage: `Taking over ${file.name}`, done: index, total: files.length });
      tickets.push(await sendFile(file, signal));
    }
  });
  return end === 'done' ? takeFiles(tickets) : end;
}

/** Reads the next file that waits. */
export async function beginNext(): Promise<WorkEnd | null> {
  const next = state.files.find((file) => file.state === 'waiting');
  return next ? beginWith([next]) : null;
}

/** Reads several files that wait as one import. */
export async function beginTogether(files: readonly QueuedFile[]): Promise<WorkEnd | null> {
  return beginWith(files.filter((file) => file.state === 'waiting'));
}

async function beginWith(files: readonly QueuedFile[]): Promise<WorkEnd | null> {
  const [next, ...others] = files;
  if (!next || state.session || state.work) return null;
  const markAll = (as: QueuedFile['state']) => {
    for (const { fileId } of files) mark(fileId, as);
  };
  markAll('taken');
  change({ check: null, finished: null });
  const name = others.length === 0 ? next.name : `${next.name} and ${others.length} more`;
  const end = await work('reading', name, async (signal, onProgress) => {
    const togetherWith = others.map(({ fileId }) => fileId);
    const input = { fileId: next.fileId, ...(togetherWith.length > 0 && { togetherWith }) };
    const begin = (signal: AbortSignal) => api.import.begin(input, { signal });
    const session = await followWork(begin, signal, onProgress);
    return () => change({ session });
  });
  if (end === 'failed') markAll('not-read');
  if (end === 'stopped') markAll('cancelled');
  return end;
}

/** Goes on with an import that was under way before the page was loaded again. */
export function goOnWith(session: ImportSession): void {
  if (state.session || state.work) return;
  change({ session, check: null, finished: null, failure: null });
}

/** Takes a file that waits off the queue. */
export function dropFile(fileId: string): void {
  change({ files: state.files.filter((file) => file.fileId !== fileId) });
}

/** Stops what is under way. Nothing of it remains. */
export function stopWork(): void {
  if (!state.work || !stopping) return;
  change({ work: { ...state.work, isStopping: true } });
  stopping.abort();
}

type Correction = Omit<Parameters<typeof api.import.correctTable>[0], 'importId'>;

/** Grows with each correction: only the answer to the last one is shown. */
let corrections = 0;

/** Corrects a table that was found. What was ticked or chosen shows at once, and goes back if it was refused. */
export async function correctTable(correction: Correction): Promise<WorkEnd> {
  const { session } = state;
  if (!session) return 'failed';
  const mine = life;
  corrections += 1;
  const number = corrections;
  change({ session: corrected(session, correction), check: null, failure: null });
  try {
    const answer = await api.import.correctTable({ importId: session.importId, ...correction });
    if (mine === life && number === corrections && state.session?.importId === answer.importId) {
      change({ session: answer });
    }
    return 'done';
  } catch (error) {
    if (mine === life && state.session?.importId === session.importId) change({ session });
    return fail(error, session.fileName, mine);
  }
}

/** Makes a table where none was found, under the headings a person pointed at. Rows are as Excel counts them. */
export async function makeTable(sheetIndex: number, headingRows: number[]): Promise<WorkEnd> {
  const { session } = state;
  if (!session) return 'failed';
  const mine = life;
  corrections += 1;
  const number = corrections;
  try {
    const answer = await api.import.makeTable({ importId: session.importId, sheetIndex, headingRows });
    if (mine === life && number === corrections && state.session?.importId === answer.importId) {
      change({ session: answer, check: null, failure: null });
    }
    return 'done';
  } catch (error) {
    return fail(error, session.fileName, mine);
  }
}

/** Says how a table of a SEN2 return leads to its people, or looks at how columns would fit. */
export async function saveLink(
  said: Omit<Parameters<typeof api.import.saveLink>[0], 'importId'>,
): Promise<WorkEnd> {
  const { session } = state;
  if (!session) return 'failed';
  const mine = life;
  corrections += 1;
  const number = corrections;
  try {
    const answer = await api.import.saveLink({ importId: session.importId, ...said });
    if (mine === life && number === corrections && state.session?.importId === answer.importId) {
      change({ session: answer, check: null, failure: null });
    }
    return 'done';
  } catch (error) {
    return fail(error, session.fileName, mine);
  }
}

function corrected(
  session: ImportSession,
  { tableId, chosen, academicYear }: Pick<Correction, 'tableId' | 'chosen' | 'academicYear'>,
): ImportSession {
  const correct = (table: FoundTable): FoundTable =>
    table.tableId === tableId
      ? {
          ...table,
          ...(chosen === undefined ? {} : { chosen }),
          ...(academicYear === undefined ? {} : { academicYear }),
        }
      : table;
  return {
    ...session,
    sheets: session.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map(correct) })),
  };
}

/** Says that what columns and values mean was changed: the check has to be made anew. */
export function forgetCheck(): void {
  if (state.check) change({ check: null });
}

/** Works out what would come in. */
export async function startCheck(): Promise<WorkEnd | null> {
  const { session } = state;
  if (!session || state.work) return null;
  change({ check: null });
  return work('checking', session.fileName, async (signal, onProgress) => {
    const call = (signal: AbortSignal) => api.import.check({ importId: session.importId }, { signal });
    const check = await followWork(call, signal, onProgress);
    return () => change({ check });
  });
}

export type Answer = Parameters<typeof api.import.resolve>[0]['answers'][number];

/** Answers what the check asked. */
export async function resolveRows(answers: Answer[]): Promise<WorkEnd> {
  const { session } = state;
  if (!session || answers.length === 0) return 'failed';
  const mine = life;
  try {
    const check = await api.import.resolve({ importId: session.importId, answers });
    if (mine === life) change({ check, failure: null });
    return 'done';
  } catch (error) {
    return fail(error, session.fileName, mine);
  }
}

/** Writes everything that was checked, as one change that can be undone. */
export async function bringIn(): Promise<WorkEnd | null> {
  const { session, check } = state;
  if (!session || !check || state.work) return null;
  const end = await work('bringing-in', session.fileName, async (signal, onProgress) => {
    const call = (signal: AbortSignal) => api.import.commit({ importId: session.importId }, { signal });
    const entry = await followWork(call, signal, onProgress);
    return () => finish(entry, check);
  });
  // Stopping may come a moment too late. Then it has come in, and the page must say so.
  if (end === 'stopped' && (await isGone(session.importId))) {
    const [entry] = await api.import.log();
    if (entry && state.session?.importId === session.importId) finish(entry, check);
    return 'done';
  }
  return end;
}

/** Leaves the last step behind: it was undone, or another file is chosen. */
export function forgetFinished(): void {
  change({ finished: null });
}

/** Gives the import up. Nothing of it was written. */
export async function cancelImport(): Promise<void> {
  stopping?.abort();
  const { session } = state;
  if (!session) return;
  change({
    session: null,
    check: null,
    failure: null,
    files: state.files.map((file) => (file.state === 'taken' ? { ...file, state: 'cancelled' } : file)),
  });
  await api.import.cancel({ importId: session.importId }).catch(() => {
    // An import that is gone is as good as cancelled; one that the engine has kept is offered again as not finished.
  });
}

async function work(
  kind: WorkKind,
  fileName: string,
  run: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<(() => void) | void>,
): Promise<WorkEnd> {
  const mine = life;
  const controller = new AbortController();
  stopping = controller;
  change({ work: { kind, fileName, progress: null, isStopping: false }, failure: null });
  try {
    const take = await run(controller.signal, (progress) => {
      if (mine === life && state.work) change({ work: { ...state.work, progress } });
    });
    if (mine !== life) return 'stopped';
    change({ work: null });
    take?.();
    return 'done';
  } catch (error) {
    if (mine !== life) return 'stopped';
    change({ work: null });
    if (controller.signal.aborted) return 'stopped';
    return fail(error, fileName, mine);
  } finally {
    if (stopping === controller) stopping = null;
  }
}

function fail(error: unknown, fileName: string, mine: number): WorkEnd {
  if (mine !== life) return 'stopped';
  // An import that the engine no longer knows cannot be gone on with.
  const isGone = errorCode(error) === 'IMPORT_GONE';
  change({
    failure: { words: errorWords(error), fileName: unreadFile(error) ?? fileName },
    ...(isGone && { session: null, check: null }),
  });
  return 'failed';
}

function finish(entry: ImportLogEntry, check: CheckResult): void {
  change({
    session: null,
    check: null,
    finished: { entry, leftOut: check.rows },
    files: state.files.map((file) => (file.state === 'taken' ? { ...file, state: 'came-in' } : file)),
  });
}

async function isGone(importId: string): Promise<boolean> {
  try {
    await api.import.matching({ importId });
    return false;
  } catch (error) {
    return errorCode(error) === 'IMPORT_GONE';
  }
}

function mark(fileId: string, mark: QueuedFile['state']): void {
  change({ files: state.files.map((file) => (file.fileId === fileId ? { ...file, state: mark } : file)) });
}

function change(part: Partial<ImportState>): void {
  state = { ...state, ...part };
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
