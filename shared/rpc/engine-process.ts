import type { FileTicket } from '../contract/common.ts';

/** What the engine needs to know from the shell that starts it. All folders are absolute paths. */
export interface EngineOptions {
  /** Where the recent list, preferences, the log and the sample data file are kept. */
  settingsFolder: string;
  /** Where data files are kept by a shell that has no file dialogs (the browser). */
  workspacesFolder: string;
  fontsFolder: string;
  sampleFolder: string;
  /** The built script of the worker that reads untrusted workbooks (a file: address). */
  readWorkerUrl: string;
  appVersion: string;
  /** Whether to open the sample data file at the start. */
  openSample: boolean;
}

/** Why a file was chosen: a ticket is good for this purpose only. */
export type FilePurpose =
  | 'import'
  | 'open-workspace'
  | 'create-workspace'
  /** A document that is written while it is made; the dialog has asked about a file that is there. */
  | 'save-document'
  /** A folder that documents are written into. */
  | 'save-folder';

/** What a saved document is known by afterwards. */
export interface SavedFile {
  savedFileId: string;
  name: string;
}

/** A document on its way to the printer. */
export interface PdfToPrint {
  bytes: Uint8Array;
  /** What the document would be called if it were saved. */
  name: string;
}

/** What the trusted shell may ask of the engine and the page may not: the calls in which a path occurs. */
export interface EngineShellApi {
  /** Takes note of a file the person chose in a dialog; the page gets the ticket, never the path. */
  registerFile(path: string, purpose: FilePurpose): Promise<FileTicket>;
  /** Whether this file, by whatever name, is the data file that is open now. */
  isOpen(path: string): Promise<boolean>;
  /** Writes a made document to the place the person chose. */
  writeExport(exportId: string, path: string): Promise<SavedFile>;
  /** A made PDF, to be shown for printing; anything else is not found. */
  pdfToPrint(exportId: string): Promise<PdfToPrint>;
  /** Where a document written in this session lies. */
  pathOf(savedFileId: string): Promise<string>;
}

/** Why a shell call failed: a code of the contract's common errors with its data. */
export interface ShellFailure {
  code: string;
  data: unknown;
}

/** A failed shell call inside the shell. */
export class ShellCallFailed extends Error {
  readonly failure: ShellFailure;
  constructor(failure: ShellFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

export type ShellMethod = keyof EngineShellApi;

/** From the shell to the engine process. A port travels with `connect`. */
export type ToEngine =
  | { type: 'connect' }
  | { type: 'shell'; callId: number; method: ShellMethod; args: unknown[] }
  | { type: 'close' };

/** From the engine process to the shell. */
export type FromEngine =
  | { type: 'shell-done'; callId: number; value: unknown }
  | { type: 'shell-failed'; callId: number; failure: ShellFailure }
  /** The data file was closed, and the documents made from it were let go. */
  | { type: 'data-file-closed' }
  | { type: 'closed' };

/** A running engine as its shell sees it: a utility process in Electron, a worker thread in the local server. */
export interface EngineProcess<Port> {
  post(message: ToEngine, port?: Port): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}
