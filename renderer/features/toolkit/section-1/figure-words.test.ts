import { describe, expect, it } from 'vitest';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { cellText, clipboardValue, readFigure, sourceWords } from './figure-words.ts';

const unknown: Section1Figure = {
  code: '3',
  academicYear: 2024,
  source: 'none',
  value: null,
  noJobStarts: false,
  calculated: null,
  own: null,
};

describe('what a cell shows', () => {
  it('leaves an unknown figure blank and shows a counted 0 as 0', () => {
    expect(cellText(unknown)).toBe('');
    expect(cellText({ ...unknown, value: 0, source: 'calculated' })).toBe('0');
    expect(sourceWords(unknown)).toBeNull();
  });

  it('separates thousands, and shows percentages to one decimal', () => {
    expect(cellText({ ...unknown, value: 1043 })).toBe('1,043');
    expect(cellText({ ...unknown, code: '7', value: 50 })).toBe('50.0%');
  });

  it('says when a year had no job starts', () => {
    expect(cellText({ ...unknown, code: '7', noJobStarts: true, source: 'calculated' })).toBe(
      'No job starts',
    );
  });

  it('copies numbers that Excel takes for numbers', () => {
    expect(clipboardValue({ ...unknown, value: 1043 })).toBe('1043');
    expect(clipboardValue({ ...unknown, code: '1', value: 29.6 })).toBe('29.6%');
    expect(clipboardValue(unknown)).toBe('');
  });
});

describe('what a person types', () => {
  it('is read as people write numbers', () => {
    expect(readFigure('3', ' 1,043 ')).toEqual({ kind: 'value', value: 1043 });
    expect(readFigure('3', '0')).toEqual({ kind: 'value', value: 0 });
    expect(readFigure('3', '73.0')).toEqual({ kind: 'value', value: 73 });
    expect(readFigure('1', '29.6 %')).toEqual({ kind: 'value', value: 29.6 });
    expect(readFigure('1', '100%')).toEqual({ kind: 'value', value: 100 });
  });

  it('is no figure when it is blank, a dash, or says so', () => {
    for (const text of ['', '  ', '-', '–', 'N/A', 'Not known', 'No job starts']) {
      expect(readFigure('7', text), text).toEqual({ kind: 'blank' });
    }
  });

  it('is refused with what would be accepted', () => {
    expect(readFigure('3', '73.5')).toEqual({ kind: 'problem', words: 'Type a whole number, such as 73.' });
    expect(readFigure('3', '-4').kind).toBe('problem');
    expect(readFigure('3', 'about 70').kind).toBe('problem');
    expect(readFigure('3', '10,43').kind).toBe('problem');
    expect(readFigure('3', '12%').kind).toBe('problem');
    expect(readFigure('7', '100.1')).toEqual({
      kind: 'problem',
      words: 'A percentage cannot be more than 100.',
    });
  });
});
