import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { saveSensitiveNote } from '../../../electron/engine/data-protection/sensitive-notes.service.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { subjectAccessPdf } from '../../../electron/engine/export/subject-access-pdf.ts';
import { loadFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { layOut } from '../../../electron/engine/export/pdf/lay-out.ts';
import { tableWords } from '../../../electron/engine/history/table-words.ts';
import { addPicture, removePicture } from '../../../electron/engine/profiles/profile-pictures.service.ts';
import { beginProfile } from '../../../electron/engine/profiles/profiles.service.ts';
import { makeReport } from '../../../electron/engine/reports/report.service.ts';
import { subjectAccessData } from '../../../electron/engine/reports/subject-access-data.ts';
import type { TrackedTableName } from '../../../electron/engine/store/schema.ts';
import { today } from '../../../electron/engine/today.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { plantEverything, tablesOfPeople } from '../data-protection/plant-everything.ts';
import { expandPdf } from '../../support/expand-pdf.ts';
import { plainPng } from '../../support/pictures.ts';

let store: TestStore;
let ids: Record<string, string>;
beforeEach(async () => {
  store = await createTestWorkspace();
  ids = await plantEverything(store, 'Marker');
});
afterEach(() => store.remove());

const everything = { withSensitiveNotes: true, withHistory: true };
const dataWith = (options: typeof everything) =>
  subjectAccessData(store, { personId: ids['person'] ?? '', ...options }, '2026-09-01');
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

test('has what every table holds, in words, and never an id', async () => {
  const data = await dataWith(everything);
  const text = JSON.stringify(data.kinds);
  for (const table of tablesOfPeople) {
    const rows = store.raw.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(ids[table]) as object;
    for (const [column, value] of Object.entries(rows)) {
      const words = tableWords[table as TrackedTableName].columns[column];
      // What is read out as something else (a code, a year) is covered by its own words.
      if (words && !words.readOut && typeof value === 'string' && value.startsWith('Marker'))
        expect(text).toContain(value);
    }
  }
  expect(text).toContain('Marker sensitive_note.note');
  expect(JSON.stringify({ ...data, documentId: '' })).not.toMatch(uuid);
  expect(data.history?.length).toBeGreaterThan(tablesOfPeople.length);
});

test('sensitive notes are left out unless asked for, also what they said before, and that is said', async () => {
  const noteId = ids['sensitive_note'] ?? '';
  await saveSensitiveNote(store.db, { noteId, version: 1, note: 'Worded anew' });
  const without = await dataWith({ ...everything, withSensitiveNotes: false });
  expect(JSON.stringify(without)).not.toMatch(/Worded anew|Marker sensitive_note/);
  expect(without.sensitiveNotes).toBe(1);
  const withThem = JSON.stringify(await dataWith(everything));
  expect(withThem).toContain('Worded anew');
  expect(withThem).toContain('Marker sensitive_note.note');
});

test('is a tagged PDF and a workbook with the name of whom it is of', async () => {
  const request = { report: 'subject-access', personId: ids['person'] ?? '', ...everything } as const;
  const pdf = await makeReport(store, { ...request, format: 'pdf' }, 'build/fonts');
  expect(pdf.suggestedName).toMatch(/^OFFICIAL–SENSITIVE – Everything held on Marker person\.preferred_name/);
  const read = Buffer.from(expandPdf(pdf.bytes)).toString('latin1');
  for (const tag of ['/StructTreeRoot', '/S /H2', '/S /Table', '/S /TH']) expect(read).toContain(tag);
  expect(pdf.pages).toBeGreaterThan(1);
  const workbook = await makeReport(store, { ...request, format: 'xlsx' }, 'build/fonts');
  const { sheets } = await readXlsx(workbook.bytes);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['About this copy', 'Young person', 'Changes']),
  );
  const cells = JSON.stringify(sheets.map(({ rows }) => rows));
  expect(cells).toContain('Marker profile_answer.answer');
  expect(cells).toContain('Marker person.contact');
});

test('prints a picture itself, once, however many versions of a profile show it', async () => {
  const bytes = plainPng(120, 60);
  store.raw
    .prepare('UPDATE person_picture SET picture_base64 = ? WHERE id = ?')
    .run(bytes.toString('base64'), ids['person_picture']);
  const { kinds } = await dataWith(everything);
  const pictures = kinds.flatMap(({ records }) => records.flatMap(({ picture }) => picture ?? []));
  expect(pictures).toEqual([
    {
      bytes: new Uint8Array(bytes),
      mediaType: 'image/png',
      pixelWidth: 120,
      pixelHeight: 60,
      description: 'Marker profile_picture.description',
    },
  ]);
  const request = { report: 'subject-access', personId: ids['person'] ?? '', ...everything } as const;
  const pdf = await makeReport(store, { ...request, format: 'pdf' }, 'build/fonts');
  const read = Buffer.from(expandPdf(pdf.bytes)).toString('latin1');
  expect(read).toContain('/S /Figure');
  expect(read).toMatch(/\/Width 120/);
});

test('a picture that was removed is still held: it is in the copy until the person is erased', async () => {
  const personId = ids['person'] ?? '';
  const { profileVersionId } = await beginProfile(store.db, {
    personId,
    kind: 'employment',
    begunOn: '2026-09-01',
    reason: '',
  });
  const [kept, gone] = [plainPng(30, 20), plainPng(40, 90)];
  const add = async (bytes: Buffer, description: string) =>
    addPicture(store.db, {
      profileVersionId,
      questionId: 'transport.how',
      picture: bytes.toString('base64'),
      description,
    });
  await add(kept, 'My dog');
  const { profilePictureId } = await add(gone, 'My bus');
  await removePicture(store.db, { profilePictureId, version: 1 });
  // A bare copy has it as well: it is not a change that is told of but a picture that is held.
  const { kinds } = await dataWith({ withSensitiveNotes: false, withHistory: false });
  const removed = kinds.find(({ name }) => name === 'Picture that was removed and is kept in the history');
  expect(removed?.records).toMatchObject([
    {
      fields: [
        { label: 'Question', value: 'How would the learner get to work?' },
        { label: 'What it shows', value: 'My bus' },
        { label: 'Size', value: '40 by 90 pixels' },
        { label: 'Removed on', value: formatDate(today()) },
      ],
      picture: { bytes: new Uint8Array(gone), description: 'My bus' },
    },
  ]);
  const request = { report: 'subject-access', personId, ...everything } as const;
  const pdf = await makeReport(store, { ...request, format: 'pdf' }, 'build/fonts');
  const read = Buffer.from(expandPdf(pdf.bytes)).toString('latin1');
  expect(read).toMatch(/\/Width 30/);
  expect(read).toMatch(/\/Width 40/);
  const workbook = await makeReport(store, { ...request, format: 'xlsx' }, 'build/fonts');
  const { sheets } = await readXlsx(workbook.bytes);
  const drawn = sheets.flatMap(({ images }) => images ?? []);
  expect(drawn.map(({ data, altText }) => [Buffer.from(data), altText])).toEqual(
    expect.arrayContaining([
      [kept, 'My dog'],
      [gone, 'My bus'],
    ]),
  );
  // Undone, it is shown again, and held once.
  await undoLast(store);
  const again = await dataWith(everything);
  expect(again.kinds.map(({ name }) => name)).not.toContain(removed?.name);
});

test('in the table of changes neither a day nor a word is broken, however long the texts beside them are', async () => {
  const fonts = await loadFonts('build/fonts');
  const model = subjectAccessPdf({
    authorityName: 'Northmoor Council',
    documentId: 'SAR-1',
    preparedOn: '2026-11-22',
    name: 'Kim Bell',
    kinds: [],
    imports: [],
    history: Array.from({ length: 12 }, () => ({
      at: '2026-09-22T10:00:00Z',
      what: 'Change',
      record:
        'Answer in a job analysis of Kim Bell, “Which tasks could be swapped, shared or put together anew?”',
      field: 'Recommendation',
      before: 'Short',
      after: 'Knives and the deep fryer stay with the cooks; all table setting comes to this job. '.repeat(3),
    })),
    sensitiveNotes: 'none',
  });
  const drawn = layOut(model, fonts).pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [item.pieces.map(({ text }) => text).join('')] : [])),
  );
  for (const whole of ['22\u00a0September\u00a02026', 'Recommendation'])
    expect(drawn.filter((text) => text === whole)).toHaveLength(12);
});

test('what is part of another record says of which: a question of two versions is not there twice for no reason', async () => {
  const { kinds } = await dataWith(everything);
  const firstField = (name: string) => kinds.find((kind) => kind.name === name)?.records[0]?.fields[0];
  const begun = String(
    store.raw
      .prepare('SELECT begun_on FROM profile_version WHERE id = ?')
      .pluck()
      .get(ids['profile_version']),
  );
  expect(firstField('Answer in a profile')).toEqual({
    label: 'Profile',
    value: `Vocational profile, begun on ${formatDate(begun)}`,
  });
  expect(firstField('Part of a task')?.label).toBe('Task');
  expect(firstField('Outcome agreed at a review')?.label).toBe('Annual review');
  expect(firstField('Progress note')?.label).toBe('Action');
  expect(JSON.stringify(kinds)).not.toContain('name not known');
});

test('says which job a check is of, and leaves out questions that nobody has answered', async () => {
  store.raw
    .prepare("UPDATE paid_job SET role = 'Kitchen assistant', started_on = '2024-11-05' WHERE id = ?")
    .run(ids['paid_job']);
  store.raw.prepare("UPDATE profile_answer SET answer = ' ' WHERE id = ?").run(ids['profile_answer']);
  store.raw
    .prepare("UPDATE job_analysis_answer SET answer = '' WHERE id = ?")
    .run(ids['job_analysis_answer']);
  const { kinds } = await dataWith(everything);
  const check = kinds.find(({ name }) => name === 'Check of a paid job')?.records[0];
  expect(check?.fields[0]).toEqual({
    label: 'Job',
    value: 'Kitchen assistant, started on 5 November 2024',
  });
  const names = kinds.map(({ name }) => name);
  expect(names).toContain('Job analysis');
  expect(names).not.toContain('Answer in a profile');
  expect(names).not.toContain('Answer in a job analysis');
});
