import { describe, expect, it } from 'vitest';
import { readTableText, writeTableText } from './table-text.ts';

describe('cells from Excel', () => {
  it('are rows of cells, without a row for the last line break', () => {
    expect(readTableText('961\t1,043\r\n29.6%\t\r\n')).toEqual([
      ['961', '1,043'],
      ['29.6%', ''],
    ]);
  });

  it('keep empty rows between others, and line breaks inside a quoted cell', () => {
    expect(readTableText('1\n\n3')).toEqual([['1'], [''], ['3']]);
    expect(readTableText('"a ""b""\nc"\t2')).toEqual([['a "b"\nc', '2']]);
  });

  it('are none in an empty clipboard', () => {
    expect(readTableText('')).toEqual([]);
  });
});

describe('cells for Excel', () => {
  it('come back as they were', () => {
    const rows = [
      ['961', 'No job starts', ''],
      ['a "b"', 'c\td', 'e\nf'],
    ];
    expect(readTableText(writeTableText(rows))).toEqual(rows);
  });
});
