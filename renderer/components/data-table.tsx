import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { forcedColors, narrow } from '../theme/layout.ts';

export interface DataColumn<Row> {
  id: string;
  heading: string;
  /** What a cell shows. Give text a `title` of its own where it may be cut. */
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; null sorts last. Without it (and for paged rows, without `isSortable`) it is not. */
  sortBy?: (row: Row) => string | number | null;
  /** Paged rows: the engine can sort by this column. */
  isSortable?: boolean;
  /** CSS pixels; a column without a width shares what is left. */
  width?: number;
  align?: 'start' | 'end';
}

export interface DataSort {
  column: string;
  descending: boolean;
}

/** Rows that are all here, sorted by the table itself. */
export interface WholeRows<Row> {
  kind: 'whole';
  rows: readonly Row[];
}

/** Rows that come page by page, sorted where they come from (see `usePagedRows` in the page's api). */
export interface PagedRowsSource<Row> {
  kind: 'paged';
  total: number;
  rowAt: (index: number) => Row | undefined;
  onVisible: (first: number, last: number) => void;
  sort: DataSort;
  onSort: (sort: DataSort) => void;
}

/**
 * What a column without a width of its own needs, in CSS pixels. In a place that is narrower the columns would be cut to
 * nothing: the table scrolls sideways instead.
 */
const LEAST_SHARED_WIDTH = 124;

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers: "Young people". */
  label: string;
  columns: readonly DataColumn<Row>[];
  source: WholeRows<Row> | PagedRowsSource<Row>;
  rowKey: (row: Row) => string;
  /** How whole rows are sorted to begin with. */
  firstSort?: DataSort;
  /** Opens a row: Enter, or a click anywhere on it. Its first cell should also hold a link, for screen readers. */
  onOpen?: (row: Row) => void;
  /** The row the focus moved to, by key or pointer: for details shown beside the table. */
  onFocusRow?: (row: Row) => void;
  /** Marks the row whose details are shown beside the table. */
  isCurrent?: (row: Row) => boolean;
  /** All rows are equally high, which keeps 20,000 of them smooth. CSS pixels. */
  rowHeight?: number;
  className?: string;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    minHeight: 0,
    maxHeight: '100%',
    // Where the page itself scrolls, its place has no height: without one of its own it would draw every row.
    [narrow]: { maxHeight: 'max(280px, 80dvh)' },
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { width: '100%', borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  headingWords: {
    display: 'block',
    padding: '10px 12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  headingButton: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: '10px 12px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& svg': { flexShrink: 0 },
  },
  end: { textAlign: 'right' },
  endButton: { justifyContent: 'flex-end' },
  cell: {
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  row: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  opens: {
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      [forcedColors]: { outline: '1px solid Highlight' },
    },
  },
  current: {
    '& > td': { backgroundColor: tokens.colorBrandBackground2 },
    '& > td:first-child': { boxShadow: `inset 3px 0 ${tokens.colorBrandForeground1}` },
    [forcedColors]: { '& > td:first-child': { borderLeft: '4px solid Highlight' } },
  },
  waiting: {
    display: 'inline-block',
    width: '60%',
    height: '10px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

/**
 * A table for long lists: headings that stay in sight, sorting by a heading, only the rows in view drawn. One stop
 * for Tab, then arrows, Page Up and Down, Home and End move between rows and Enter opens. Its height is what its
 * place leaves it: put it in a place with a height.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    source,
    rowKey,
    firstSort,
    onOpen,
    onFocusRow,
    isCurrent,
    rowHeight = 40,
    className,
  } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<SortingState>(
    firstSort ? [{ id: firstSort.column, desc: firstSort.descending }] : [],
  );
  const [active, setActive] = useState(0);

  const isPaged = source.kind === 'paged';
  const data = useMemo(() => (source.kind === 'whole' ? [...source.rows] : []), [source]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
        sortFn: (
          a: { getValue: (id: string) => unknown },
          b: { getValue: (id: string) => unknown },
          id: string,
        ) => compareValues(a.getValue(id), b.getValue(id)),
        sortUndefined: 'last' as const,
        enableSorting: column.sortBy !== undefined,
      })),
    [columns],
  );
  const table = useTable(
    {
      features,
      columns: definitions,
      data,
      state: { sorting },
      onSortingChange: setSorting,
      enableSortingRemoval: false,
    },
    (state) => ({ sorting: state.sorting }),
  );
  const sorted = table.getRowModel().rows;
  const leastWidth = columns.reduce((sum, { width }) => sum + (width ?? LEAST_SHARED_WIDTH), 0);

  const count = source.kind === 'paged' ? source.total : sorted.length;
  const rowAt = (index: number): Row | undefined =>
    source.kind === 'paged' ? source.rowAt(index) : sorted[index]?.original;

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items.at(0);
  const last = items.at(-1);
  const above = first?.start ?? 0;
  const below = last ? virtualizer.getTotalSize() - last.end : 0;

  const onVisible = source.kind === 'paged' ? source.onVisible : null;
  const [firstIndex, lastIndex] = [first?.index, last?.index];
  useEffect(() => {
    if (onVisible && firstIndex !== undefined && lastIndex !== undefined) onVisible(firstIndex, lastIndex);
  }, [onVisible, firstIndex, lastIndex]);

  const current = Math.min(active, Math.max(0, count - 1));
  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    // The row may only be drawn once the list has scrolled to it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroll.current
          ?.querySelector<HTMLElement>(`tr[aria-rowindex="${next + 2}"]`)
          ?.focus({ preventScroll: true }),
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number): void {
    // Keys inside a cell (a link, a tick box) belong to it.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const goTo = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    const row = rowAt(index);
    if (goTo !== undefined) moveTo(goTo);
    else if (event.key === 'Enter' && onOpen && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  }

  const sort: DataSort | null = isPaged
    ? source.sort
    : sorting[0]
      ? { column: sorting[0].id, descending: sorting[0].desc }
      : null;
  function sortByColumn(id: string): void {
    const descending = sort?.column === id ? !sort.descending : false;
    if (source.kind === 'paged') source.onSort({ column: id, descending });
    else setSorting([{ id, desc: descending }]);
    setActive(0);
    scroll.current?.scrollTo({ top: 0 });
  }

  return (
    <div ref={scroll} className={mergeClasses(styles.scroll, className)}>
      <table
        className={styles.table}
        style={{ minWidth: `${leastWidth}px` }}
        aria-label={label}
        aria-rowcount={count + 1}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? {} : { width: `${column.width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => {
              const isSortable = isPaged ? column.isSortable === true : column.sortBy !== undefined;
              const direction =
                sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
              const end = column.align === 'end';
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={mergeClasses(styles.heading, end && styles.end)}
                  aria-sort={isSortable ? (direction ?? 'none') : undefined}
                >
                  {isSortable ? (
                    <button
                      type="button"
                      className={mergeClasses(styles.headingButton, end && styles.endButton)}
                      onClick={() => sortByColumn(column.id)}
                    >
                      <span>{column.heading}</span>
                      {direction === 'ascending' && <ArrowUp16Regular aria-hidden />}
                      {direction === 'descending' && <ArrowDown16Regular aria-hidden />}
                    </button>
                  ) : (
                    <span className={styles.headingWords}>{column.heading}</span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap columns={columns.length} height={above} />}
          {items.map((item) => {
            const row = rowAt(item.index);
            const isShownBeside = row !== undefined && isCurrent?.(row) === true;
            return (
              <tr
                // A paged row keeps its element, and the focus on it, when what it shows arrives.
                key={isPaged || row === undefined ? item.index : rowKey(row)}
                aria-rowindex={item.index + 2}
                className={mergeClasses(
                  styles.row,
                  onOpen && row !== undefined && styles.opens,
                  isShownBeside && styles.current,
                )}
                aria-current={isShownBeside || undefined}
                style={{ height: `${rowHeight}px` }}
                tabIndex={item.index === current ? 0 : -1}
                onFocus={() => {
                  setActive(item.index);
                  if (row !== undefined) onFocusRow?.(row);
                }}
                onKeyDown={(event) => onKeyDown(event, item.index)}
                onClick={(event) => {
                  if (row === undefined || !onOpen || isForItself(event.target)) return;
                  onOpen(row);
                }}
              >
                <Cells columns={columns} row={row} />
              </tr>
            );
          })}
          {below > 0 && <Gap columns={columns.length} height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** The cells of a row: drawn again only when the row or the columns are others, so that scrolling stays smooth. */
const Cells = memo(function Cells<Row>({
  columns,
  row,
}: {
  columns: readonly DataColumn<Row>[];
  row: Row | undefined;
}) {
  const styles = useStyles();
  return columns.map((column) => (
    <td key={column.id} className={mergeClasses(styles.cell, column.align === 'end' && styles.end)}>
      {row === undefined ? <span className={styles.waiting} /> : column.cell(row)}
    </td>
  ));
}) as <Row>(props: { columns: readonly DataColumn<Row>[]; row: Row | undefined }) => ReactNode;

/** Stands for the rows that are not drawn. */
function Gap({ columns, height }: { columns: number; height: number }) {
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden from everybody */}
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  );
}

/** Links, buttons and fields inside a row do what they do; selecting text is not a click on the row. */
function isForItself(target: EventTarget): boolean {
  const selected = window.getSelection()?.toString() ?? '';
  return (
    selected !== '' ||
    (target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null)
  );
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(wordsOf(a), wordsOf(b));
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
