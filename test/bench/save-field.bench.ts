/**
 * How much longer it takes to save a field, with its history, than SQLite needs to commit the same row in the same
 * encrypted file. Bar: at most 3 times. Run: node test/bench/save-field.bench.ts
 *
 * Both are measured in turn in one run, so that a busy machine slows both; the figure is the median of the ratios of
 * the rounds. "Saved" is the whole service: one transaction with the change set, the row and the row's history.
 */
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

let number = 0;
async function timeSaves(): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < SAVES; count += 1) {
    const { version } = await store.db
      .selectFrom('action')
      .select('version')
      .where('id', '=', actionId)
      .executeTakeFirstOrThrow();
    number += 1;
    await makeChange(store.db, { label: 'lead of action' }, (change) =>
      change.update('action', actionId, { lead: `Lead ${number}` }, { what: 'action', version }),
    );
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

await timeSaves();
timeCommits();
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  // Turn about, so that neither always comes second.
  const commitFirst = round % 2 === 0;
  const first = commitFirst ? timeCommits() : await timeSaves();
  const second = commitFirst ? await timeSaves() : timeCommits();
  rounds.push(commitFirst ? { commit: first, save: second } : { save: first, commit: second });
}
const ratio = median(rounds.map(({ save, commit }) => save / commit));
console.log(
  `bare commit   ${median(rounds.map(({ commit }) => commit)).toFixed(3)} ms (median of ${ROUNDS} rounds)`,
);
console.log(`field saved   ${median(rounds.map(({ save }) => save)).toFixed(3)} ms`);
console.log(`ratio         ${ratio.toFixed(2)} (bar: at most 3)`);
await store.remove();
process.exitCode = ratio <= 3 ? 0 : 1;
