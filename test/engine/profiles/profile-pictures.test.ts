// Pictures in a profile: what is kept, what is refused, and what an undo brings back.
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { profileProcedures } from '../../../electron/engine/profiles/profiles.procedures.ts';
import { picturesForPrint } from '../../../electron/engine/profiles/profile-pictures.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { chunk, plainPng } from '../../support/pictures.ts';

/** 8 × 6 pixels. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAATb//2Q==',
  'base64',
);

let store: TestStore;
let context: EngineContext;
let personId: string;
let profileVersionId: string;

beforeEach(async () => {
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  ({ personId } = await call(peopleProcedures.add, { fields: { surname: 'Bell' } }, { context }));
  profileVersionId = await begin('');
});
afterEach(() => store.remove());

const begin = async (reason: string) =>
  (
    await call(
      profileProcedures.begin,
      { personId, kind: 'vocational', begunOn: '2025-11-22', reason },
      { context },
    )
  ).profileVersionId;
const add = (bytes: Buffer, questionId = 'preferences.like') =>
  call(
    profileProcedures.addPicture,
    { profileVersionId, questionId, picture: bytes.toString('base64'), description: 'A dog' },
    { context },
  );
const pictures = async (of = profileVersionId) =>
  (await call(profileProcedures.get, { profileVersionId: of }, { context })).pictures;
const kept = () => store.db.selectFrom('person_picture').select('id').execute();

test('a PNG and a JPEG are kept with their measures, shown again byte for byte, and counted as an answer', async () => {
  await add(plainPng(30, 20));
  await add(jpeg);
  const [first, second] = await pictures();
  expect(first).toMatchObject({
    width: 30,
    height: 20,
    description: 'A dog',
    questionId: 'preferences.like',
  });
  expect(second).toMatchObject({ width: 8, height: 6 });
  const shown = await call(profileProcedures.picture, { pictureId: second?.pictureId ?? '' }, { context });
  expect(shown.address).toBe(`data:image/jpeg;base64,${jpeg.toString('base64')}`);
  const [version] = await call(profileProcedures.versions, { personId, kind: 'vocational' }, { context });
  expect(version?.answered).toBe(1);
  expect((await picturesForPrint(store.db, profileVersionId)).map(({ bytes }) => Buffer.from(bytes))).toEqual(
    [plainPng(30, 20), jpeg],
  );
});

const png = plainPng(30, 20);
const inflatesForEver = Buffer.concat([
  plainPng(3, 3).subarray(0, 33),
  chunk('IDAT', Buffer.from('not deflated')),
  chunk('IEND', Buffer.alloc(0)),
]);
test.each([
  ['words', Buffer.from('This is a letter.')],
  ['nothing', Buffer.alloc(0)],
  ['a PNG that was cut off', png.subarray(0, png.length - 13)],
  ['a PNG whose data are something else', inflatesForEver],
  ['a JPEG that was cut off', jpeg.subarray(0, jpeg.length - 2)],
  ['too many pixels', plainPng(1201, 2)],
  ['too many bytes', Buffer.concat([png, Buffer.alloc(1_000_001)])],
])('%s is refused at the field, and nothing is kept', async (_what, bytes) => {
  await expect(add(bytes)).rejects.toMatchObject({
    code: expect.stringMatching(/^(REFUSED|BAD_REQUEST)$/),
  });
  expect(await kept()).toEqual([]);
});

test('what is no base64 is refused', async () => {
  await expect(
    call(
      profileProcedures.addPicture,
      { profileVersionId, questionId: 'preferences.like', picture: '<svg onload=1>', description: '' },
      { context },
    ),
  ).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'picture' } });
});

test('a question has six pictures at most, and must be one of the profile', async () => {
  for (let count = 0; count < 6; count += 1) await add(png);
  await expect(add(png)).rejects.toMatchObject({ data: { field: 'picture' } });
  await add(png, 'preferences.dislike');
  await expect(add(png, 'something.else')).rejects.toMatchObject({ data: { field: 'questionId' } });
});

test('versions share a picture; it goes with the last that shows it, and an undo brings it back', async () => {
  await add(png);
  const first = profileVersionId;
  profileVersionId = await begin('Annual review');
  expect(await kept()).toHaveLength(1);
  const [shown] = await pictures();
  const { profilePictureId = '', version = 1 } = shown ?? {};
  await call(
    profileProcedures.savePicture,
    { profilePictureId, version, description: 'My dog Rex' },
    { context },
  );
  expect((await pictures(first))[0]?.description).toBe('A dog');
  await call(profileProcedures.removePicture, { profilePictureId, version: version + 1 }, { context });
  expect(await pictures()).toEqual([]);
  // The earlier version still shows it.
  expect(await pictures(first)).toHaveLength(1);
  expect(await kept()).toHaveLength(1);
  await undoLast(store);
  expect((await pictures())[0]?.description).toBe('My dog Rex');

  await add(jpeg, 'interests.choose');
  const added = (await pictures()).find(({ questionId }) => questionId === 'interests.choose');
  await call(
    profileProcedures.removePicture,
    { profilePictureId: added?.profilePictureId ?? '', version: 1 },
    { context },
  );
  expect(await kept()).toHaveLength(1);
  await undoLast(store);
  expect(await kept()).toHaveLength(2);
  expect(
    (await picturesForPrint(store.db, profileVersionId)).some(({ bytes }) => jpeg.equals(Buffer.from(bytes))),
  ).toBe(true);
  await undoLast(store);
  expect(await kept()).toHaveLength(1);
});
