import { read, utils, type CellObject } from '@e965/xlsx';

/** Reads a workbook with a library other than the one that wrote it. */
export function readSecond(bytes: Uint8Array) {
  const book = read(bytes, { cellNF: true, cellText: true, cellFormula: true });
  const sheetOf = (name: string) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  return {
    sheetNames: (): string[] => book.SheetNames,
    cell: (sheet: string, address: string): CellObject | undefined =>
      sheetOf(sheet)[address] as CellObject | undefined,
    /** What a cell shows, in its number format. */
    shown: (sheet: string, address: string): string | undefined =>
      (sheetOf(sheet)[address] as CellObject | undefined)?.w,
    allShown: (sheet: string): string[] =>
      utils.sheet_to_json<unknown[]>(sheetOf(sheet), { header: 1, raw: false }).flat().map(String),
    definedNames: (): { name: string; range: string }[] =>
      (book.Workbook?.Names ?? []).map(({ Name, Ref }) => ({ name: Name, range: Ref })),
  };
}
