/**
 * What the desktop page and the desktop shell say to one another besides the contract. The preload script hands over
 * exactly this and nothing else; the main process checks every argument again on arrival.
 */
import { z } from 'zod';
import { type FileTicket, idSchema } from '../contract/common.ts';
import type { SavedFile, ShellFailure } from './engine-process.ts';

/** The fixed names on which the main process listens, each with the shape of its arguments. */
export const desktopRequests = {
  'shell:choose-files-to-import': z.tuple([]),
  'shell:choose-workspace-to-open': z.tuple([]),
  'shell:take-offered-file': z.tuple([]),
  'shell:choose-workspace-to-create': z.tuple([z.string().max(200)]),
  'shell:choose-save-place': z.tuple([z.string().max(200)]),
  'shell:choose-folder': z.tuple([]),
  'shell:save-export': z.tuple([idSchema, z.string().max(200)]),
  'shell:print-export': z.tuple([idSchema]),
  'shell:open-saved': z.tuple([idSchema]),
  'shell:show-in-folder': z.tuple([idSchema]),
  'shell:open-web-page': z.tuple([z.string().max(2000)]),
  'shell:set-window-title': z.tuple([z.string().max(200)]),
  'shell:set-menu': z.tuple([
    z.object({
      isOpen: z.boolean(),
      undo: z.string().max(2000).nullable(),
      redo: z.string().max(2000).nullable(),
    }),
  ]),
  'shell:connect': z.tuple([]),
  'shell:restart-engine': z.tuple([]),
} as const;
export type DesktopRequest = keyof typeof desktopRequests;

/** Said by the main process to the page. */
export const engineEvents = ['started', 'stopped'] as const;
export type EngineEvent = (typeof engineEvents)[number];

/** Commands of the application menu; the page carries them out. */
export const menuCommands = [
  'new-workspace',
  'open-workspace',
  /** A data file was double-clicked, or named when the application was started: fetch it with `takeOfferedFile`. */
  'open-offered-file',
  'close-workspace',
  'undo',
  'redo',
  'search',
  'settings',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the application menu has to know of the page. */
export interface MenuState {
  /** Whether a data file is open on the screens. */
  isOpen: boolean;
  /** The names of what Undo and Redo would do; null while there is nothing. */
  undo: string | null;
  redo: string | null;
}

export type SaveOutcome = { saved: false } | ({ saved: true } & SavedFile);

/**
 * What became of a document that was to be printed: shown, with the dialog that prints it; held back by the browser,
 * which lets it be shown when the person asks once more; or not shown, because the viewer of documents failed.
 */
export type PrintOutcome = 'shown' | 'held-back' | 'not-shown';

/** How a request ended: failures travel as data, because an error crossing the bridge keeps only its words. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: ShellFailure };

/** The one object the preload script puts into the page. */
export interface DesktopBridge {
  chooseFilesToImport(): Promise<Answer<FileTicket[]>>;
  chooseWorkspaceToOpen(): Promise<Answer<FileTicket | null>>;
  /** The data file that was opened from outside, once; null when there is none or it is the open one. */
  takeOfferedFile(): Promise<Answer<FileTicket | null>>;
  chooseWorkspaceToCreate(suggestedName: string): Promise<Answer<FileTicket | null>>;
  /** A place for a document that is written while it is made, or null. Nothing is written here. */
  chooseSavePlace(suggestedName: string): Promise<Answer<FileTicket | null>>;
  /** A folder to write documents into, or null. */
  chooseFolder(): Promise<Answer<FileTicket | null>>;
  saveExport(exportId: string, suggestedName: string): Promise<Answer<SaveOutcome>>;
  /** Shows a made PDF in a window of its own and opens the dialog that prints it. */
  printExport(exportId: string): Promise<Answer<PrintOutcome>>;
  openSaved(savedFileId: string): Promise<Answer<void>>;
  showInFolder(savedFileId: string): Promise<Answer<void>>;
  openWebPage(address: string): Promise<Answer<void>>;
  setWindowTitle(title: string): Promise<Answer<void>>;
  setMenu(state: MenuState): Promise<Answer<void>>;
  /** Asks for a port to the engine; it comes as a window message of the type PORT_MESSAGE. False: not running now. */
  connect(): Promise<Answer<boolean>>;
  restartEngine(): Promise<Answer<void>>;
  onEngine(listener: (event: EngineEvent) => void): void;
  onCommand(listener: (command: MenuCommand) => void): void;
}
