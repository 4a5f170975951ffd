import { describe, expect, test } from 'vitest';
import { HOSTILE_FILES } from '../../../../test/fixtures/workbooks/generate/hostile-files.ts';
import { readInWorker } from './read-in-worker.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const workerUrl = new URL('./read-worker.ts', import.meta.url);

describe('a file that cannot be read is refused for its own reason, within seconds', () => {
  test.for(HOSTILE_FILES)(
    '$title',
    { timeout: 30_000 },
    async ({ bytes, fileName = 'tracker.xlsx', why }) => {
      const content = await bytes();
      const start = performance.now();
      const error = await readInWorker(content, fileName, { workerUrl }).then(
        () => undefined,
        (refusal: unknown) => refusal,
      );
      expect(error).toBeInstanceOf(UnreadableWorkbook);
      expect((error as UnreadableWorkbook).why).toMatchObject(why);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
