// The profiles of the sample: whole, with drawings that can be shown and printed.
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { addPerson } from '../../../electron/engine/people/people.service.ts';
import { listVersions } from '../../../electron/engine/profiles/profiles.repository.ts';
import { picturesForPrint } from '../../../electron/engine/profiles/profile-pictures.service.ts';
import { profileDetails } from '../../../electron/engine/profiles/profiles.service.ts';
import { workProcedures } from '../../../electron/engine/work/work.procedures.ts';
import { fillProfiles } from '../../../electron/engine/workspace/fill-sample-profiles.ts';
import {
  sampleEmploymentProfile,
  sampleProfiles,
} from '../../../electron/engine/workspace/sample-profiles.ts';
import { newestEdition, questionsOf } from '../../../shared/content/profile-questions.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const idsOf = (kind: 'vocational' | 'employment') => questionsOf(newestEdition(kind)).map(({ id }) => id);

test('every answer is to a question that is asked, and the employment profile answers them all', () => {
  const asked = idsOf('vocational');
  for (const { first, second, drawing } of sampleProfiles)
    expect(asked).toEqual(
      expect.arrayContaining([...Object.keys(first), ...Object.keys(second), drawing.questionId]),
    );
  expect(Object.keys(sampleEmploymentProfile).toSorted()).toEqual(idsOf('employment').toSorted());
});

test('both versions show the drawing; the first in the alphabet has an employment profile as well', async () => {
  const context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  const ids: string[] = [];
  for (const surname of ['Abbott', 'Bell']) {
    const { personId } = await addPerson(store.db, { fields: { surname, forename: 'Sam' } });
    const fields = { kind: 'open', startedOn: '2024-01-08' } as const;
    await call(workProcedures.add, { kind: 'experience', personId, fields }, { context });
    ids.push(personId);
  }
  await fillProfiles(store.db);
  for (const [index, personId] of ids.entries()) {
    const versions = await listVersions(store.db, personId, 'vocational');
    expect(versions).toHaveLength(2);
    for (const { id } of versions) {
      const pictures = await picturesForPrint(store.db, id);
      expect(pictures).toMatchObject([
        { width: 480, description: expect.stringMatching(/^My drawing of/) as string },
      ]);
    }
    const [employment] = await listVersions(store.db, personId, 'employment');
    if (index > 0) expect(employment).toBeUndefined();
    else {
      const { answers } = await profileDetails(store.db, employment?.id ?? '');
      expect(answers.filter(({ answer }) => answer === '')).toEqual([]);
    }
  }
});
