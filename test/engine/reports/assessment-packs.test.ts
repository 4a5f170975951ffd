// Assessment packs are made from the data file: whose, with what in them, and what is left out of them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { PacksRequest, PacksToPrepare, PacksWhose } from '../../../shared/contract/assessment-packs.ts';
import { MOST_PACKS } from '../../../shared/content/assessment-pack-parts.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { packSection, packsOverview } from '../../../electron/engine/export/assessment-pack-pdf.ts';
import type { PdfSection } from '../../../electron/engine/export/pdf/blocks.ts';
import { createFileRegister, type FileRegister } from '../../../electron/engine/files/file-register.ts';
import { makePacks, preparePacks } from '../../../electron/engine/reports/assessment-pack.service.ts';
import { EngineError } from '../../../electron/engine/store/engine-error.ts';
import { today } from '../../../electron/engine/today.ts';
import { addMonths } from '../../../shared/domain/iso-date.ts';
import {
  packContent,
  packRows,
  packSettings,
} from '../../../electron/engine/reports/assessment-pack-data.ts';
import { DEFAULT_LIMITS } from '../../../electron/engine/import/read/limits.ts';
import { openArchive } from '../../../electron/engine/import/read/unpack.ts';
import { adulthoodAreas } from '../../../shared/content/codes/adulthood-area.ts';
import { addOutcome } from '../../../electron/engine/reviews/review-outcomes.service.ts';
import { addReview } from '../../../electron/engine/reviews/review-records.service.ts';
import { addSensitiveNote } from '../../../electron/engine/data-protection/sensitive-notes.service.ts';
import { addPicture } from '../../../electron/engine/profiles/profile-pictures.service.ts';
import { beginProfile } from '../../../electron/engine/profiles/profiles.service.ts';
import { beginStage } from '../../../electron/engine/pathway/pathway.service.ts';
import { addPersonAction } from '../../../electron/engine/pathway/person-actions.service.ts';
import { addWork } from '../../../electron/engine/work/work-records.service.ts';
import { expandPdf } from '../../support/expand-pdf.ts';
import { plainPng } from '../../support/pictures.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
const day = '2026-11-22';

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  await makeChange(store.db, { label: 'data file' }, (change) =>
    change.insert('workspace', {
      authority_name: 'Northmoor Council',
      authority_code: '',
      responsible_person: '',
      email: '',
      telephone: '',
      is_sample: 0,
      created_at: change.at,
    }),
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function person(forename: string, planMade: string, born = '2010-01-01'): Promise<string> {
  const { result } = await makeChange(store.db, { label: 'person' }, async (change) => {
    const id = await change.insert('person', {
      local_id: '',
      upn: '',
      uln: '',
      surname: 'Bell',
      forename,
      preferred_name: '',
      name_key: '',
      date_of_birth: born,
      sex: '',
      ethnicity: '',
      postcode: '',
      setting_id: null,
      lead_officer: '',
      contact: 'Ring the aunt, not the father',
      consent: '',
      notes: 'Told in confidence',
      created_at: change.at,
    });
    await change.insert('ehc_plan', {
      person_id: id,
      started_on: planMade,
      ceased_on: null,
      cease_reason: '',
    });
    return id;
  });
  return result;
}

const request = (whose: PacksWhose, options: Partial<PacksRequest> = {}): PacksRequest => ({
  whose,
  output: { kind: 'one-pdf', placeId: null },
  leaveOut: [],
  isLargePrint: false,
  withContact: false,
  withNotes: false,
  withSensitiveNotes: false,
  ...options,
});
const everybody = { officer: null, settingId: null, curriculumYears: null };
const all: PacksWhose = { of: 'due-reviews', filter: everybody, period: { from: null, to: null } };
const rowsOf = (whose: PacksWhose) => packRows(store.db, whose, MOST_PACKS['one-pdf']);

/** What the packs print, as the model of a document. */
async function packs(whose: PacksWhose, options: Partial<PacksRequest> = {}): Promise<PdfSection[]> {
  const settings = await packSettings(store.db, request(whose, options), day);
  const rows = await rowsOf(whose);
  const sections = rows.length > 1 ? [packsOverview(rows, settings)] : [];
  for (const { personId } of rows)
    sections.push(packSection(await packContent(store.db, personId, request(whose, options)), settings));
  return sections;
}

const fontsFolder = join(import.meta.dirname, '../../../build/fonts');
let files: FileRegister;
let folder: string;
beforeEach(() => {
  files = createFileRegister();
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const prepare = (asked: Partial<PacksToPrepare>) =>
  preparePacks(store.db, files, {
    whose: all,
    kind: 'one-pdf',
    toPlace: true,
    pattern: '',
    folderId: null,
    ...asked,
  });

/** Makes packs to the end; what was reported on the way comes along. */
async function make(
  packsRequest: PacksRequest,
  signal?: AbortSignal,
  closing = new AbortController().signal,
) {
  const places = { files, fontsFolder, closing };
  const steps = makePacks(store.db, places, packsRequest, signal);
  const reported: number[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { made: step.value, reported };
    reported.push(step.value.done);
  }
}

test('packs stand in the order in which the reviews are due, each under its own name', async () => {
  await person('Late', '2025-12-20');
  await person('Early', '2025-12-01');
  await person('Next year', '2026-06-01');
  const sections = await packs({
    of: 'due-reviews',
    filter: everybody,
    period: { from: '2026-12-01', to: '2026-12-31' },
  });
  expect(sections.map(({ part }) => part)).toEqual([
    'Assessment packs for annual reviews',
    'Early Bell',
    'Late Bell',
  ]);
});

test('the checklist counts from the day the review is due: 1 December 2026 and what follows', async () => {
  const personId = await person('Early', '2025-12-01');
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  for (const date of [
    '17 November 2026',
    '1 December 2026',
    '15 December 2026',
    '29 December 2026',
    '23 February 2027',
  ])
    expect(words).toContain(date);
  // Year 12 by age: 16 on 31 August 2026.
  expect(words).toContain('Years 12 and 13: towards paid work');
});

test('a day that has passed is said to have, and nothing is counted from it', async () => {
  const personId = await person('Overdue', '2024-12-01');
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  expect(words).toContain('1 December 2025 (this day has passed)');
  expect(words).not.toContain('15 December 2025');
});

test('what is confidential prints only when it is asked for; parts can be left out', async () => {
  const personId = await person('Kim', '2025-12-01');
  const without = JSON.stringify(await packs({ of: 'person', personId }));
  expect(without).not.toContain('in confidence');
  expect(without).not.toContain('aunt');
  const withAll = JSON.stringify(
    await packs({ of: 'person', personId }, { withContact: true, withNotes: true }),
  );
  expect(withAll).toContain('Told in confidence');
  expect(withAll).toContain('Ring the aunt');
  const short = JSON.stringify(await packs({ of: 'person', personId }, { leaveOut: ['views', 'pathway'] }));
  expect(short).not.toContain('Views of the family');
  expect(short).not.toContain('Sustainable Employment');
  expect(short).toContain('6 Consent and signatures');
});

test('a pack prints the stage, the actions and the work that are recorded; sensitive notes only when ticked', async () => {
  const personId = await person('Kim', '2025-12-01');
  await beginStage(store.db, {
    personId,
    fields: { stage: 2, startedOn: '2026-09-14', nextStep: 'Visit two cafés' },
  });
  await addPersonAction(store.db, {
    personId,
    description: 'Apply for Access to Work',
    lead: 'A. Osei',
    dueOn: '2026-12-18',
    stage: 2,
  });
  await addWork(store.db, {
    kind: 'voluntary',
    personId,
    fields: { employer: 'Northmoor Library', startedOn: '2026-02-01', weeklyHours: 2 },
  });
  await addSensitiveNote(store.db, { personId, notedOn: '2026-01-05', note: 'Lives at a refuge' });
  const words = JSON.stringify(await packs({ of: 'person', personId }));
  for (const printed of [
    '2 Pre-Employment, since 14 September 2026',
    'Next step: Visit two cafés',
    'Apply for Access to Work',
    '18 December 2026',
    'Northmoor Library',
    '2 hours a week',
  ])
    expect(words.replaceAll('\u00a0', ' ')).toContain(printed);
  expect(words).not.toContain('refuge');
  expect(JSON.stringify(await packs({ of: 'person', personId }, { withSensitiveNotes: true }))).toContain(
    'Lives at a refuge',
  );
});

test('the pictures of the vocational profile are printed; a workbook says that there are some', async () => {
  const ana = await person('Ana', '2025-10-01');
  const { profileVersionId } = await beginProfile(store.db, {
    personId: ana,
    kind: 'vocational',
    begunOn: '2026-11-01',
    reason: '',
  });
  await addPicture(store.db, {
    profileVersionId,
    questionId: 'preferences.like',
    picture: plainPng(60, 40).toString('base64'),
    description: 'My dog Rex',
  });
  const whose = { of: 'person', personId: ana } as const;
  const bytesOf = async (output: PacksRequest['output'], leaveOut: PacksRequest['leaveOut'] = []) => {
    const { made } = await make(request(whose, { output, leaveOut }));
    if (made.kind !== 'kept') throw new Error('It was saved.');
    return files.exportOf(made.made.exportId).bytes;
  };
  const pdf = { kind: 'one-pdf', placeId: null } as const;
  const text = (bytes: Uint8Array) => Buffer.from(expandPdf(bytes)).toString('latin1');
  expect(text(await bytesOf(pdf))).toMatch(/\/Width 60/);
  expect(text(await bytesOf(pdf, ['vocational-profile']))).not.toMatch(/\/Width 60/);
  const { sheets } = await readXlsx(await bytesOf({ kind: 'one-workbook', placeId: null }));
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).toContain('With a picture: My dog Rex');
});

test('a pack looks back on the outcomes of the last review and has the views given for the next', async () => {
  const personId = await person('Kim', '2025-01-10');
  const last = await addReview(store.db, { personId, fields: { heldOn: '2025-12-01' } });
  await addOutcome(store.db, {
    reviewId: last.recordId,
    area: adulthoodAreas[0].code,
    outcome: 'Works in a bakery',
  });
  await addReview(store.db, {
    personId,
    fields: { meetingOn: '2026-11-30', youngPersonViews: 'I want to bake bread' },
  });
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  for (const printed of [
    'Agreed on 1 December 2025',
    'Works in a bakery',
    'I want to bake bread',
    'Views of the young person: at the meeting',
  ])
    expect(words).toContain(printed);
});

test('nobody and too many are refused in words', async () => {
  const whose = { of: 'due-reviews', filter: everybody, period: { from: null, to: '2026-11-21' } } as const;
  await expect(packs(whose)).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'whose' } });
});

test('one PDF is written where the person chose, and its name is known before', async () => {
  await person('Early', '2025-12-01');
  await person('Late', '2025-12-20');
  const { fileId } = await files.register(join(folder, 'packs.pdf'), 'save-document');
  const output = { kind: 'one-pdf', placeId: fileId } as const;
  expect(await prepare({ kind: 'one-pdf' })).toMatchObject({
    packs: 2,
    suggestedName: 'OFFICIAL–SENSITIVE – 2 assessment packs – 2026-11-22.pdf',
  });
  const { made, reported } = await make(request(all, { output }));
  expect(made).toMatchObject({ kind: 'saved', name: 'packs.pdf', packs: 2 });
  expect(reported).toEqual([0, 0, 1, 2]);
  expect(readdirSync(folder)).toEqual(['packs.pdf']);
  expect(readFileSync(join(folder, 'packs.pdf')).toString('latin1', 0, 8)).toBe('%PDF-1.7');
});

test('one PDF each: names from the pattern, two alike get a number, nothing is replaced without being asked', async () => {
  await person('Kim', '2025-12-01');
  await person('Kim', '2025-12-20');
  await person('Zoë', '2025-12-21');
  writeFileSync(join(folder, 'bell kim.PDF'), 'mine');
  const { fileId } = await files.register(folder, 'save-folder');
  const output = {
    kind: 'pdf-each',
    folderId: fileId,
    pattern: '{surname} {forename}',
    alreadyThere: 'keep-both',
  } as const;
  expect(await prepare({ kind: 'pdf-each', pattern: output.pattern, folderId: fileId })).toMatchObject({
    packs: 3,
    first: { surname: 'Bell', forename: 'Kim', dueOn: '2026-12-01' },
    alreadyThere: 1,
  });
  await make(request(all, { output }));
  expect(readdirSync(folder).toSorted()).toEqual(
    ['bell kim.PDF', 'Bell Kim (2).pdf', 'Bell Kim (2) (2).pdf', 'Bell Zoë.pdf'].toSorted(),
  );
  expect(readFileSync(join(folder, 'bell kim.PDF'), 'utf8')).toBe('mine');
  await expect(make(request(all, { output: { ...output, pattern: '{last name}' } }))).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field: 'pattern' },
  });
});

test('without a folder the packs come as one ZIP file that another program reads', async () => {
  await person('Kim', '2025-12-01');
  await person('محمد', '2025-12-20');
  const output = {
    kind: 'pdf-each',
    folderId: null,
    pattern: '{forename}',
    alreadyThere: 'keep-both',
  } as const;
  const { made } = await make(request(all, { output }));
  if (made.kind !== 'kept') throw new Error('It was saved.');
  const { bytes, suggestedName } = files.exportOf(made.made.exportId);
  expect(suggestedName).toBe('OFFICIAL–SENSITIVE – 2 assessment packs – 2026-11-22.zip');
  const archive = openArchive(bytes, DEFAULT_LIMITS);
  expect([...archive.directory.keys()]).toEqual(['kim.pdf', 'محمد.pdf']);
  // Unpacking compares the sum of every file.
  for (const name of archive.directory.keys()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.chunks(name)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString('latin1', 0, 8)).toBe('%PDF-1.7');
  }
});

test('one workbook: the list and a sheet for each; sensitive notes only when ticked; above 50 it is refused', async () => {
  const personId = await person('Kim', '2025-12-01');
  await person('Lee', '2025-12-20');
  await addSensitiveNote(store.db, { personId, notedOn: '2026-01-05', note: 'Lives at a refuge' });
  const output = { kind: 'one-workbook', placeId: null } as const;
  for (const withSensitiveNotes of [false, true]) {
    const { made } = await make(request(all, { output, withSensitiveNotes }));
    if (made.kind !== 'kept') throw new Error('It was saved.');
    const { bytes, suggestedName } = files.exportOf(made.made.exportId);
    expect(suggestedName).toBe('OFFICIAL–SENSITIVE – 2 assessment packs – 2026-11-22.xlsx');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Young people', 'Bell, Kim', 'Bell, Lee']);
    expect(JSON.stringify(sheets[1]?.rows).includes('Lives at a refuge')).toBe(withSensitiveNotes);
  }
  for (let number = 0; number < 49; number += 1) await person(`Many ${number}`, '2025-12-21');
  await expect(prepare({ kind: 'one-workbook' })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field: 'whose', problem: expect.stringContaining('up to 50 can be made like this') as string },
  });
});

test('one workbook each goes into the folder under the names of the pattern', async () => {
  await person('Kim', '2025-12-01');
  await person('Lee', '2025-12-20');
  const { fileId } = await files.register(folder, 'save-folder');
  const output = {
    kind: 'workbook-each',
    folderId: fileId,
    pattern: '{surname} {forename}',
    alreadyThere: 'keep-both',
  } as const;
  const { made } = await make(request(all, { output }));
  expect(made).toMatchObject({ kind: 'saved', packs: 2, pages: null });
  expect(readdirSync(folder).toSorted()).toEqual(['Bell Kim.xlsx', 'Bell Lee.xlsx']);
  const { sheets } = await readXlsx(readFileSync(join(folder, 'Bell Lee.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['Bell, Lee']);
});

test('the cover says day, time and place of the meeting where they are recorded', async () => {
  const personId = await person('Kim', '2025-12-01');
  await addReview(store.db, {
    personId,
    fields: { meetingOn: '2026-11-30', meetingAt: '2.30pm', meetingPlace: 'Room 4, Eastfield College' },
  });
  const words = JSON.stringify(await packs({ of: 'person', personId })).replaceAll('\u00a0', ' ');
  expect(words).toContain('30 November 2026, 14:30\\nRoom 4, Eastfield College');
});

test('the cover has the name in full where somebody goes by another', async () => {
  const personId = await person('Amelia', '2025-12-01');
  const cover = async () => JSON.stringify((await packs({ of: 'person', personId }))[0]);
  expect(await cover()).not.toContain('Name in full');
  await makeChange(store.db, { label: 'name' }, (change) =>
    change.update('person', personId, { preferred_name: 'Millie' }, { what: 'young person' }),
  );
  expect(await cover()).toContain('{"label":"Name in full","value":"Amelia Bell"}');
  expect(await cover()).toContain('"text":"Millie Bell"');
});

test('packs can be stopped: at once, other work is done meanwhile, and nothing is left behind', async () => {
  vi.useRealTimers();
  const from = addMonths(today(), -11);
  for (let number = 0; number < 60; number += 1) await person(`Kim ${number}`, from);
  const { fileId } = await files.register(folder, 'save-folder');
  const place = await files.register(join(folder, 'packs.pdf'), 'save-document');
  for (const output of [
    { kind: 'one-pdf', placeId: place.fileId },
    { kind: 'pdf-each', folderId: fileId, pattern: '{forename}', alreadyThere: 'replace' },
    { kind: 'workbook-each', folderId: fileId, pattern: '{forename}', alreadyThere: 'replace' },
  ] as const) {
    const stop = new AbortController();
    let stoppedAt = Number.NaN;
    const making = make(request(all, { output }), stop.signal);
    const meanwhile = new Promise<void>((resolve) => {
      setTimeout(() => {
        stoppedAt = performance.now();
        stop.abort(new Error('stopped'));
        resolve();
      }, 30);
    });
    await expect(making).rejects.toThrow('stopped');
    await meanwhile;
    expect(performance.now() - stoppedAt).toBeLessThan(500);
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a data file that is closed meanwhile leaves no pack behind', async () => {
  await person('Kim', '2025-12-01');
  const closing = AbortSignal.abort(new EngineError('NOT_OPEN'));
  await expect(make(request(all), undefined, closing)).rejects.toMatchObject({ code: 'NOT_OPEN' });
});

test('more than can be made in one go are refused in words that say how many can', async () => {
  await person('Kim', '2025-12-01');
  await person('Lee', '2025-12-02');
  await expect(packRows(store.db, all, 1)).rejects.toMatchObject({
    code: 'REFUSED',
    data: {
      field: 'whose',
      problem: expect.stringContaining('2 packs are too many for one go: up to 1 can') as string,
    },
  });
});
