import { Worker } from 'node:worker_threads';
import { DEFAULT_LIMITS, DEFAULT_TIME_LIMIT_MILLISECONDS, type ReadLimits } from './limits.ts';
import type { ReadMessage, ReadRequest } from './read-worker.ts';
import type { SourceCell, SourceWorkbook } from './source-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import { WorkbookCollector } from './workbook-sink.ts';

export interface ReadInWorkerOptions {
  /** Where the built reading thread is: `read-worker.js` beside the engine, `read-worker.ts` in tests. */
  workerUrl: URL;
  /** Stops the reading at once; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  limits?: Partial<ReadLimits>;
  /** Milliseconds; 30 seconds when left out. */
  timeLimit?: number;
  /** Called as rows arrive, with how many have come so far and the new ones. How many there will be is not known. */
  onRows?: (rowsSoFar: number, newRows: readonly (readonly SourceCell[])[]) => void;
}

/** The heap of the reading thread, in MB. It sends rows on as they come, so it holds few of them. */
const HEAP_MEGABYTES = 320;

/**
 * Reads a file somebody chose, in a thread of its own that is stopped when it takes too long or needs
 * too much memory, or when the person cancels. Whatever the file is, the caller lives on and gets an
 * answer. The bytes are copied, so the caller keeps its own.
 *
 * @throws UnreadableWorkbook with one of a closed list of reasons; the signal's reason when aborted
 */
export function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadInWorkerOptions,
): Promise<SourceWorkbook> {
  const { workerUrl, signal, limits = {}, timeLimit = DEFAULT_TIME_LIMIT_MILLISECONDS, onRows } = options;
  // Before the copy is made.
  const limit = limits.bytes ?? DEFAULT_LIMITS.bytes;
  if (bytes.byteLength > limit) {
    return Promise.reject(new UnreadableWorkbook({ reason: 'too-large', bytes: bytes.byteLength, limit }));
  }
  if (signal?.aborted) return Promise.reject(signal.reason as Error);

  return new Promise<SourceWorkbook>((resolve, reject) => {
    const copy = bytes.slice();
    const taken = new Int32Array(new SharedArrayBuffer(4));
    const request: ReadRequest = { bytes: copy, fileName, limits, taken: taken.buffer };
    const worker = new Worker(workerUrl, {
      workerData: request,
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
      // Nothing of the surroundings is of use to it.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const collector = new WorkbookCollector();
    let rows = 0;
    let settled = false;

    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      finish();
    };
    const acknowledge = (): void => {
      Atomics.add(taken, 0, 1);
      Atomics.notify(taken, 0);
    };
    const fail = (error: unknown): void => settle(() => reject(error));
    const abort = (): void => fail(signal?.reason);
    const timer = setTimeout(() => {
      fail(new UnreadableWorkbook({ reason: 'took-too-long', limitMilliseconds: timeLimit }));
    }, timeLimit);
    signal?.addEventListener('abort', abort, { once: true });

    worker.on('message', (message: ReadMessage) => {
      if (settled) return;
      switch (message.type) {
        case 'sheet':
          collector.startSheet(message.name, message.hidden);
          break;
        case 'rows':
          for (const [i, cells] of message.rows.entries()) collector.row(message.indexes[i]!, cells);
          // Not at once: whatever arrives meanwhile would be taken too before anything else gets its turn.
          setImmediate(acknowledge);
          rows += message.rows.length;
          onRows?.(rows, message.rows);
          break;
        case 'sheet-end':
          collector.endSheet(message.details);
          break;
        case 'notice':
          collector.notice(message.notice);
          break;
        case 'done':
          settle(() => resolve(collector.finish(message.kind)));
          break;
        case 'unreadable':
          fail(new UnreadableWorkbook(message.why));
          break;
        case 'failed':
          fail(new Error(`The reading thread failed: ${message.message}`));
          break;
      }
    });
    worker.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const contentBytes = limits.contentBytes ?? DEFAULT_LIMITS.contentBytes;
      fail(outOfMemory ? new UnreadableWorkbook({ reason: 'too-much-content', limit: contentBytes }) : error);
    });
    worker.on('exit', (code) => fail(new Error(`The reading thread ended early (${code})`)));
  });
}
