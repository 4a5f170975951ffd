import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HABIT_FILES } from '../../../../test/fixtures/workbooks/generate/habit-files.ts';
import {
  packedRepetition,
  withPackedSheet,
} from '../../../../test/fixtures/workbooks/generate/hostile-files.ts';
import { oneSheet } from '../../../../test/fixtures/workbooks/generate/xlsx-file.ts';
import { readInWorker } from './read-in-worker.ts';
import { readWorkbook } from './read-workbook.ts';

const workerUrl = new URL('./read-worker.ts', import.meta.url);

/** 300,000 rows, which take seconds: long enough to be stopped in the middle. */
const largeFile = (): Uint8Array =>
  oneSheet(
    Array.from(
      { length: 300_000 },
      (_, i) => `<row><c t="str"><v>${(i * 7919) % 99_991}</v></c><c><v>${i}</v></c></row>`,
    ).join(''),
  );

describe('reading in a thread', () => {
  test('gives the rows, says how many have come, and leaves the bytes to the caller', async () => {
    const bytes = largeFile();
    const counts: number[] = [];
    const { sheets } = await readInWorker(bytes, 'a.xlsx', {
      workerUrl,
      onRows: (rows) => counts.push(rows),
    });
    expect(sheets[0]!.rows).toHaveLength(300_000);
    expect(sheets[0]!.rows[299_999]).toEqual([String((299_999 * 7919) % 99_991), 299_999]);
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.at(-1)).toBe(300_000);
    expect(bytes.byteLength).toBeGreaterThan(0);
  });

  test('gives the same as reading without one, for every kind of file', async () => {
    for (const { title, bytes, fileName = 'tracker.xlsx' } of HABIT_FILES.filter(({ title: each }) =>
      /types|notes|macros|1252|chart/i.test(each),
    )) {
      const content = bytes();
      expect(await readInWorker(content, fileName, { workerUrl }), title).toEqual(
        await readWorkbook(content, fileName),
      );
    }
  });

  test('stops when it takes too long', async () => {
    const start = performance.now();
    await expect(readInWorker(largeFile(), 'a.xlsx', { workerUrl, timeLimit: 50 })).rejects.toMatchObject({
      why: { reason: 'took-too-long', limitMilliseconds: 50 },
    });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('stops within half a second of being cancelled, with rows under way', async () => {
    const controller = new AbortController();
    let cancelledAt = 0;
    const reading = readInWorker(largeFile(), 'a.xlsx', {
      workerUrl,
      signal: controller.signal,
      onRows: () => {
        cancelledAt ||= performance.now();
        controller.abort();
      },
    });
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(performance.now() - cancelledAt).toBeLessThan(500);
  });

  test('does not start when it is cancelled already', async () => {
    const signal = AbortSignal.abort();
    await expect(readInWorker(oneSheet(''), 'a.xlsx', { workerUrl, signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });

  test('a thread that cannot be started is an error and not an endless wait', async () => {
    const missing = new URL('./no-such-worker.ts', import.meta.url);
    await expect(readInWorker(oneSheet(''), 'a.xlsx', { workerUrl: missing })).rejects.toThrow();
  });
});

/** The most memory a whole process needs for one file, in MB; a process of its own, so nothing else counts. */
function peakMegabytes(bytes: string): number {
  const here = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
  const script = `
    const { withPackedSheet, packedRepetition } = await import(${here('../../../../test/fixtures/workbooks/generate/hostile-files.ts')});
    const { readInWorker } = await import(${here('./read-in-worker.ts')});
    const { pathToFileURL } = await import('node:url');
    const workerUrl = pathToFileURL(${here('./read-worker.ts')});
    await readInWorker(${bytes}, 'a.xlsx', { workerUrl, limits: { unpackRatio: 1e9 } }).catch(() => {});
    console.log(Math.round(process.resourceUsage().maxRSS / 1024));`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

describe('memory stays under 500 MB', { timeout: 60_000 }, () => {
  test('for 2 MB that unpack to 2 GB', () => {
    expect(withPackedSheet(packedRepetition('', ' '.repeat(1024), 10, ''), 10).byteLength).toBeLessThan(5000);
    expect(
      peakMegabytes(`withPackedSheet(packedRepetition('', ' '.repeat(1 << 20), 2048, ''), 2 ** 28)`),
    ).toBeLessThan(500);
  });

  test('for a sheet packed full of short cells to the limit', () => {
    const rows = `'<row>' + '<c><v>1.5</v></c>'.repeat(30) + '</row>'`;
    const start = `'<worksheet><sheetData>'`;
    expect(
      peakMegabytes(
        `withPackedSheet(packedRepetition(${start}, (${rows}).repeat(1900), 250, ''), 255 * 2 ** 20)`,
      ),
    ).toBeLessThan(500);
  });
});
