import {
  findSen2Module,
  sen2FileName,
  sen2ModuleNames,
} from '../../../../shared/content/standard-files/sen2.ts';
import type { FileToImport } from '../import.service.ts';
import { UnreadableWorkbook } from '../read/unreadable-workbook.ts';
import type { SourceNotice, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts';

/**
 * Several files that belong together as one file to import: each becomes a sheet (or its sheets) called after its file.
 * The people of a SEN2 return come first, because the rows of the other files belong to them.
 */
export function asOneFile(files: readonly FileToImport[]): FileToImport {
  const [only] = files;
  if (only && files.length === 1) return only;
  const ordered = [...files].sort((a, b) => placeOf(a.name) - placeOf(b.name) || (a.name < b.name ? -1 : 1));
  return {
    name: nameOfSet(ordered),
    bytes: joined(ordered.map((file) => file.bytes)),
    read: async (onRows, signal) => {
      const sheets: SourceSheet[] = [];
      const notices: SourceNotice[] = [];
      let kind: SourceWorkbook['kind'] = 'csv';
      let before = 0;
      for (const file of ordered) {
        signal.throwIfAborted();
        let rows = 0;
        const onRowsOfFile = (count: number) => {
          rows = count;
          onRows(before + count);
        };
        const workbook = await named(file.name, file.read(onRowsOfFile, signal));
        before += Math.max(
          rows,
          workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
        );
        if (file === ordered[0]) kind = workbook.kind;
        const name = file.name.replace(/\.[a-z]{3,4}$/i, '');
        for (const sheet of workbook.sheets)
          sheets.push({ ...sheet, name: workbook.sheets.length === 1 ? name : `${name}: ${sheet.name}` });
        for (const notice of workbook.notices) {
          if (!notices.some((it) => JSON.stringify(it) === JSON.stringify(notice))) notices.push(notice);
        }
      }
      return { kind, sheets, notices };
    },
  };
}

/** Says of which file it is when one cannot be read. */
async function named<Result>(fileName: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) error.fileName = fileName;
    throw error;
  }
}

function placeOf(name: string): number {
  const module = findSen2Module(sen2FileName(name)?.module ?? '');
  return module ? sen2ModuleNames.indexOf(module.name) : sen2ModuleNames.length;
}

/** 'SEN2 return of 28-09-2022, 9 files' */
function nameOfSet(files: readonly FileToImport[]): string {
  const days = new Set(files.map((file) => sen2FileName(file.name)?.day ?? ''));
  const [day] = days;
  if (days.size === 1 && day) return `SEN2 return of ${day}, ${files.length} files`;
  return `${files[0]?.name ?? ''} and ${files.length - 1} more`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
