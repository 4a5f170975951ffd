import { useQuery } from '@tanstack/react-query';
import type { CheckedRow, ImportSession, MatchedColumn } from '../../../../shared/contract/import.ts';
import { orpc } from '../../../api/client.ts';

export interface CellInFile {
  column: MatchedColumn;
  value: string;
}

/** The cells of a checked row as the file has them, each with its column; null while they are read. */
export function useRowInFile(session: ImportSession, row: CheckedRow): CellInFile[] | null {
  const { importId } = session;
  const sheet = session.sheets.find((it) => it.name === row.sheet);
  const table = sheet?.tables.find((it) => row.row >= it.firstRow && row.row <= it.lastRow);
  const cells = useQuery(
    orpc.import.look.queryOptions({
      input: { importId, sheetIndex: sheet?.sheetIndex ?? 0, offset: row.row - 1, limit: 1 },
      enabled: sheet !== undefined,
    }),
  );
  const matching = useQuery(orpc.import.matching.queryOptions({ input: { importId } }));
  const layout = matching.data?.find((it) => it.layoutId === table?.layoutId);
  const texts = cells.data?.rows[0]?.cells;
  if (!layout || !texts) return null;
  return layout.columns.map((column) => ({ column, value: texts[column.column - 1] ?? '' }));
}

/** What the file says of who it is: UPN, names and date of birth, in the words of the file. */
export function identityInFile(cells: readonly CellInFile[]): { dateOfBirth: string; upn: string } {
  const valueOf = (field: string) => cells.find((cell) => cell.column.field === field)?.value.trim() ?? '';
  return { dateOfBirth: valueOf('person.dateOfBirth'), upn: valueOf('person.upn') };
}
