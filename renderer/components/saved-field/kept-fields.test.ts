import { afterEach, expect, test } from 'vitest';
import { forgetKeptFields, keepField, takeKeptField } from './kept-fields.ts';
import { listRefused } from './refused-fields.ts';
import { createSavedValue, type SaveOutcome } from './saved-value.ts';
import { watchRefused } from './watch-refused.ts';

const refusal: SaveOutcome = {
  saved: false,
  words: { title: 'Not a UPN.', whatToDo: 'Type a letter and 12 digits.' },
};
const place = { label: 'UPN', elementId: 'upn', address: '#/young-people/1?tab=details' };
const settle = () => new Promise<void>((go) => setImmediate(go));

afterEach(forgetKeptFields);

/** A field on the page, whose saves end as they are told to; everything else on the page saves well. */
async function refusedField() {
  let outcome: SaveOutcome = refusal;
  const field = createSavedValue<string>(
    '',
    async () => outcome,
    () => () => {},
  );
  const stopWatching = watchRefused(field, place);
  field.commit('B12');
  await settle();
  return {
    field,
    stopWatching,
    accept: () => {
      outcome = { saved: true };
    },
  };
}

test('a refused field is named with its reason and its place until it is saved', async () => {
  const { field, accept } = await refusedField();
  expect(listRefused()).toMatchObject([{ ...place, words: { title: 'Not a UPN.' } }]);
  accept();
  field.commit('B801200005001');
  await settle();
  expect(listRefused()).toEqual([]);
});

test('giving it up shows what is saved and takes it off the list', async () => {
  const { field } = await refusedField();
  listRefused()[0]?.giveUp();
  expect(field.getState()).toMatchObject({ draft: null, isUnsaved: false });
  expect(listRefused()).toEqual([]);
});

test('what was typed is kept when its screen is left, and stands there again', async () => {
  const { field, stopWatching } = await refusedField();
  keepField('upn', field, stopWatching);
  expect(listRefused()).toHaveLength(1);
  expect(takeKeptField('upn')).toBe(field);
  expect(field.getState().draft).toEqual({ value: 'B12' });
  // Its screen watches it again by itself.
  expect(listRefused()).toEqual([]);
});

test('a kept field that is saved after all is forgotten', async () => {
  const { field, stopWatching, accept } = await refusedField();
  keepField('upn', field, stopWatching);
  accept();
  field.leave();
  await settle();
  expect(listRefused()).toEqual([]);
  expect(takeKeptField('upn')).toBeUndefined();
});

test('nothing is kept of a field that is saved', async () => {
  const { field, stopWatching, accept } = await refusedField();
  accept();
  field.leave();
  await settle();
  keepField('upn', field, stopWatching);
  expect(takeKeptField('upn')).toBeUndefined();
});

test('another data file begins with nothing that was typed for this one', async () => {
  const { field, stopWatching } = await refusedField();
  keepField('upn', field, stopWatching);
  forgetKeptFields();
  expect(listRefused()).toEqual([]);
  expect(takeKeptField('upn')).toBeUndefined();
});
