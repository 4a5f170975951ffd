import { expect, test } from 'vitest';
import { createLeaving, HAND_OVER, type PageToLeave, SAY_AFTER } from './leaving.ts';

const failed = { title: 'There is no room left on the disk.', whatToDo: 'Make room.' };
const question = { title: 'Close it?', words: 'It is saved.', leave: 'Close it', stay: 'Keep it open' };

/** A page in which time passes when it is told to, with one field and one save that ends when it is told to. */
function scene({ typed = false } = {}) {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  let whenIdle: (() => void)[] = [];
  const page = {
    typed,
    saving: false,
    failure: null as typeof failed | null,
    unfinished: null as typeof question | null,
    written: false,
  };
  const went: string[] = [];
  let saves = 0;
  const deps: PageToLeave = {
    unfinished: () => page.unfinished,
    isWritten: () => page.written,
    saveTyped: () => {
      if (!page.typed) return;
      saves += 1;
      page.saving = true;
    },
    isTyped: () => page.typed,
    isSaving: () => page.saving,
    whenSaved: () => (page.saving ? new Promise((done) => whenIdle.push(done)) : Promise.resolve()),
    failure: () => page.failure,
    after: (milliseconds, run) => {
      const timer = { at: time + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return {
    page,
    went,
    saves: () => saves,
    leaving: createLeaving(deps),
    go: () => void went.push('gone'),
    pass: async (milliseconds: number) => {
      time += milliseconds;
      const due = timers.filter((timer) => timer.at <= time);
      timers = timers.filter((timer) => timer.at > time);
      for (const timer of due) timer.run();
      await settle();
    },
    endSave: async (outcome: 'saved' | 'failed') => {
      page.saving = false;
      if (outcome === 'saved') page.typed = false;
      page.failure = outcome === 'failed' ? failed : null;
      for (const done of whenIdle) done();
      whenIdle = [];
      await settle();
    },
  };
}

test('leaves without a word when nothing would be lost', async () => {
  const { leaving, go, went, pass } = scene();
  expect(leaving.wouldLose()).toBe(false);
  leaving.leave(go);
  await pass(HAND_OVER);
  await pass(HAND_OVER);
  expect(went).toEqual(['gone']);
});

test('saves what was typed, then leaves', async () => {
  const { leaving, go, went, pass, endSave } = scene({ typed: true });
  expect(leaving.wouldLose()).toBe(true);
  leaving.leave(go);
  await pass(HAND_OVER);
  expect(went).toEqual([]);
  await endSave('saved');
  await pass(HAND_OVER);
  expect(went).toEqual(['gone']);
  expect(leaving.getState()).toEqual({ kind: 'staying' });
});

test('says so when saving takes long, and still leaves by itself when it is done', async () => {
  const { leaving, go, went, pass, endSave } = scene({ typed: true });
  leaving.leave(go);
  await pass(HAND_OVER);
  expect(leaving.getState()).toEqual({ kind: 'saving', isLong: false });
  await pass(SAY_AFTER);
  expect(leaving.getState()).toEqual({ kind: 'saving', isLong: true });
  await endSave('saved');
  await pass(HAND_OVER);
  expect(went).toEqual(['gone']);
});

test('a save that fails keeps the person, with the reason; trying again can succeed', async () => {
  const { leaving, go, went, pass, endSave, saves } = scene({ typed: true });
  leaving.leave(go);
  await pass(HAND_OVER);
  await endSave('failed');
  await pass(HAND_OVER);
  expect(leaving.getState()).toEqual({ kind: 'not-saved', words: failed });
  expect(went).toEqual([]);
  leaving.tryAgain();
  await pass(HAND_OVER);
  await endSave('saved');
  await pass(HAND_OVER);
  expect(saves()).toBe(2);
  expect(went).toEqual(['gone']);
});

test('leaves without saving only when the person says so', async () => {
  const { leaving, go, went, pass, endSave } = scene({ typed: true });
  leaving.leave(go);
  await pass(HAND_OVER);
  await endSave('failed');
  await pass(HAND_OVER);
  leaving.goWithoutSaving();
  expect(went).toEqual(['gone']);
});

test('who keeps working is not taken away when the save ends after all', async () => {
  const { leaving, go, went, pass, endSave } = scene({ typed: true });
  leaving.leave(go);
  await pass(SAY_AFTER);
  leaving.stay();
  await endSave('saved');
  await pass(SAY_AFTER);
  expect(went).toEqual([]);
  expect(leaving.getState()).toEqual({ kind: 'staying' });
});

test('an old failure of something else holds nobody', async () => {
  const { leaving, go, went, page, pass } = scene();
  page.failure = failed;
  leaving.leave(go);
  await pass(HAND_OVER);
  await pass(HAND_OVER);
  expect(went).toEqual(['gone']);
});

test('asks about unfinished work before a question of its own; what was typed is saved only after the answer', async () => {
  const { leaving, go, went, page, pass, endSave, saves } = scene({ typed: true });
  page.unfinished = { ...question, title: 'An import' };
  leaving.leave(go, question);
  expect(leaving.getState()).toEqual({ kind: 'asking', question: { ...question, title: 'An import' } });
  await pass(SAY_AFTER);
  expect(saves()).toBe(0);
  leaving.stay();
  page.unfinished = null;
  leaving.leave(go, question);
  expect(leaving.getState()).toEqual({ kind: 'asking', question });
  leaving.goOn();
  await pass(HAND_OVER);
  await endSave('saved');
  await pass(HAND_OVER);
  expect(went).toEqual(['gone']);
});

test('an import under way outlives the page; what was written for something new does not', () => {
  const { leaving, page } = scene();
  page.unfinished = question;
  expect(leaving.wouldLoseTyping()).toBe(false);
  page.written = true;
  expect(leaving.wouldLoseTyping()).toBe(true);
  page.written = false;
  page.typed = true;
  expect(leaving.wouldLoseTyping()).toBe(true);
});
