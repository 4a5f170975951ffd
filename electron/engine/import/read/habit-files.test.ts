import { describe, expect, test } from 'vitest';
import { HABIT_FILES } from '../../../../test/fixtures/workbooks/generate/habit-files.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SourceSheet } from './source-workbook.ts';

const NOTHING: SourceSheet = {
  name: 'Sheet1',
  hidden: false,
  rows: [],
  merges: [],
  comments: [],
  hiddenRows: [],
  hiddenColumns: [],
};

describe('a habit of real trackers is read exactly', () => {
  test.for(HABIT_FILES)(
    '$title',
    async ({ bytes, fileName = 'tracker.xlsx', kind = 'xlsx', sheets, notices = [] }) => {
      const content = bytes();
      const copy = content.slice();
      const workbook = await readWorkbook(content, fileName);
      expect(workbook).toEqual({ kind, sheets: sheets.map((sheet) => ({ ...NOTHING, ...sheet })), notices });
      expect(content, 'the bytes are not changed').toEqual(copy);
    },
  );
});
