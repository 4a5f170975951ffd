/**
 * One measured run in a process of its own, so that its peak memory is its own: the bare read of hucre, or an import as
 * the engine does it. Prints one line of JSON. Started by `import.bench.ts`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import {
  begin,
  check,
  checkedRows,
  commit,
  type FileToImport,
} from '../../electron/engine/import/import.service.ts';
import type { Working } from '../../electron/engine/import/check/working.ts';
import { readInWorker } from '../../electron/engine/import/read/read-in-worker.ts';
import { openStore } from '../../electron/engine/store/open-store.ts';

const [kind = '', trackerPath = '', storePath = '', key = '', worker = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(trackerPath));
const today = { date: '2026-11-21', year: 2026 };

if (kind === 'hucre') {
  const started = performance.now();
  const cpu = cpuSince();
  const workbook = await readXlsx(bytes);
  report({ total: performance.now() - started, totalCpu: cpu(), rows: workbook.sheets[0]?.rows.length ?? 0 });
} else if (kind === 'floor') {
  await writeBare();
} else {
  const store = await openStore(storePath, { key: Buffer.from(key, 'hex') });
  const file: FileToImport = {
    name: 'tracker.xlsx',
    bytes,
    read: (onRows, signal) =>
      readInWorker(bytes, 'tracker.xlsx', { workerUrl: pathToFileURL(worker), signal, onRows }),
  };
  const watch = watchForBlocks();
  const started = performance.now();
  const since = () => performance.now() - started;
  const cpu = cpuSince();
  let stoppedAt = 0;
  const stopped = kind.startsWith('cancel-') ? new AbortController() : undefined;
  try {
    const session = await follow(begin(store, file, today, stopped?.signal), 'reading');
    const begun = since();
    const begunCpu = cpu();
    const blockBegin = watch.take();
    await follow(check(store, session.importId, stopped?.signal), 'checking');
    const page = await checkedRows(store, session.importId, { state: null, offset: 0, limit: 50 });
    const checked = since();
    const checkedCpu = cpu();
    const blockCheck = watch.take();
    const entry = await follow(commit(store, session.importId, stopped?.signal), 'writing');
    const committed = since();
    const committedCpu = cpu();
    const blockCommit = watch.take();
    report({
      begun,
      checked,
      committed,
      begunCpu,
      checkedCpu,
      committedCpu,
      blockBegin,
      blockCheck,
      blockCommit,
      rows: page.total,
      records: entry.records.reduce((sum, each) => sum + each.new, 0),
    });
  } catch (error) {
    if (!stopped?.signal.aborted) throw error;
    const took = performance.now() - stoppedAt;
    const left = store.raw.prepare('SELECT count(*) AS n FROM row_change').get() as { n: number };
    report({ took, left: left.n });
  }
  await store.close();

  /** Follows the work as the page does; in a run that is to be cancelled, cancels it in the middle of one stage. */
  async function follow<Result>(work: Working<Result>, stage: string): Promise<Result> {
    let news = 0;
    for (;;) {
      const step = await work.next();
      if (step.done) return step.value;
      news += 1;
      if (kind === `cancel-${stage}` && news === 5) {
        stoppedAt = performance.now();
        stopped?.abort();
      }
    }
  }
}

/**
 * The least that writing can cost: the rows of an import and their history, which another data file holds, written by
 * SQLite's own statements into an empty encrypted file, in one transaction.
 */
async function writeBare(): Promise<void> {
  const source = await openStore(trackerPath, { key: Buffer.from(key, 'hex') });
  const changes = source.raw
    .prepare(
      'SELECT * FROM row_change WHERE change_set_id = (SELECT change_set_id FROM import_record) ORDER BY sequence',
    )
    .raw()
    .all() as unknown[][];
  const rows = new Map<string, unknown[]>();
  const tables = [...new Set(changes.map((change) => String(change[2])))];
  for (const table of tables)
    for (const row of source.raw.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
      rows.set(`${table} ${String(row[0])}`, row);
  const set = source.raw
    .prepare('SELECT * FROM change_set ORDER BY sequence DESC LIMIT 1')
    .raw()
    .get() as unknown[];
  const widths = tables.map((table) => source.raw.prepare(`SELECT * FROM "${table}"`).columns().length);
  await source.close();

  const { raw } = await openStore(storePath, { key: Buffer.from(key, 'hex') });
  raw.pragma('journal_mode = DELETE');
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  const inserts = new Map(
    tables.map((table, index) => [
      table,
      raw.prepare(`INSERT INTO "${table}" VALUES (${marks(widths[index] ?? 0)})`),
    ]),
  );
  const history = raw.prepare(`INSERT INTO row_change VALUES (${marks(8)})`);
  const started = performance.now();
  const cpu = cpuSince();
  raw.exec('BEGIN');
  raw.prepare(`INSERT INTO change_set VALUES (${marks(set.length)})`).run(set);
  for (const change of changes) {
    inserts.get(String(change[2]))?.run(rows.get(`${String(change[2])} ${String(change[3])}`));
    history.run(change);
  }
  raw.exec('COMMIT');
  report({ total: performance.now() - started, totalCpu: cpu(), rows: changes.length });
  raw.close();
}

/** Milliseconds of computing by all threads: what a busy machine does not change as much as the clock. */
function cpuSince(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

function report(figures: object): void {
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ memory, ...figures }));
}

/** The longest time for which nothing else could be answered: how late a timer of 2 ms came, and what this thread computed meanwhile. */
function watchForBlocks(): { take(): { wall: number; cpu: number } } {
  const computed = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = performance.now();
  let lastComputed = computed();
  let longest = { wall: 0, cpu: 0 };
  const look = () => {
    const now = performance.now();
    const nowComputed = computed();
    longest = {
      wall: Math.max(longest.wall, now - last - 2),
      cpu: Math.max(longest.cpu, nowComputed - lastComputed),
    };
    last = now;
    lastComputed = nowComputed;
  };
  setInterval(look, 2).unref();
  return {
    take: () => {
      look();
      const taken = longest;
      longest = { wall: 0, cpu: 0 };
      return taken;
    },
  };
}
