import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { findDuplicates } from '../../../electron/engine/people/merge-duplicates.ts';
import { duplicatesPage, possibleSame } from '../../../electron/engine/people/merge-duplicates.service.ts';
import { sayDistinct } from '../../../electron/engine/people/merge-people.service.ts';
import { type KnownPerson, proofs } from '../../../electron/engine/import/people/known-person.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { blankPerson, writePerson } from './merge-population.ts';

const upn = 'B801200005001';
const otherUpn = 'Q801200005002';

function person(id: string, said: Partial<KnownPerson>): KnownPerson {
  const all = {
    upn: '',
    uln: '',
    localId: '',
    surname: 'Okafor',
    forename: 'Chidi',
    dateOfBirth: '2008-03-04',
    isNew: false,
    ...said,
  };
  return { ...all, ...proofs(all.upn, all.uln), id };
}

const why = async (one: Partial<KnownPerson>, other: Partial<KnownPerson>) =>
  (await findDuplicates([person('a', one), person('b', other)], new Set())).map((pair) => pair.why);

describe('two records are asked about', () => {
  test.each([
    ['Same UPN and same name', { upn, dateOfBirth: null }, { upn, dateOfBirth: '2007-01-01' }],
    ['Same UPN and same date of birth, another name', { upn }, { upn, surname: 'Price', forename: 'Sam' }],
    [
      'Same ULN, another name',
      { uln: '9276308686' },
      { uln: '9276308686', surname: 'Price', dateOfBirth: null },
    ],
    ['Same name and date of birth', {}, { forename: 'Chidi Paul' }],
    ['Same name and date of birth', { surname: 'O’Neill' }, { surname: 'ONEILL' }],
    ['Same name and date of birth, another number', { upn }, { upn: otherUpn }],
    ['Same date of birth, names in the other order', {}, { surname: 'Chidi', forename: 'Okafor' }],
    ['Same name, day and month of birth swapped', {}, { dateOfBirth: '2008-04-03' }],
    ['Same name, a date of birth that differs in one place', {}, { dateOfBirth: '2009-03-04' }],
    ['Same name, and one date of birth is not known', {}, { dateOfBirth: null }],
    ['Same date of birth, a surname that differs by a letter', {}, { surname: 'Okafur' }],
    ['Same date of birth, a forename that differs by a letter', {}, { forename: 'Chide' }],
    ['Same date of birth, part of the surname differs', {}, { surname: 'Okafor-Price' }],
    ['Same date of birth, same forename, another surname', {}, { surname: 'Price' }],
  ])('%s', async (expected, one, other) => {
    expect(await why(one, other)).toEqual([expected]);
  });
});

describe('two records are not asked about', () => {
  test.each([
    ['other names, same birthday', {}, { surname: 'Price', forename: 'Sam' }],
    ['same name, another birthday', {}, { dateOfBirth: '2009-07-19' }],
    ['twins with numbers of their own', { upn }, { upn: otherUpn, forename: 'Chide' }],
    ['a surname in common, no birthdays', { dateOfBirth: null }, { dateOfBirth: null, forename: 'Ada' }],
  ])('%s', async (_name, one, other) => {
    expect(await why(one, other)).toEqual([]);
  });
});

test('a day that very many share is no birthday', async () => {
  const people = Array.from({ length: 200 }, (_, index) =>
    person(`p${index}`, {
      surname: `Surname${String.fromCharCode(97 + (index % 26)).repeat(3 + index)}`,
      dateOfBirth: '1900-01-01',
    }),
  );
  expect(await findDuplicates(people, new Set())).toEqual([]);
});

describe('in a data file', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createTestStore();
  });
  afterEach(() => store.remove());
  const add = (said: Record<string, string | null>) =>
    writePerson(store, {
      person: { ...blankPerson, surname: 'Okafor', forename: 'Chidi', date_of_birth: '2008-03-04', ...said },
      rows: {},
    });

  test('pairs come the likeliest first, and an answer is remembered until it is taken back', async () => {
    const a = await add({});
    const b = await add({ surname: 'Price' });
    const c = await add({ forename: 'Chidi Paul' });
    const pairs = async () =>
      (await duplicatesPage(store, { offset: 0, limit: 10 })).pairs.map((pair) => [
        pair.one.personId,
        pair.other.personId,
        pair.why,
      ]);
    const sameBirth = 'Same date of birth, same forename, another surname';
    expect(await pairs()).toEqual([
      [a, c, 'Same name and date of birth'],
      [a, b, sameBirth],
      [b, c, sameBirth],
    ]);
    expect((await possibleSame(store, c)).map((each) => each.person.personId)).toEqual([a, b]);
    expect(await duplicatesPage(store, { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      pairs: [{ why: sameBirth }],
    });
    await sayDistinct(store, { personId: c, otherPersonId: a });
    expect((await pairs()).map(([one, other]) => [one, other])).toEqual([
      [a, b],
      [b, c],
    ]);
    await undoLast(store);
    expect(await pairs()).toHaveLength(3);
  });
});
