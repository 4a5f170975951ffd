import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  type ClipboardEvent,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import type { ToolkitSection1 } from '../../../../shared/content/instrument-types.ts';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { forcedColors, layout, narrow } from '../../../theme/layout.ts';
import { type AfterEditing, CellEditor } from './cell-editor.tsx';
import { FigureCell } from './figure-cell.tsx';
import { clipboardValue } from './figure-words.ts';
import type { GridRow } from './grid-rows.ts';
import {
  at,
  isWithin,
  moveSelection,
  type Place,
  rangeOf,
  type Range,
  type Selection,
} from './grid-selection.ts';
import type { Grid } from './plan-paste.ts';
import { readTableText, writeTableText } from './table-text.ts';

/** Below this width the five years do not fit beside their questions, and the table scrolls by itself. */
const tooNarrow = '@media (max-width: 640px)';
/** The page with its smaller padding, where they still fit. */
const narrowOnly = '@media (min-width: 640.02px) and (max-width: 900px)';

const useStyles = makeStyles({
  scroll: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Scrolls by itself only where the page is too narrow: else the headings stick to the page that scrolls.
    overflowX: 'clip',
    [tooNarrow]: { overflow: 'auto', maxHeight: `calc(100vh - ${layout.topBarHeight} - 24px)` },
  },
  grid: {
    width: '100%',
    minWidth: '680px',
    [narrow]: { minWidth: '610px' },
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
  },
  questionColumn: { width: 'auto' },
  yearColumn: { width: '92px' },
  columnHead: {
    position: 'sticky',
    // The page scrolls inside main, which has a padding of its own.
    top: '-24px',
    zIndex: 2,
    padding: '8px',
    [narrow]: { padding: '2px 8px' },
    [narrowOnly]: { top: '-16px' },
    [tooNarrow]: { top: 0 },
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '& span': {
      display: 'block',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
    },
  },
  start: { textAlign: 'left', paddingLeft: '12px', left: 0, zIndex: 3, [narrow]: { paddingLeft: '8px' } },
  rowHead: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '7px 12px',
    [narrow]: {
      padding: '5px 8px',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  question: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '4px' },
  number: { color: tokens.colorNeutralForeground3 },
  part: { paddingLeft: '36px', [narrow]: { paddingLeft: '24px' } },
  cell: {
    position: 'relative',
    padding: '7px 8px',
    textAlign: 'right',
    verticalAlign: 'top',
    cursor: 'cell',
    userSelect: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outlineStyle: 'none' },
  },
  date: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', overflowWrap: 'anywhere' },
  noFigures: { backgroundColor: tokens.colorNeutralBackground3 },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    [forcedColors]: { outline: '1px dashed Highlight', outlineOffset: '-3px' },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    [forcedColors]: { outline: '1px solid Highlight', outlineOffset: '-2px' },
    ':focus': {
      boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
      [forcedColors]: { outline: '3px solid Highlight', outlineOffset: '-3px' },
    },
  },
  hidden: visuallyHidden,
});

/** How a typed text was taken: written, waiting for a reason, or refused with what would be accepted. */
export type Taken = { kind: 'taken' } | { kind: 'asks' } | { kind: 'refused'; words: string };

export interface FigureGridProps {
  form: ToolkitSection1;
  grid: Grid;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  isReadOnly: boolean;
  /** A cell was typed in. Answers at once, so that the next cell can be typed in while this one is written. */
  onTyped: (text: string, over: Range) => Taken;
  onPasted: (cells: string[][], over: Range) => void;
  onDeleted: (over: Range) => void;
  /** Cells were copied: how many. */
  onCopied: (count: number) => void;
  /** Counts up whenever the active cell is to be given the focus, as after a question was answered. */
  focusRequest: number;
  /** Id of the words that say how the grid is used. */
  describedBy: string;
}

interface Editing {
  place: Place;
  text: string;
  isTypedOver: boolean;
  problem: string | null;
}

/** The five years of Section 1: a grid that is moved in, typed in, copied from and pasted into like a sheet of Excel. */
export function FigureGrid(props: FigureGridProps) {
  const { form, grid, selection, onSelect, isReadOnly, onTyped, onPasted, onDeleted, onCopied, describedBy } =
    props;
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const [editing, setEditingState] = useState<Editing | null>(null);
  /** The cell typed in as of now, which the state of the last rendering may not yet be. */
  const editingNow = useRef<Editing | null>(null);
  function setEditing(next: Editing | null): void {
    editingNow.current = next;
    setEditingState(next);
  }
  /** After Escape, Tab leaves the grid instead of going from cell to cell. */
  const [isLeaving, setIsLeaving] = useState(false);
  /** Focus follows the active cell only when the grid has it, or asked for it. */
  const wantsFocus = useRef(false);
  const size = { rows: grid.rows.length, columns: grid.years.length };
  const range = rangeOf(selection);
  const { active } = selection;

  useEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    cellAt(table.current, active)?.focus();
  }, [active, editing]);

  const firstRequest = useRef(props.focusRequest);
  useEffect(() => {
    if (props.focusRequest === firstRequest.current) return;
    // After the dialog that asked has let go of the focus.
    const timer = setTimeout(
      () => table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus(),
      50,
    );
    return () => clearTimeout(timer);
  }, [props.focusRequest]);

  function select(next: Selection): void {
    wantsFocus.current = true;
    setIsLeaving(false);
    onSelect(next);
  }

  function edit(text: string | null): void {
    const row = grid.rows[active.row];
    if (isReadOnly || !row || row.kind === 'heading') return;
    setEditing({
      place: active,
      text: text ?? textAt(grid, active),
      isTypedOver: text !== null,
      problem: null,
    });
  }

  /** Takes what was typed and moves on; answers false when it was refused, and the cell stays open. */
  function take(after: AfterEditing): boolean {
    const now = editingNow.current;
    if (!now) return true;
    const { place, text } = now;
    const taken: Taken =
      text.trim() === textAt(grid, place).trim() ? { kind: 'taken' } : onTyped(text, rangeOf(at(place)));
    if (taken.kind === 'refused') {
      setEditing({ ...now, problem: taken.words });
      return false;
    }
    setEditing(null);
    // The question that is asked gives the focus back to the cell it is about.
    const stays = after === 'stay' || taken.kind === 'asks';
    const next = stays ? at(place) : (moveSelection(at(place), keyFor(after), size) ?? at(place));
    if (after === 'stay') onSelect(next);
    else select(next);
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing || event.altKey) return;
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'Escape') {
      setIsLeaving(true);
      onSelect(at(active));
      return;
    }
    if (key === 'Tab' && isLeaving) return;
    if (key === 'F2') edit(null);
    else if (key === 'Delete' && !isReadOnly) onDeleted(range);
    else if (key === 'Backspace' && !isReadOnly) edit('');
    else {
      const next = moveSelection(selection, { key, shift: event.shiftKey, ctrl }, size);
      if (next) select(next);
      else if (key.length === 1 && !ctrl && key !== ' ') edit(key);
      else return;
    }
    event.preventDefault();
  }

  function onMouseDown(event: MouseEvent, place: Place): void {
    if (event.button !== 0 && isWithin(place, range)) return;
    if (!take('stay')) {
      // What was typed cannot be taken: the person stays with it.
      event.preventDefault();
      return;
    }
    select(event.shiftKey ? { anchor: selection.anchor, active: place } : at(place));
    // The same cell again: nothing changes, so the effect above does not run.
    cellAt(table.current, place)?.focus({ preventScroll: true });
  }

  function onCopy(event: ClipboardEvent): void {
    if (editing) return;
    const rows: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells: string[] = [];
      for (let column = range.left; column <= range.right; column += 1)
        cells.push(copyAt(grid, { row, column }));
      rows.push(cells);
    }
    event.clipboardData.setData('text/plain', writeTableText(rows));
    event.preventDefault();
    onCopied(rows.flat().length);
  }

  function onPaste(event: ClipboardEvent): void {
    if (editing || isReadOnly) return;
    event.preventDefault();
    const cells = readTableText(event.clipboardData.getData('text/plain'));
    if (cells.length > 0) onPasted(cells, range);
  }

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        role="grid"
        className={styles.grid}
        aria-label={form.title}
        aria-describedby={describedBy}
        aria-multiselectable
        aria-readonly={isReadOnly}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <colgroup>
          <col className={styles.questionColumn} />
          {grid.years.map((year) => (
            <col key={year} className={styles.yearColumn} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.columnHead, styles.start)}>
              {form.questionsColumnLabel}
            </th>
            {grid.years.map((year, index) => (
              <th key={year} scope="col" className={styles.columnHead}>
                {form.yearColumnLabels[index]}
                <span>{academicYearLabel(year)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={keyOf(row)}>
              <th
                scope="row"
                className={mergeClasses(
                  styles.rowHead,
                  row.kind === 'figures' && row.question.number.endsWith(')') && styles.part,
                )}
              >
                <RowWords row={row} form={form} />
              </th>
              {grid.years.map((year, column) => {
                const place = { row: rowIndex, column };
                const isActive = place.row === active.row && place.column === active.column;
                const isSelected = isWithin(place, range);
                const isEdited =
                  editing !== null && editing.place.row === rowIndex && editing.place.column === column;
                return (
                  <td
                    key={year}
                    role="gridcell"
                    data-place={`${rowIndex} ${column}`}
                    tabIndex={isActive && !isEdited ? 0 : -1}
                    aria-selected={isSelected}
                    aria-readonly={isReadOnly || row.kind === 'heading'}
                    className={mergeClasses(
                      styles.cell,
                      row.kind === 'dates' && styles.date,
                      row.kind === 'heading' && styles.noFigures,
                      isSelected && styles.selected,
                      isActive && styles.active,
                    )}
                    onMouseDown={(event) => onMouseDown(event, place)}
                    onMouseEnter={(event) => {
                      if (event.buttons === 1 && !editing)
                        onSelect({ anchor: selection.anchor, active: place });
                    }}
                    onDoubleClick={() => edit(null)}
                  >
                    {isEdited && editing ? (
                      <CellEditor
                        label={`${rowName(row, form)}, ${academicYearLabel(year)}`}
                        text={editing.text}
                        isTypedOver={editing.isTypedOver}
                        problem={editing.problem}
                        onType={(text) => setEditing({ ...editing, text, problem: null })}
                        onTake={take}
                        onCancel={() => {
                          wantsFocus.current = true;
                          setEditing(null);
                        }}
                      />
                    ) : (
                      <CellWords grid={grid} row={row} year={year} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowWords({ row, form }: { row: GridRow; form: ToolkitSection1 }) {
  const styles = useStyles();
  if (row.kind === 'dates') return <>{form.dateRowLabel}</>;
  const { number, text } = row.question;
  if (number === '') return <>{text}</>;
  return (
    <span className={styles.question}>
      <span className={styles.number}>{number}</span>
      <span>{text}</span>
    </span>
  );
}

function CellWords({ grid, row, year }: { grid: Grid; row: GridRow; year: number }) {
  const styles = useStyles();
  if (row.kind === 'figures') return <FigureCell figure={grid.figureAt(row.question.code, year)} />;
  if (row.kind === 'heading') return <span className={styles.hidden}>No figure in this row</span>;
  const date = grid.dateOf(year);
  return date === null ? (
    <span className={styles.hidden}>No date yet</span>
  ) : (
    <Fragment>{formatDate(date)}</Fragment>
  );
}

function keyOf(row: GridRow): string {
  return row.kind === 'dates' ? 'dates' : row.question.code;
}

/** A row in a few words, for the field inside a cell. */
export function rowName(row: GridRow, form: ToolkitSection1): string {
  return row.kind === 'dates' ? form.dateRowLabel : row.question.shortLabel;
}

/** What a cell holds as text to be changed. */
function textAt(grid: Grid, place: Place): string {
  const text = copyAt(grid, place);
  const row = grid.rows[place.row];
  const year = grid.years[place.column];
  if (row?.kind !== 'figures' || year === undefined) return text;
  return grid.figureAt(row.question.code, year)?.value === null ? '' : text;
}

function copyAt(grid: Grid, { row, column }: Place): string {
  const of = grid.rows[row];
  const year = grid.years[column];
  if (!of || year === undefined || of.kind === 'heading') return '';
  if (of.kind === 'dates') {
    const date = grid.dateOf(year);
    return date === null ? '' : formatDate(date);
  }
  const figure = grid.figureAt(of.question.code, year);
  return figure ? clipboardValue(figure) : '';
}

function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null;
}

function keyFor(after: Exclude<AfterEditing, 'stay'>): { key: string; shift: boolean; ctrl: boolean } {
  const keys = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const;
  return { key: keys[after], shift: false, ctrl: false };
}
