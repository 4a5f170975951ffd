/** Words for people, made from the code and data of a failed call. Pure: says nothing that the data does not hold. */
import { capitalised } from '../../shared/domain/capitalised.ts';
import type { z } from 'zod';
import type { commonErrors } from '../../shared/contract/errors.ts';
import type { importErrors } from '../../shared/contract/import.ts';
import type { workspaceErrors } from '../../shared/contract/workspace.ts';
import type { ENGINE_STOPPED } from '../../shared/rpc/engine-stopped.ts';

/** What happened, and what to do about it: two plain sentences. */
export interface ErrorWords {
  title: string;
  whatToDo: string;
}

type AllErrors = typeof commonErrors & typeof workspaceErrors & typeof importErrors;
export type ErrorCode = keyof AllErrors | typeof ENGINE_STOPPED;
type DataOf<Code> = Code extends keyof AllErrors
  ? AllErrors[Code] extends { data: infer Schema extends z.ZodType }
    ? z.infer<Schema>
    : undefined
  : undefined;
type Wording = { [Code in ErrorCode]: (data: DataOf<Code>) => ErrorWords };

const wording: Wording = {
  NOT_OPEN: () => ({
    title: 'No data file is open.',
    whatToDo: 'Open your data file again. Everything saved before is in it.',
  }),
  NOT_FOUND: ({ what }) => ({
    title: `${capitalised(what)} is no longer there.`,
    whatToDo: 'It may have been removed in another window. History shows what happened to it.',
  }),
  CHANGED_ELSEWHERE: ({ what }) => ({
    title: `${capitalised(what)} was changed somewhere else after you opened it.`,
    whatToDo:
      'Nothing was overwritten. Look at what stands there now, and change it again if it is still needed.',
  }),
  CLOSED_ASSESSMENT: () => ({
    title: 'This assessment is closed.',
    whatToDo:
      'A newer assessment was started from it, so it can be read but not changed. Change the newer one.',
  }),
  REFUSED: ({ problem }) => ({
    // The rule says itself what to do. Said of fields that save themselves and of forms that are sent alike.
    title: sentence(problem),
    whatToDo: 'Nothing was changed, and what you typed is still here.',
  }),
  CANNOT_WRITE: ({ reason }) => cannotWrite[reason],
  INTERNAL: ({ logId }) => ({
    title: 'Something unexpected happened, and this was not done.',
    whatToDo: `Try again. If it happens again, give your support team this number: ${logId}.`,
  }),
  ENGINE_STOPPED: () => ({
    title: 'The part of SEND Pathways that keeps your data stopped.',
    whatToDo: 'What you typed is kept on this page. Try again in a moment, when it has started again.',
  }),

  WRONG_PASSPHRASE: () => ({
    title: 'That passphrase does not open this file.',
    whatToDo:
      'Check capital letters and spaces, and that this is the right file. If it is lost, use the recovery key.',
  }),
  NOT_A_WORKSPACE: () => ({
    title: 'This is not a data file of SEND Pathways, or its beginning is damaged.',
    whatToDo:
      'It was left as it is. If it was your data file, open a copy made earlier. To bring in a tracker, open your data file and use Import.',
  }),
  DAMAGED: () => ({
    title: 'The passphrase is right, but the contents of this file are damaged.',
    whatToDo:
      'The file was left as it is. Open a copy made earlier, and keep this one for your support team.',
  }),
  NEWER_VERSION: ({ fileVersion, ownVersion }) => ({
    title: 'This file was last used with a newer version of SEND Pathways.',
    whatToDo: `Ask for the current version to be installed on this computer. The file (format ${fileVersion}; this version reads up to ${ownVersion}) was not touched.`,
  }),
  READ_ONLY_PLACE: () => ({
    title: 'Nothing can be saved in that place.',
    whatToDo:
      'The folder or the file is read-only. Choose a folder you can write to, or ask for permission to change it.',
  }),
  OPEN_ELSEWHERE: () => ({
    title: 'This file is already open in another window or on another computer.',
    whatToDo: 'Close it there first, then open it here. Only one person can work in a data file at a time.',
  }),
  ALREADY_EXISTS: () => ({
    title: 'There is already a file with this name.',
    whatToDo: 'Choose another name. An existing data file is never replaced.',
  }),
  NAME_TOO_LONG: () => ({
    title: 'The name of the data file is too long.',
    whatToDo:
      'Use at most 200 letters, and fewer where they have accents. A file that is there already can be renamed in its folder.',
  }),
  CANNOT_OPEN: ({ reason }) => cannotOpen[reason],
  FILE_MISSING: () => ({
    title: 'The file is no longer where it was.',
    whatToDo:
      'It may have been moved or renamed, or the drive may not be connected. Find it with Open a data file.',
  }),
  ANOTHER_FILE: () => ({
    title: 'This is another data file, not the one you were working in.',
    whatToDo: 'It was closed again, and nothing in it was changed. Find the file you were working in.',
  }),

  UNREADABLE_FILE: ({ reason, detail }) => unreadable[reason](detail),
  NO_TABLE_FOUND: () => ({
    title: 'No table with headings was found in this file.',
    whatToDo: 'Open it in Excel and check that one row holds the column headings, then choose it again.',
  }),
  IMPORT_GONE: () => ({
    title: 'This import was finished or cancelled.',
    whatToDo: 'Choose the file again to start a new import. Nothing was changed.',
  }),
  LINKS_UNDECIDED: ({ tables }) => ({
    title: `Nobody has said yet whose the rows of ${tables.map((it) => `“${it}”`).join(', ')} are.`,
    whatToDo:
      'Go back to Match. At the top, say which column leads to the young people, or leave the table out. Nothing comes in before.',
  }),
};

/** A data file that lost its drive does not find it again by itself. */
const openAgain =
  'What you typed is still here; if it is never saved, copy it, and close and open the data file.';

const cannotWrite: Record<DataOf<'CANNOT_WRITE'>['reason'], ErrorWords> = {
  'disk-full': {
    title: 'There is no room left on the disk, so this was not saved.',
    whatToDo: 'Make room on the disk, then try again. What you typed is still here.',
  },
  'read-only': {
    title: 'The place cannot be written to, so this was not saved.',
    whatToDo:
      'Ask for permission to change files in that folder, then try again. What you typed is still here.',
  },
  gone: {
    title: 'The drive that holds the file is not connected, so this was not saved.',
    whatToDo: `Connect the drive or the network again, then try again. ${openAgain}`,
  },
  other: {
    title: 'The file could not be written, so this was not saved.',
    whatToDo: `Check that the drive is connected and has room, then try again. ${openAgain}`,
  },
};

const cannotOpen: Record<DataOf<'CANNOT_OPEN'>['reason'], ErrorWords> = {
  'disk-full': {
    title: 'There is no room left on the disk, and a data file needs some while it is open.',
    whatToDo: 'Make room on the disk, then open the file again. Nothing in it was changed.',
  },
  'read-only': {
    title: 'The place of this file cannot be written to.',
    whatToDo: 'Ask for permission to change files in that folder, then open the file again.',
  },
  gone: {
    title: 'The drive that holds the file is not connected.',
    whatToDo: 'Connect the drive or the network again, then open the file again.',
  },
  other: {
    title: 'The file could not be opened.',
    whatToDo: 'Check that its drive is connected and has room, then open the file again.',
  },
};

const unreadable: Record<DataOf<'UNREADABLE_FILE'>['reason'], (detail: string) => ErrorWords> = {
  'not-a-workbook': () => ({
    title: 'This file is not an Excel workbook or a CSV file.',
    whatToDo:
      'Choose a file that ends in .xlsx, .xls, .ods or .csv. If it is one, open it in Excel and save it again.',
  }),
  empty: () => ({
    title: 'This file is empty.',
    whatToDo: 'Choose another file, or open it in Excel to see what it holds.',
  }),
  damaged: () => ({
    title: 'This file is damaged and cannot be read.',
    whatToDo: 'Open it in Excel, let Excel repair it, save it under a new name, and choose that one.',
  }),
  'password-protected': () => ({
    title: 'This file is protected with a password.',
    whatToDo:
      'Open it in Excel, remove the password (File, Info, Protect Workbook), save a copy, and choose the copy.',
  }),
  'too-large': (detail) => ({
    title: `This file is too large to read safely${limit(detail)}.`,
    whatToDo: 'Save the sheets you need as a workbook of their own, and choose that one.',
  }),
  'unpacks-too-large': (detail) => ({
    title: `This file unpacks to far more than a tracker would${limit(detail)}.`,
    whatToDo: 'It was not opened. Copy the cells you need into a new workbook, and choose that one.',
  }),
  'too-many-rows': (detail) => ({
    title: `A sheet in this file has too many rows${limit(detail)}.`,
    whatToDo: 'Delete the empty rows below the table, or save the rows you need as a workbook of their own.',
  }),
  'too-many-columns': (detail) => ({
    title: `A sheet in this file has too many columns${limit(detail)}.`,
    whatToDo: 'Delete the empty columns to the right of the table, save the workbook, and choose it again.',
  }),
  'cell-too-long': (detail) => ({
    title: `A cell in this file holds more text than can be read${limit(detail)}.`,
    whatToDo: 'Shorten that cell in Excel, save the workbook, and choose it again.',
  }),
  'unsafe-contents': () => ({
    title: 'This file contains something a tracker does not need and that may be harmful.',
    whatToDo: 'It was not opened. Copy the cells you need into a new workbook, and choose that one.',
  }),
  'our-toolkit': () => ({
    title: 'This is a completed toolkit that SEND Pathways saved, not a tracker.',
    whatToDo:
      'Its figures and scores are in the toolkit already. To bring in young people, choose a tracker, or the workbook of young people from Reports.',
  }),
  'our-action-plan': () => ({
    title: 'This is an action plan that SEND Pathways saved, not a tracker.',
    whatToDo:
      'Its actions are in the action plan already; change them there. To bring in young people, choose a tracker, or the workbook of young people from Reports.',
  }),
  'took-too-long': () => ({
    title: 'Reading this file took too long, so it was stopped.',
    whatToDo: 'Save the sheets you need as a workbook of their own, and choose that one.',
  }),
};

const unknown: ErrorWords = {
  title: 'Something unexpected happened, and this was not done.',
  whatToDo: 'Try again. If it happens again, close SEND Pathways and open it again; what was saved is safe.',
};

/** The code of a failed call of the contract, or null when it is something else. */
export function errorCode(error: unknown): ErrorCode | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && Object.hasOwn(wording, code) ? (code as ErrorCode) : null;
}

/** What happened and what to do, for whatever a call threw. Never shows a message that was not written for people. */
export function errorWords(error: unknown): ErrorWords {
  const code = errorCode(error);
  if (code === null) return unknown;
  const data = (error as { data?: unknown }).data;
  try {
    return (wording[code] as (data: unknown) => ErrorWords)(data);
  } catch {
    // The data did not have the shape of its code.
    return unknown;
  }
}

/** Which of several files that were chosen as one could not be read, or null. */
export function unreadFile(error: unknown): string | null {
  if (errorCode(error) !== 'UNREADABLE_FILE') return null;
  const { data } = error as { data?: { fileName?: unknown } };
  return typeof data?.fileName === 'string' ? data.fileName : null;
}

/** The field that was refused, or null. */
export function refusedField(error: unknown): string | null {
  if (errorCode(error) !== 'REFUSED') return null;
  const { data } = error as { data?: { field?: unknown } };
  return typeof data?.field === 'string' ? data.field : null;
}

function limit(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}

function sentence(words: string): string {
  const trimmed = capitalised(words.trim());
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
