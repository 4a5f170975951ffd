import { expect, test } from 'vitest';
import { getSaving, showSaving, whenSaved } from './saving.ts';

const words = { title: 'Disk full.', whatToDo: 'Make room.' };
const describe = () => words;

test('says saving until the write ends, then saved', async () => {
  const write = showSaving(async () => 7, describe);
  expect(getSaving().kind).toBe('saving');
  expect(await write).toBe(7);
  expect(getSaving().kind).toBe('saved');
});

test('a failure is not hidden by another write that succeeds at the same time', async () => {
  const fails = showSaving(() => Promise.reject(new Error('no room')), describe);
  const works = showSaving(() => new Promise((done) => setTimeout(done, 5)), describe);
  await expect(fails).rejects.toThrow('no room');
  expect(getSaving().kind).toBe('saving');
  await works;
  expect(getSaving()).toEqual({ kind: 'not-saved', words });
  await showSaving(async () => {}, describe);
  expect(getSaving().kind).toBe('saved');
});

test('whenSaved waits for every write under way', async () => {
  let isDone = false;
  const write = showSaving(async () => {
    await new Promise((done) => setTimeout(done, 5));
    isDone = true;
  }, describe);
  await whenSaved();
  expect(isDone).toBe(true);
  await write;
});
