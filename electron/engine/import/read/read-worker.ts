/**
 * The reading thread. It reads one file, sends what it finds in pieces, and ends. It is started by
 * `readInWorker` and may be stopped from there at any moment, so it holds nothing that would be missed.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadLimits } from './limits.ts';
import { readWorkbookInto } from './read-workbook.ts';
import type { SourceCell, SourceNotice, WorkbookKind } from './source-workbook.ts';
import { UnreadableWorkbook, type UnreadableReason } from './unreadable-workbook.ts';
import type { SheetDetails, WorkbookSink } from './workbook-sink.ts';

export interface ReadRequest {
  bytes: Uint8Array;
  fileName: string;
  limits: Partial<ReadLimits>;
  /** One number, shared with the caller: how many batches of rows it has taken. */
  taken: SharedArrayBuffer;
}

/** What the reading thread sends. Rows come in batches, so that memory is not needed twice at once. */
export type ReadMessage =
  | { type: 'sheet'; name: string; hidden: boolean }
  | { type: 'rows'; indexes: number[]; rows: SourceCell[][] }
  | { type: 'sheet-end'; details: SheetDetails }
  | { type: 'notice'; notice: SourceNotice }
  | { type: 'done'; kind: WorkbookKind }
  | { type: 'unreadable'; why: UnreadableReason }
  | { type: 'failed'; message: string };

/** Cells in a batch: large enough to be cheap, small enough to leave at once. */
const BATCH_CELLS = 3000;
/**
 * Batches on their way. The caller takes all that have arrived before it does anything else, so they are few; and more
 * would only wait in memory when it is slower than this thread.
 */
const MOST_BATCHES_UNDER_WAY = 4;

const request = workerData as ReadRequest;
const taken = new Int32Array(request.taken);

class SendingSink implements WorkbookSink {
  private indexes: number[] = [];
  private rows: SourceCell[][] = [];
  private cells = 0;
  private batches = 0;

  startSheet(name: string, hidden: boolean): void {
    send({ type: 'sheet', name, hidden });
  }

  row(index: number, cells: SourceCell[]): void {
    this.indexes.push(index);
    this.rows.push(cells);
    this.cells += cells.length;
    if (this.cells >= BATCH_CELLS) this.flush();
  }

  endSheet(details: SheetDetails): void {
    this.flush();
    send({ type: 'sheet-end', details });
  }

  notice(notice: SourceNotice): void {
    send({ type: 'notice', notice });
  }

  private flush(): void {
    if (this.rows.length > 0) {
      send({ type: 'rows', indexes: this.indexes, rows: this.rows });
      this.batches++;
    }
    for (;;) {
      const batchesTaken = Atomics.load(taken, 0);
      if (this.batches - batchesTaken <= MOST_BATCHES_UNDER_WAY) break;
      Atomics.wait(taken, 0, batchesTaken);
    }
    this.indexes = [];
    this.rows = [];
    this.cells = 0;
  }
}

function send(message: ReadMessage): void {
  parentPort?.postMessage(message);
}

try {
  const { bytes, fileName, limits } = request;
  send({ type: 'done', kind: await readWorkbookInto(new SendingSink(), bytes, fileName, limits) });
} catch (error) {
  // Not the message of an unexpected error: it may quote what is in the cells.
  if (error instanceof UnreadableWorkbook) send({ type: 'unreadable', why: error.why });
  else send({ type: 'failed', message: error instanceof Error ? error.name : 'Error' });
}
