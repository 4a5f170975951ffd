import { Checkbox, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { academicYearLabel, academicYearOf } from '../../../../shared/domain/academic-year.ts';
import type { FoundTable } from '../../../../shared/contract/import.ts';
import { todayHere } from '../../../api/today.ts';
import { Panel } from '../../../components/panel.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { rowsInWords } from '../import-words.ts';
import type { FoundSheet } from './sheet-types.ts';
import { tableCounts, tableName } from './table-words.ts';

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  sheet: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} 0`,
    ':last-child': { paddingBottom: 0 },
  },
  sheetName: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  none: { margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
  table: { '&:not(:last-child)': { marginBottom: tokens.spacingVerticalM } },
  check: { marginLeft: '-8px', '& label': { overflowWrap: 'anywhere' } },
  about: {
    margin: '0 0 8px 28px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  year: { marginLeft: '28px', maxWidth: '220px' },
});

/** What a person says of a table. An empty list of heading rows: it has none. */
interface TableCorrection {
  tableId: string;
  chosen?: boolean;
  academicYear?: number | null;
  headingRows?: number[];
}

/** Which tables come in: each with its rows, its heading rows and the academic year it is about. */
export function TablesPanel({
  sheets,
  shownSheet,
  onShow,
  onCorrect,
}: {
  sheets: readonly FoundSheet[];
  shownSheet: number;
  onShow: (sheetIndex: number) => void;
  onCorrect: (correction: TableCorrection) => void;
}) {
  const styles = useStyles();
  return (
    <Panel title="What comes in">
      <p className={styles.intro}>
        Tick the tables to bring in. The year is what a row counts in when it says none.
      </p>
      {sheets.map((sheet) => (
        <div key={sheet.sheetIndex} className={styles.sheet}>
          <h3 className={styles.sheetName}>
            {sheets.length > 1 && sheet.sheetIndex !== shownSheet ? (
              <Link
                as="button"
                aria-label={`Show the sheet ${sheet.name}`}
                onClick={() => onShow(sheet.sheetIndex)}
              >
                {sheet.name}
              </Link>
            ) : (
              sheet.name
            )}
            {sheet.hidden && <StatusBadge tone="info">Hidden</StatusBadge>}
          </h3>
          {sheet.tables.length === 0 && (
            <p className={styles.none}>
              {sheet.rows === 0
                ? 'This sheet is empty.'
                : 'No table was found here. Mark the row that holds its headings, and use it.'}
            </p>
          )}
          {sheet.tables.map((table) => (
            <ChosenTable key={table.tableId} table={table} onCorrect={onCorrect} />
          ))}
        </div>
      ))}
    </Panel>
  );
}

function ChosenTable({
  table,
  onCorrect,
}: {
  table: FoundTable;
  onCorrect: (correction: TableCorrection) => void;
}) {
  const styles = useStyles();
  const { tableId } = table;
  return (
    <div className={styles.table}>
      <Checkbox
        className={styles.check}
        checked={table.chosen}
        label={tableName(table)}
        onChange={(_event, { checked }) => onCorrect({ tableId, chosen: checked === true })}
      />
      {table.recognisedAs !== undefined && <p className={styles.about}>{table.recognisedAs}</p>}
      <p className={styles.about}>
        {tableCounts(table)}.{' '}
        {table.headingRows.length === 0
          ? 'No headings: its columns are matched by their values and their place.'
          : `Headings in ${rowsInWords(table.headingRows)}.`}
        {table.headingRows.length > 0 && table.recognisedAs === undefined && (
          <>
            {' '}
            <Link
              as="button"
              className={styles.link}
              aria-label={`There is no heading row in ${tableName(table)}`}
              onClick={() => onCorrect({ tableId, headingRows: [] })}
            >
              There is no heading row
            </Link>
          </>
        )}
      </p>
      {table.chosen && (
        <Field label="Academic year" size="small" className={styles.year}>
          <Select
            size="small"
            aria-label={`Academic year of ${tableName(table)}`}
            value={table.academicYear === null ? '' : String(table.academicYear)}
            onChange={(_event, { value }) =>
              onCorrect({ tableId, academicYear: value === '' ? null : Number(value) })
            }
          >
            <option value="">The rows say it themselves</option>
            {yearsToChoose(table.academicYear).map((year) => (
              <option key={year} value={year}>
                {academicYearLabel(year)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

function yearsToChoose(current: number | null): number[] {
  const newest = Math.max(academicYearOf(todayHere()) + 1, current ?? 0);
  const oldest = Math.min(newest - 15, current ?? newest);
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
}
