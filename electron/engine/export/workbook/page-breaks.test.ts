import { expect, test } from 'vitest';

import { lastRowsOfPages, type PrintedRow } from './page-breaks.ts';

const row = (height: number, more: Partial<PrintedRow> = {}): PrintedRow => ({
  height,
  joinsNext: false,
  isGap: false,
  ...more,
});
const heading = row(20, { joinsNext: true });
const gap = row(10, { joinsNext: true, isGap: true });

test('a page is filled as far as it has room', () => {
  expect(lastRowsOfPages([row(40), row(60), row(1), row(99)], 100, 0)).toEqual([1]);
  expect(lastRowsOfPages([row(40), row(60)], 100, 0)).toEqual([]);
});

test('the row that is printed again takes room on every page but the first', () => {
  expect(lastRowsOfPages([row(100), row(100), row(80)], 100, 20)).toEqual([0, 1]);
  expect(lastRowsOfPages([row(100), row(40), row(40), row(40)], 100, 20)).toEqual([0, 2]);
});

test('a heading goes to the next page with what stands below it, the gap above it stays behind', () => {
  expect(lastRowsOfPages([row(50), gap, heading, row(30)], 100, 0)).toEqual([1]);
  expect(lastRowsOfPages([row(50), heading, heading, row(30)], 100, 0)).toEqual([0]);
});

test('rows that are joined from the head of a page on are parted where the page ends', () => {
  expect(lastRowsOfPages([heading, row(90)], 100, 0)).toEqual([0]);
});

test('a row higher than a page has one of its own', () => {
  expect(lastRowsOfPages([row(10), row(300), row(10)], 100, 0)).toEqual([0, 1]);
});
