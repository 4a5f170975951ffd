/**
 * How much longer it takes to save a field, with its history, than SQLite needs to commit the same row in the same
 * encrypted file. Bar: at most 3 times. Run: node test/bench/save-field.bench.ts
 *
 * Both are measured in turn in one run, so that a busy machine slows both; the figure is the median of the ratios of
 * the rounds. "Saved" is the whole service: one transaction with the change set, the row and the row's history; "by hand" is what SQLite alone needs
 * for those, however they are written.
 */
import { v7 as newId } from 'uuid';

import { makeChange } from '../../electron/engine/store/change.ts';
import { createTestWorkspace } from '../support/test-store.ts';

const ROUNDS = 21;
const SAVES = 40;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const store = await createTestWorkspace();
const { result: actionId } = await makeChange(store.db, { label: 'new action' }, async (change) => {
  const plan = await change.db.selectFrom('action_plan').select('id').executeTakeFirstOrThrow();
  return change.insert('action', {
    plan_id: plan.id,
    topic_id: null,
    description: 'Recruit two job coaches',
    lead: '',
    due_on: null,
    status: 'not-started',
    completed_on: null,
    position: 1,
    created_at: change.at,
  });
});
const bare = store.raw.prepare('UPDATE action SET lead = ? WHERE id = ?');

// Nothing but SQLite: the same row, the same history, written by hand through compiled statements in one transaction.
const read = store.raw.prepare('SELECT * FROM action WHERE id = ?');
const write = store.raw.prepare('UPDATE action SET lead = ?, version = ? WHERE id = ?');
const begin = store.raw.prepare('BEGIN');
const commit = store.raw.prepare('COMMIT');
const changeSet = store.raw.prepare(
  "INSERT INTO change_set (id, at, label, kind, change_count) VALUES (?, ?, 'lead of action', 'edit', 1)",
);
const rowChange = store.raw.prepare(`INSERT INTO row_change
  (change_set_id, table_name, row_id, operation, before_json, after_json, row_version)
  VALUES (?, 'action', ?, 'update', ?, ?, ?)`);

let number = 0;
let version = (read.get(actionId) as { version: number }).version;

/** As the page does it: the version of the last answer goes with the next save. */
async function timeSaves(): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < SAVES; count += 1) {
    number += 1;
    const saved = await makeChange(store.db, { label: 'lead of action' }, (change) =>
      change.update('action', actionId, { lead: `Lead ${number}` }, { what: 'action', version }),
    );
    version = saved.result;
  }
  return (performance.now() - start) / SAVES;
}

function timeHistoryByHand(): number {
  const start = performance.now();
  for (let count = 0; count < SAVES; count += 1) {
    number += 1;
    const id = newId();
    begin.run();
    const before = read.get(actionId) as { lead: string; version: number };
    version = before.version + 1;
    changeSet.run(id, new Date().toISOString());
    write.run(`Lead ${number}`, version, actionId);
    const [was, is] = [{ lead: before.lead }, { lead: `Lead ${number}` }];
    rowChange.run(id, actionId, JSON.stringify(was), JSON.stringify(is), version);
    commit.run();
  }
  return (performance.now() - start) / SAVES;
}

function timeCommits(): number {
  const start = performance.now();
  for (let count = 0; count < SAVES; count += 1) {
    number += 1;
    bare.run(`Lead ${number}`, actionId);
  }
  return (performance.now() - start) / SAVES;
}

const kinds = { commit: timeCommits, history: timeHistoryByHand, save: timeSaves };
type Kind = keyof typeof kinds;
const names = Object.keys(kinds) as Kind[];
for (const name of names) await kinds[name]();
const rounds: Record<Kind, number>[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const times = { commit: 0, history: 0, save: 0 };
  // Turn about, so that none always comes last.
  for (const step of names.keys()) {
    const name = names[(round + step) % names.length] ?? 'commit';
    times[name] = await kinds[name]();
  }
  rounds.push(times);
}
const ratio = (kind: Kind) => median(rounds.map((times) => times[kind] / times.commit));
const milliseconds = (kind: Kind) => median(rounds.map((times) => times[kind])).toFixed(3);
console.log(`bare commit              ${milliseconds('commit')} ms (median of ${ROUNDS} rounds)`);
console.log(`with history, by hand    ${milliseconds('history')} ms, ${ratio('history').toFixed(2)} times`);
console.log(`field saved              ${milliseconds('save')} ms`);
console.log(`ratio                    ${ratio('save').toFixed(2)} (bar: at most 3)`);
await store.remove();
process.exitCode = ratio('save') <= 3 ? 0 : 1;
