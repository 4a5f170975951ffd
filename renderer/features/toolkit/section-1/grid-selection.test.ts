import { describe, expect, it } from 'vitest';
import { at, isWithin, moveSelection, rangeOf, type Selection } from './grid-selection.ts';

const size = { rows: 14, columns: 5 };
const press = (selection: Selection, key: string, held: 'shift' | 'ctrl' | null = null) =>
  moveSelection(selection, { key, shift: held === 'shift', ctrl: held === 'ctrl' }, size);

describe('moving in the grid', () => {
  const middle = at({ row: 3, column: 2 });

  it('goes by arrows, and stops at the edges', () => {
    expect(press(middle, 'ArrowDown')).toEqual(at({ row: 4, column: 2 }));
    expect(press(at({ row: 0, column: 0 }), 'ArrowUp')).toEqual(at({ row: 0, column: 0 }));
    expect(press(middle, 'Home')).toEqual(at({ row: 3, column: 0 }));
    expect(press(middle, 'End', 'ctrl')).toEqual(at({ row: 13, column: 4 }));
  });

  it('goes down with Enter and right with Tab, from row to row', () => {
    expect(press(middle, 'Enter')).toEqual(at({ row: 4, column: 2 }));
    expect(press(middle, 'Enter', 'shift')).toEqual(at({ row: 2, column: 2 }));
    expect(press(at({ row: 3, column: 4 }), 'Tab')).toEqual(at({ row: 4, column: 0 }));
    expect(press(at({ row: 3, column: 0 }), 'Tab', 'shift')).toEqual(at({ row: 2, column: 4 }));
  });

  it('lets Tab out at either end', () => {
    expect(press(at({ row: 13, column: 4 }), 'Tab')).toBeNull();
    expect(press(at({ row: 0, column: 0 }), 'Tab', 'shift')).toBeNull();
  });

  it('leaves other keys alone', () => {
    expect(press(middle, 'x')).toBeNull();
  });
});

describe('selecting several cells', () => {
  it('extends with Shift in any direction', () => {
    const extended = press(press(at({ row: 3, column: 2 }), 'ArrowUp', 'shift')!, 'ArrowLeft', 'shift')!;
    expect(rangeOf(extended)).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
    expect(isWithin({ row: 2, column: 1 }, rangeOf(extended))).toBe(true);
    expect(isWithin({ row: 4, column: 1 }, rangeOf(extended))).toBe(false);
  });

  it('takes everything with Ctrl+A, and one cell again after an arrow', () => {
    const all = press(at({ row: 3, column: 2 }), 'a', 'ctrl')!;
    expect(rangeOf(all)).toEqual({ top: 0, bottom: 13, left: 0, right: 4 });
    expect(press(all, 'ArrowUp')).toEqual(at({ row: 12, column: 4 }));
  });
});
