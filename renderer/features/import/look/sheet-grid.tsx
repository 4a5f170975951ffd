import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { usePagedRows } from '../../../api/use-paged-rows.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { forcedColors } from '../../../theme/layout.ts';
import { columnLetters, rowKindWords } from '../import-words.ts';
import type { FoundSheet, SheetRow } from './sheet-types.ts';
import { isLeftOut } from './table-words.ts';

const ROW_HEIGHT = 28;
const NUMBER_WIDTH = 68;
const KIND_WIDTH = 76;

/** The rows that are marked, as Excel numbers them: from where marking began to where it is now. */
export interface MarkedRows {
  from: number;
  to: number;
}

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    position: 'relative',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: { position: 'relative' },
  row: {
    display: 'flex',
    height: `${ROW_HEIGHT}px`,
    position: 'absolute',
    top: 0,
    left: 0,
    cursor: 'default',
  },
  head: { position: 'sticky', top: 0, zIndex: 3, display: 'flex', height: `${ROW_HEIGHT}px` },
  cell: {
    flexShrink: 0,
    padding: '5px 8px',
    lineHeight: '17px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'pre',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  letter: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  number: {
    width: `${NUMBER_WIDTH}px`,
    position: 'sticky',
    left: 0,
    zIndex: 2,
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  kind: {
    width: `${KIND_WIDTH}px`,
    position: 'sticky',
    left: `${NUMBER_WIDTH}px`,
    zIndex: 2,
    color: tokens.colorNeutralForeground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  greyed: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontStyle: 'italic',
  },
  marked: {
    boxShadow: `inset 0 1px ${tokens.colorBrandForeground1}, inset 0 -1px ${tokens.colorBrandForeground1}`,
    [forcedColors]: { borderTop: '2px solid Highlight', borderBottom: '2px solid Highlight' },
  },
  markedNumber: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold },
});

/**
 * A sheet as it is, with Excel's row numbers and column letters, and a word beside each row that is not brought in.
 * One stop for Tab; arrows mark a row, Shift with them marks up to three, Left and Right scroll.
 */
export function SheetGrid({
  importId,
  sheet,
  marked,
  onMark,
}: {
  importId: string;
  sheet: FoundSheet;
  marked: MarkedRows | null;
  onMark: (marked: MarkedRows) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { sheetIndex, name, columns } = sheet;
  const rows = usePagedRows<SheetRow>((offset, limit) => {
    const input = { importId, sheetIndex, offset, limit };
    return {
      queryKey: orpc.import.look.queryKey({ input }),
      queryFn: ({ signal }) => api.import.look(input, { signal }),
    };
  });
  const total = rows.total ?? 0;
  const firstRows = Array.from({ length: Math.min(total, 100) }, (_, index) => rows.rowAt(index));
  const isFirstPageHere = firstRows[0] !== undefined;
  // Widths come from the first rows only: they must not change while one scrolls.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const widths = useMemo(() => columnWidths(columns, firstRows), [columns, isFirstPageHere]);

  const down = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT * 2,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => widths[index] ?? 96,
    overscan: 4,
    paddingStart: NUMBER_WIDTH + KIND_WIDTH,
  });
  useEffect(() => across.measure(), [across, widths]);

  const shownRows = down.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const gap = (shownColumns[0]?.start ?? 0) - (shownColumns.length > 0 ? NUMBER_WIDTH + KIND_WIDTH : 0);
  const [firstShown, lastShown] = [shownRows[0]?.index, shownRows.at(-1)?.index];
  const { onVisible } = rows;
  useEffect(() => {
    if (firstShown !== undefined && lastShown !== undefined) onVisible(firstShown, lastShown);
  }, [onVisible, firstShown, lastShown]);

  const isMarked = (row: number) =>
    marked !== null && row >= Math.min(marked.from, marked.to) && row <= Math.max(marked.from, marked.to);
  function markTo(row: number, extend: boolean): void {
    const to = Math.max(1, Math.min(total, row));
    // Headings have at most three rows.
    const from = extend && marked ? Math.max(to - 2, Math.min(to + 2, marked.from)) : to;
    onMark({ from, to });
    down.scrollToIndex(to - 1);
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = marked?.to ?? 0;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 1,
      End: total,
    }[event.key];
    const sideways = { ArrowRight: 120, ArrowLeft: -120 }[event.key];
    if (target !== undefined) markTo(target, event.shiftKey);
    else if (sideways !== undefined) scroll.current?.scrollBy({ left: sideways });
    else return;
    event.preventDefault();
  }

  if (rows.error) return <ProblemMessage words={errorWords(rows.error)} />;
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      aria-label={`The sheet ${name}`}
      aria-rowcount={total + 1}
      aria-colcount={columns + 2}
      aria-activedescendant={marked ? `${id}-${marked.to}` : undefined}
      aria-multiselectable
      aria-readonly
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.sheet}
        role="rowgroup"
        style={{ height: `${down.getTotalSize()}px`, width: `${across.getTotalSize()}px` }}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          <span
            role="columnheader"
            aria-colindex={1}
            className={mergeClasses(styles.cell, styles.letter, styles.number)}
          >
            Row
          </span>
          <span
            role="columnheader"
            aria-colindex={2}
            className={mergeClasses(styles.cell, styles.letter, styles.kind)}
          >
            What it is
          </span>
          <span role="none" style={{ width: `${gap}px`, flexShrink: 0 }} />
          {shownColumns.map((column) => (
            <span
              key={column.key}
              role="columnheader"
              aria-colindex={column.index + 3}
              className={mergeClasses(styles.cell, styles.letter)}
              style={{ width: `${column.size}px` }}
            >
              {columnLetters(column.index + 1)}
            </span>
          ))}
        </div>
        {shownRows.map((item) => {
          const row = rows.rowAt(item.index);
          const number = row?.row ?? item.index + 1;
          const isHeading = row?.kind === 'heading';
          const isOut = row !== undefined && row.kind === 'data' && isLeftOut(sheet.tables, number);
          const isGreyed = row !== undefined && !isHeading && (row.kind !== 'data' || isOut);
          const look = mergeClasses(
            styles.cell,
            isHeading && styles.heading,
            isGreyed && styles.greyed,
            isMarked(number) && styles.marked,
          );
          return (
            // The keys of a grid go to the grid itself; a row only answers the pointer.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={`${id}-${number}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isMarked(number)}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => markTo(number, event.shiftKey)}
            >
              <span
                role="rowheader"
                aria-colindex={1}
                className={mergeClasses(styles.cell, styles.number, isMarked(number) && styles.markedNumber)}
              >
                {number}
              </span>
              <span role="gridcell" aria-colindex={2} className={mergeClasses(look, styles.kind)}>
                {row ? kindOf(row, isOut) : ''}
              </span>
              <span role="none" style={{ width: `${gap}px`, flexShrink: 0 }} />
              {cellsOf(row, shownColumns).map(({ column, text, width }) => (
                <span
                  key={column.key}
                  role="gridcell"
                  aria-colindex={column.index + 3}
                  className={look}
                  style={{ width: `${width}px` }}
                  title={text.length > 20 ? text : undefined}
                >
                  {text}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/**
 * The cells of a row that are drawn. A title, a band or a note runs on over the blank cells to its right, as it does in
 * Excel: its last cell is as wide as what is in view.
 */
function cellsOf(
  row: SheetRow | undefined,
  columns: readonly VirtualItem[],
): { column: VirtualItem; text: string; width: number }[] {
  const end = columns.at(-1)?.end ?? 0;
  const runsOn = row !== undefined && (row.kind === 'title' || row.kind === 'note' || row.kind === 'band');
  const last = runsOn ? row.cells.findLastIndex((text) => text !== '') : columns.length;
  return columns
    .filter((column) => !runsOn || column.index <= last || last < (columns[0]?.index ?? 0))
    .map((column) => ({
      column,
      text: row?.cells[column.index] ?? '',
      width: runsOn && column.index === last ? end - column.start : column.size,
    }));
}

function kindOf(row: SheetRow, isOut: boolean): string {
  const words = isOut ? 'Left out' : rowKindWords[row.kind];
  if (!row.hidden) return words;
  return words === '' ? 'Hidden' : `${words}, hidden`;
}

/** Wide enough for what the first rows hold, within reason. Titles run across, so they do not count. */
function columnWidths(columns: number, rows: readonly (SheetRow | undefined)[]): number[] {
  return Array.from({ length: columns }, (_, column) => {
    let widest = 64;
    for (const row of rows) {
      if (!row || row.kind === 'title' || row.kind === 'note' || row.kind === 'band') continue;
      const letters = row.cells[column]?.length ?? 0;
      widest = Math.max(widest, 20 + letters * (row.kind === 'heading' ? 9.5 : 8));
    }
    return Math.min(240, Math.round(widest));
  });
}
