/**
 * What an import costs, against hucre 1.0.0's bare full read of the same file. Run: npm run bench import
 *
 * Each run is a process of its own; the kinds of run take turns, and figures are medians of the ratios within a round.
 * Bars: to the check ≤ 1.6 ×, to the end ≤ 2.2 ×, peak memory ≤ 1.5 ×; from 1,000 to 100,000 rows no worse than n^1.1;
 * other calls wait at most 50 ms; Cancel takes at most 500 ms and leaves nothing.
 * Arguments: --rounds=5 --rows=10000 --quick (no scaling, no cancelling)
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { createStore } from '../../electron/engine/store/open-store.ts';
import { writeTracker } from './import-tracker.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '10000' },
    quick: { type: 'boolean', default: false },
    /** Extra arguments for the measured process, such as --cpu-prof. */
    node: { type: 'string', default: '' },
  },
});
void positionals;

interface Block {
  wall: number;
  cpu: number;
}

interface Figures {
  memory: number;
  total: number;
  totalCpu: number;
  begun: number;
  checked: number;
  committed: number;
  begunCpu: number;
  checkedCpu: number;
  committedCpu: number;
  blockBegin: Block;
  blockCheck: Block;
  blockCommit: Block;
  took: number;
  left: number;
  records: number;
}

const folder = mkdtempSync(join(tmpdir(), 'send-pathways-bench-'));
const key = randomBytes(32).toString('hex');
const worker = await buildReadingThread();
const median = (list: number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const missed: string[] = [];

try {
  await compare(Number(values.rows), Number(values.rounds));
  if (!values.quick) {
    await cancelling(Number(values.rows));
    await scaling();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(missed.length === 0 ? '\nEvery bar is met.' : `\nNot met: ${missed.join('; ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** An import into an empty data file, and into one that holds the same rows, beside the bare read. */
async function compare(rows: number, rounds: number): Promise<void> {
  const tracker = await trackerOf(rows);
  const empty = await emptyStore();
  const full = join(folder, 'full.pathways');
  copyFileSync(empty, full);
  const { records } = run('import', tracker, full);
  console.log(`${rows} rows of 30 columns, ${records} records; medians of ${rounds} rounds`);
  console.log('× is of the bare read in the same round, by the clock and by computing (all threads)\n');
  const kinds = {
    bare: () => run('hucre', tracker),
    empty: () => run('import', tracker, copyOf(empty)),
    full: () => run('import', tracker, copyOf(full)),
    floor: () => run('floor', full, copyOf(empty)),
  };
  const order = Object.keys(kinds) as (keyof typeof kinds)[];
  const list: Record<keyof typeof kinds, Figures>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figures: Partial<Record<keyof typeof kinds, Figures>> = {};
    // Turn about, so that none always comes first.
    for (let turn = 0; turn < order.length; turn += 1) {
      const kind = order[(turn + round) % order.length] ?? 'bare';
      figures[kind] = kinds[kind]();
    }
    list.push(figures as Record<keyof typeof kinds, Figures>);
  }
  const typical = (of: (round: (typeof list)[number]) => number): number => median(list.map(of));
  console.log(
    `bare read                ${typical((it) => it.bare.total).toFixed(0)} ms, computing ${typical((it) => it.bare.totalCpu).toFixed(0)} ms, ${typical((it) => it.bare.memory).toFixed(0)} MB`,
  );
  console.log(
    `bare SQLite, same rows   ${typical((it) => it.floor.total / it.bare.total).toFixed(2)} × by the clock, ${typical((it) => it.floor.totalCpu / it.bare.totalCpu).toFixed(2)} × by computing\n`,
  );
  for (const into of ['empty', 'full'] as const) {
    console.log(into === 'empty' ? 'into an empty data file' : 'into a data file that holds the same rows');
    for (const [what, at, bar] of [
      ['read and matched', 'begun', null],
      ['to the check', 'checked', 1.6],
      ['to the end', 'committed', 2.2],
    ] as const) {
      const ratio = typical((it) => it[into][at] / it.bare.total);
      const computing = typical((it) => it[into][`${at}Cpu`] / it.bare.totalCpu);
      const ms = typical((it) => it[into][at]);
      tell(
        what,
        `${ms.toFixed(0).padStart(6)} ms`,
        ratio,
        bar,
        `, computing ${computing.toFixed(2)} ×`,
        into,
      );
    }
    const memory = typical((it) => it[into].memory / it.bare.memory);
    tell(
      'memory',
      `${typical((it) => it[into].memory)
        .toFixed(0)
        .padStart(6)} MB`,
      memory,
      1.5,
      '',
      into,
    );
    const blocks = (['blockBegin', 'blockCheck', 'blockCommit'] as const).map((stage) => ({
      wall: typical((it) => it[into][stage].wall),
      cpu: typical((it) => it[into][stage].cpu),
    }));
    const shown = (of: 'wall' | 'cpu') => blocks.map((it) => it[of].toFixed(0)).join(', ');
    console.log(
      `  others waited      ${shown('wall')} ms, computing ${shown('cpu')} ms (reading, checking, writing; bar 50)\n`,
    );
    // A busy machine lengthens the wait by the clock; what this process itself computes meanwhile is its own doing.
    const longest = Math.max(...blocks.map((it) => it.cpu));
    if (longest > 50) missed.push(`others wait ${longest.toFixed(0)} ms (${into})`);
  }
}

function tell(
  what: string,
  value: string,
  ratio: number,
  bar: number | null,
  more: string,
  into: string,
): void {
  const said = bar === null ? '' : ` (bar ${bar})`;
  console.log(`  ${what.padEnd(18)} ${value}   ${ratio.toFixed(2)} ×${said}${more}`);
  if (bar !== null && ratio > bar) missed.push(`${what} ${ratio.toFixed(2)} × of ${bar} (${into})`);
}

async function cancelling(rows: number): Promise<void> {
  const tracker = await trackerOf(rows);
  for (const stage of ['reading', 'checking', 'writing']) {
    const { took, left } = run(`cancel-${stage}`, tracker, copyOf(await emptyStore()));
    console.log(`cancelled while ${stage}: ${took.toFixed(0)} ms (bar 500), ${left} changes left`);
    if (!(took <= 500) || left !== 0) missed.push(`cancel while ${stage}`);
  }
}

async function scaling(): Promise<void> {
  console.log('\nrows      to the check   to the end   growth');
  let before: { rows: number; committed: number } | null = null;
  for (const rows of [1000, 10_000, 100_000]) {
    const tracker = await trackerOf(rows);
    const empty = await emptyStore();
    const runs = Array.from({ length: rows === 100_000 ? 1 : 3 }, () =>
      run('import', tracker, copyOf(empty)),
    );
    const committed = median(runs.map((it) => it.committed));
    const checked = median(runs.map((it) => it.checked));
    const exponent = before ? Math.log(committed / before.committed) / Math.log(rows / before.rows) : null;
    console.log(
      `${String(rows).padEnd(9)} ${checked.toFixed(0).padStart(9)} ms ${committed.toFixed(0).padStart(9)} ms   ${exponent === null ? '' : `n^${exponent.toFixed(2)} (bar 1.1)`}`,
    );
    if (exponent !== null && exponent > 1.1) missed.push(`growth to ${rows} rows n^${exponent.toFixed(2)}`);
    before = { rows, committed };
  }
}

async function trackerOf(rows: number): Promise<string> {
  const path = join(folder, `tracker-${rows}.xlsx`);
  if (!existsSync(path)) writeFileSync(path, await writeTracker(rows));
  return path;
}

async function emptyStore(): Promise<string> {
  const path = join(folder, 'empty.pathways');
  if (!existsSync(path)) await (await createStore(path, { key: Buffer.from(key, 'hex') })).close();
  return path;
}

function copyOf(path: string): string {
  const copy = join(folder, 'run.pathways');
  copyFileSync(path, copy);
  return copy;
}

function run(kind: string, tracker: string, store = ''): Figures {
  const script = join(import.meta.dirname, 'import-child.ts');
  const extra = values.node === '' || kind !== 'import' ? [] : values.node.split(' ');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...extra, script, kind, tracker, store, key, worker],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`${kind} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Figures;
}

/** The reading thread as it is shipped: one file, so that its start is measured and not the loading of sources. */
async function buildReadingThread(): Promise<string> {
  const source = join(import.meta.dirname, '../../electron/engine/import/read/read-worker.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: source,
      outDir: folder,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'read-worker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'read-worker.mjs');
}
