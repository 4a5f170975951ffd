/** What the page asks of the shell it runs in. The page never sees a path and never sends one. */
import type { FileTicket } from '../../shared/contract/common.ts';
import type { MenuCommand, MenuState, PrintOutcome, SaveOutcome } from '../../shared/rpc/desktop-bridge.ts';
import { browserShell } from './browser-shell.ts';
import { desktopShell } from './desktop-shell.ts';

export type { FileTicket, MenuCommand, PrintOutcome, SaveOutcome };

export interface Shell {
  kind: 'desktop' | 'browser';
  /** Trackers to bring in; an empty list when the person thinks better of it. */
  chooseFilesToImport(): Promise<FileTicket[]>;
  /**
   * A data file to open, or null when the person thinks better of it. The browser shell has no such dialog: there the
   * method itself is null, and the page offers the list of `workspace.listInFolder`.
   */
  chooseWorkspaceToOpen: (() => Promise<FileTicket | null>) | null;
  /** A data file that was opened from outside the window (a double click), once; null when there is none. */
  takeOfferedFile(): Promise<FileTicket | null>;
  /** A place for a new data file, or null. The browser shell takes the name as it is, in its one folder. */
  chooseWorkspaceToCreate(suggestedName: string): Promise<FileTicket | null>;
  /**
   * A place for a document that is written while it is made, or null when the person thinks better of it. Null itself
   * where the shell has no such dialog: then the document is made in memory and saved with `saveExport`.
   */
  chooseSavePlace: ((suggestedName: string) => Promise<FileTicket | null>) | null;
  /** A folder to write documents into; as `chooseSavePlace`. */
  chooseFolder: (() => Promise<FileTicket | null>) | null;
  /** Saves a made document: where the person chooses, or among the browser's downloads. */
  saveExport(exportId: string, suggestedName: string): Promise<SaveOutcome>;
  /** Shows a made PDF beside this page, with the dialog that prints it. It closes with the data file. */
  printExport(exportId: string): Promise<PrintOutcome>;
  /** Whether a saved document can be opened and shown in its folder from here. */
  canOpenSaved: boolean;
  openSaved(savedFileId: string): Promise<void>;
  showInFolder(savedFileId: string): Promise<void>;
  /** Opens a page of a known publisher in the person's own browser; other addresses are ignored. */
  openWebPage(address: string): Promise<void>;
  setWindowTitle(title: string): void;
  /** Tells the application menu what it can do now. */
  setMenu(state: MenuState): void;
  /** Calls back for each command of the application menu; the function returned stops it. */
  onCommand(listener: (command: MenuCommand) => void): () => void;
}

/** The shell of this page. Failures are the contract's errors: CANNOT_WRITE, ENGINE_STOPPED, INTERNAL and so on. */
export const shell: Shell = window.sendPathways ? desktopShell(window.sendPathways) : browserShell();
