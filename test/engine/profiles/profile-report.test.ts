// A profile on paper: what the tags say, how large the type is, and what is blank.
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { addPicture } from '../../../electron/engine/profiles/profile-pictures.service.ts';
import {
  beginProfile,
  profileDetails,
  profileVersions,
  saveAnswer,
} from '../../../electron/engine/profiles/profiles.service.ts';
import { addPerson } from '../../../electron/engine/people/people.service.ts';
import { profilePdf } from '../../../electron/engine/export/vocational-profile-pdf.ts';
import { profileSummaryPdf } from '../../../electron/engine/export/vocational-profile-summary-pdf.ts';
import { loadFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { profileReportData } from '../../../electron/engine/reports/profile-report-data.ts';
import type { ProfileLayout } from '../../../shared/contract/profile-reports.ts';
import { createTestWorkspace, type TestStore } from '../../support/test-store.ts';
import { plainPng } from '../../support/pictures.ts';
import { allNodes, inspectPdf } from '../export/pdf-inspector.ts';

let store: TestStore;
let personId: string;
let profileVersionId: string;

beforeEach(async () => {
  store = await createTestWorkspace();
  ({ personId } = await addPerson(store.db, {
    fields: { surname: 'Bell', forename: 'Kim', dateOfBirth: '2010-05-04' },
  }));
  ({ profileVersionId } = await beginProfile(store.db, {
    personId,
    kind: 'vocational',
    begunOn: '2025-09-20',
    reason: '',
  }));
  for (const [questionId, text] of [
    ['preferences.like', 'Dogs, and being outside.\nKnowing what happens next.'],
    ['work-wanted.job', 'A vet’s café'],
    ['interests.choose', 'word '.repeat(2000)],
  ]) {
    const { answers } = await profileDetails(store.db, profileVersionId);
    const found = answers.find((each) => each.questionId === questionId);
    if (found) await saveAnswer(store.db, { ...found, answer: text ?? '' });
  }
  await addPicture(store.db, {
    profileVersionId,
    questionId: 'preferences.like',
    picture: plainPng(400, 300).toString('base64'),
    description: 'My dog Rex',
  });
});
afterEach(() => store.remove());

async function print(layout: ProfileLayout) {
  const data = await profileReportData(
    store.db,
    { report: 'profile', format: 'pdf', personId, kind: 'vocational', profileVersionId: null, layout },
    '2026-11-22',
  );
  const model = layout === 'summary' ? profileSummaryPdf(data) : profilePdf(data);
  const fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
  const { bytes, pageCount } = await renderPdfWithPageCount(model, fonts, { compress: false });
  const pdf = inspectPdf(bytes);
  const nodes = allNodes(pdf.root);
  return { pdf, nodes, pageCount, model };
}

test('in large type it shows what was written with the picture tagged by its words', async () => {
  const { pdf, nodes, model } = await print('easy-read');
  expect(pdf.title).toBe('Vocational profile: Kim Bell');
  expect(nodes.filter(({ type }) => type === 'Figure')).toEqual([
    expect.objectContaining({ alternativeText: 'My dog Rex' }),
  ]);
  expect(pdf.root.text).toContain('Dogs, and being outside.');
  // The body text of 12 points is printed a third larger: 16 points.
  expect(pdf.pages[0]?.width).toBeCloseTo(595.28, 1);
  expect(model.scale).toBeCloseTo(16 / 12);
});

test('blank, it asks every question and names nobody else’s answers', async () => {
  const { pdf, nodes } = await print('blank');
  expect(nodes.filter(({ type }) => type === 'Figure')).toEqual([]);
  const words = pdf.root.text;
  expect(words).toContain('What job would you like to do?');
  expect(words).not.toContain('Dogs');
  // Things to think about keep the capitals of their names.
  expect(words).toContain('English and maths');
  expect(nodes.filter(({ type }) => type === 'H3')).toHaveLength(23);
});

test('an employment profile without pictures leaves no empty column beside its words', async () => {
  await beginProfile(store.db, { personId, kind: 'employment', begunOn: '2025-09-20', reason: '' });
  const columns = async () => {
    const data = await profileReportData(
      store.db,
      {
        report: 'profile',
        format: 'pdf',
        personId,
        kind: 'employment',
        profileVersionId: null,
        layout: 'easy-read',
      },
      '2026-11-22',
    );
    return profilePdf(data).sections[0]?.blocks.filter(({ kind }) => kind === 'besidePicture').length;
  };
  expect(await columns()).toBe(0);
  const [version] = await profileVersions(store.db, { personId, kind: 'employment' });
  await addPicture(store.db, {
    profileVersionId: version?.profileVersionId ?? '',
    questionId: 'transport.how',
    picture: plainPng(40, 30).toString('base64'),
    description: 'The bus',
  });
  expect(await columns()).toBeGreaterThan(0);
});

test('the summary stays on two pages whatever was typed, and says that it is shortened', async () => {
  const { pdf, pageCount } = await print('summary');
  expect(pageCount).toBeLessThanOrEqual(2);
  const words = pdf.root.text;
  expect(words).toContain('Long answers are shortened');
  expect(words).toContain('A vet’s café');
});
