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
  const day = dayOfReturn(ordered);
  return {
    name: nameOfSet(ordered, day),
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
        const name = sheetNameOf(file.name, day);
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

/** The day of the export, where all files are of one return. */
function dayOfReturn(files: readonly FileToImport[]): string | null {
  const days = new Set(files.map((file) => sen2FileName(file.name)?.day ?? ''));
  const [day] = days;
  return days.size === 1 && day ? day : null;
}

/** Within one return a sheet is called as its module is: 'namedplan'. */
function sheetNameOf(fileName: string, day: string | null): string {
  const module = day === null ? undefined : sen2FileName(fileName)?.module;
  return module ?? fileName.replace(/\.[a-z]{3,4}$/i, '');
}

/** The name of the file that a sheet of a set, or of a single file, was. */
export function fileOfSheet(importName: string, sheetName: string, onlySheet: boolean): string {
  const day = /^SEN2 return of (\d{2}-\d{2}-\d{4}), /.exec(importName)?.[1];
  if (day !== undefined) return `Blade-Export_${day}_${sheetName}.csv`;
  return onlySheet ? importName : `${sheetName}.csv`;
}

/** 'SEN2 return of 28-09-2022, 9 files' */
function nameOfSet(files: readonly FileToImport[], day: string | null): string {
  if (day !== null) return `SEN2 return of ${day}, ${files.length} files`;
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
