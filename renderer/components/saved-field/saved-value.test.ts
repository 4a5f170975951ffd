import { expect, test } from 'vitest';
import { createSavedValue, RETRY_AFTER, SAVE_AFTER, type SaveOutcome } from './saved-value.ts';

const stopped: SaveOutcome = {
  saved: false,
  words: { title: 'Stopped', whatToDo: 'Wait' },
  changedElsewhere: false,
  temporary: true,
};
const changed: SaveOutcome = {
  saved: false,
  words: { title: 'Changed', whatToDo: 'Compare' },
  changedElsewhere: true,
};

/** A row somewhere else, a field on it, and a clock moved by hand. */
function scene(first = 'old') {
  const row = { stored: first };
  const writes: string[] = [];
  let answers: SaveOutcome[] = [];
  let held: Array<() => void> = [];
  let holds = false;
  let time = 0;
  let timers: Array<{ at: number; run: () => void }> = [];
  const save = async (value: string) => {
    writes.push(value);
    const answer = answers.shift() ?? { saved: true };
    if (holds) await new Promise<void>((go) => held.push(go));
    if (answer.saved) row.stored = value;
    return answer;
  };
  const field = createSavedValue(first, save, (milliseconds, run) => {
    const timer = { at: time + milliseconds, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((one) => one !== timer);
    };
  });
  const settle = () => new Promise<void>((go) => setImmediate(go));
  return {
    field,
    row,
    writes,
    answer: (...next: SaveOutcome[]) => {
      answers = next;
    },
    hold: () => {
      holds = true;
    },
    release: async () => {
      holds = false;
      for (const go of held) go();
      held = [];
      await settle();
    },
    settle,
    pass: async (milliseconds: number) => {
      time += milliseconds;
      const due = timers.filter((timer) => timer.at <= time);
      timers = timers.filter((timer) => timer.at > time);
      for (const timer of due) timer.run();
      await settle();
    },
    /** The page read the row again. */
    readAgain: () => {
      field.update(row.stored, save);
    },
  };
}

test('saves after a pause, once, with the last text', async () => {
  const { field, writes, pass } = scene();
  field.change('n');
  await pass(SAVE_AFTER - 1);
  field.change('ne');
  await pass(SAVE_AFTER - 1);
  expect(writes).toEqual([]);
  await pass(1);
  expect(writes).toEqual(['ne']);
});

test('saves on leaving, and shows what was typed until it is read back', async () => {
  const { field, writes, settle, readAgain } = scene();
  field.change('new');
  field.leave();
  await settle();
  expect(writes).toEqual(['new']);
  expect(field.getState()).toMatchObject({ draft: { value: 'new' }, isUnsaved: false });
  readAgain();
  expect(field.getState().draft).toBeNull();
});

test('writes nothing when the text is what is saved', async () => {
  const { field, writes, settle } = scene();
  field.change('older');
  field.change('old');
  field.leave();
  await settle();
  expect(writes).toEqual([]);
  expect(field.getState().draft).toBeNull();
});

test('keeps what was typed when a save fails, and says why', async () => {
  const { field, answer, settle, row } = scene();
  answer({ saved: false, words: { title: 'Disk full', whatToDo: 'Make room' } });
  field.change('new');
  field.leave();
  await settle();
  expect(field.getState()).toMatchObject({
    draft: { value: 'new' },
    isUnsaved: true,
    failure: { title: 'Disk full' },
  });
  field.leave();
  await settle();
  expect(row.stored).toBe('new');
  expect(field.getState().failure).toBeNull();
});

test('tries again by itself while the engine is started again', async () => {
  const { field, answer, settle, pass, row, writes } = scene();
  answer(stopped, stopped);
  field.change('new');
  field.leave();
  await settle();
  await pass(RETRY_AFTER[0]);
  await pass(RETRY_AFTER[1]);
  expect(writes).toEqual(['new', 'new', 'new']);
  expect(row.stored).toBe('new');
});

test('typing while a save is under way is saved after it, and is no conflict', async () => {
  const { field, hold, release, settle, readAgain, row } = scene();
  hold();
  field.change('new');
  field.leave();
  field.change('newer');
  await release();
  readAgain();
  expect(field.getState()).toMatchObject({ draft: { value: 'newer' }, isUnsaved: true, conflict: null });
  field.leave();
  await settle();
  expect(row.stored).toBe('newer');
});

test('taking the typing back while its save is under way writes the old text again', async () => {
  const { field, hold, release, settle, row } = scene();
  hold();
  field.change('new');
  field.leave();
  field.change('old');
  field.leave();
  await release();
  await settle();
  expect(row.stored).toBe('old');
});

test('never writes over a value that somebody else saved meanwhile', async () => {
  const { field, row, writes, settle, readAgain } = scene();
  field.change('mine');
  row.stored = 'theirs';
  readAgain();
  field.leave();
  await settle();
  expect(writes).toEqual([]);
  expect(field.getState()).toMatchObject({ draft: { value: 'mine' }, conflict: { theirs: 'theirs' } });
  field.keepMine();
  await settle();
  expect(row.stored).toBe('mine');
});

test('gives the other value when the person chooses it', async () => {
  const { field, row, settle, readAgain, writes } = scene();
  field.change('mine');
  row.stored = 'theirs';
  readAgain();
  field.leave();
  await settle();
  field.useTheirs();
  expect(field.getState()).toMatchObject({ draft: null, conflict: null });
  expect(writes).toEqual([]);
});

test('a refused version shows both values when this field differs', async () => {
  const { field, answer, row, settle, pass, readAgain } = scene();
  answer(changed);
  field.change('mine');
  field.leave();
  await settle();
  row.stored = 'theirs';
  readAgain();
  await pass(50);
  expect(field.getState()).toMatchObject({ conflict: { theirs: 'theirs' }, draft: { value: 'mine' } });
});

test('a refused version is tried once more when only another field of the row changed', async () => {
  const { field, answer, row, settle, pass, writes } = scene();
  answer(changed);
  field.change('mine');
  field.leave();
  await settle();
  await pass(50);
  expect(writes).toEqual(['mine', 'mine']);
  expect(row.stored).toBe('mine');
});

test('undo of a saved value is shown, not fought', async () => {
  const { field, row, settle, readAgain, writes } = scene();
  field.change('new');
  field.leave();
  await settle();
  readAgain();
  row.stored = 'old';
  readAgain();
  expect(field.getState().draft).toBeNull();
  field.leave();
  await settle();
  expect(writes).toEqual(['new']);
});
