/**
 * The tags of documents as programs other than ours read them: pdfinfo of Poppler, which prints the structure tree, and
 * qpdf for what pdfinfo leaves out of it (the language and the words that stand for a picture). Our own reading of the
 * same file, down to the marks on each page, is in pdf-accessibility.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { assessmentPackPdf } from '../../../electron/engine/export/assessment-pack-pdf.ts';
import type { PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { loadFonts } from '../../../electron/engine/export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../../../electron/engine/export/pdf/render-pdf.ts';
import { everyBlockModel, pictureText } from './every-block.ts';
import { samplePackContent, samplePackSettings } from './sample-reports.ts';

const hasPdfinfo = spawnSync('pdfinfo', ['-v']).status === 0;
// Before version 11 its JSON was another.
const hasQpdf = /version (1[1-9]|[2-9]\d)\./.test(
  spawnSync('qpdf', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

/** An element as pdfinfo prints it: its own text in reading order, without that of what is in it. */
interface Tag {
  type: string;
  text: string;
  scope: string | null;
  children: Tag[];
}

/** The headings of the sample's pack, in the order in which they are read. */
const expectedHeadings = [
  'H1 Zoë Łucja Ó Súilleabháin-Oyelaran',
  'H2 In this pack',
  'H2 Checklist',
  'H2 1 At a glance',
  'H3 EHC plan',
  'H3 Annual reviews so far',
  'H3 Years and settings',
  'H3 Notes',
  'H2 2 Preparing for adulthood',
  'H3 Years 12 and 13: towards paid work',
  'H2 3 Vocational profile',
  'H3 About me',
  'H3 What I like and do not like',
  'H3 Work I have tried',
  'H3 Other things I do',
  'H3 My interests',
  'H3 My skills',
  'H3 The work I want',
  'H3 Qualifications and new skills',
  'H3 What helps me',
  'H3 My action plan',
  'H2 4 Supported employment pathway',
  'H3 Now',
  'H3 Stage by stage',
  'H2 5 Work and what came of it',
  'H3 Work experience',
  'H3 Programmes',
  'H3 Paid work',
  'H3 Voluntary work',
  'H3 What the young person said of it',
  'H2 6 Job analyses and instruction plans',
  'H3 Job analysis: Kitchen assistant at Café Llanŵydd',
  'H3 Systematic instruction: Set the tables for lunch',
  'H2 7 Actions',
  'H3 Agreed before',
  'H3 Done or stopped',
  'H3 Agreed at this review',
  'H2 8 Views',
  'H2 9 Consent and signatures',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-tags-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!hasPdfinfo)(`as pdfinfo reads it${hasPdfinfo ? '' : ' (pdfinfo is not installed)'}`, () => {
  describe.each([
    ['an assessment pack', false],
    ['an assessment pack in large print', true],
  ])('%s', (_, isLargePrint) => {
    let facts: Map<string, string>;
    let tags: Tag[];
    let all: Tag[];
    beforeAll(async () => {
      const file = await written(
        assessmentPackPdf(samplePackContent(), samplePackSettings({ isLargePrint })),
      );
      facts = factsOf(output('pdfinfo', ['-enc', 'UTF-8', file]));
      tags = tagsOf(output('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file]));
      all = withAllInside(tags);
    });

    it('is tagged, without doubt about its tags, and has a title', () => {
      expect(facts.get('Tagged')).toBe('yes');
      expect(facts.get('Suspects')).toBe('no');
      expect(facts.get('Title')).toBe('Assessment pack: Zoë Łucja Ó Súilleabháin-Oyelaran');
    });

    it('is one document with every heading in its order, none under a level that is left out', () => {
      expect(tags.map(({ type }) => type)).toEqual(['Document']);
      const headings = all.filter(({ type }) => /^H\d$/.test(type));
      expect(headings.map(({ type, text }) => `${type} ${text}`)).toEqual(expectedHeadings);
    });

    it('has tables of rows, each of headed and plain cells only', () => {
      const tables = all.filter(({ type }) => type === 'Table');
      // On the cover its facts and its checklist; the rest in the parts that record more than one thing.
      expect(tables.length).toBeGreaterThan(10);
      for (const { children: rows } of tables) {
        expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['TR']));
        const cells = rows.flatMap(({ children }) => children);
        expect(cells.filter(({ type }) => type !== 'TH' && type !== 'TD')).toEqual([]);
        const heads = cells.filter(({ type }) => type === 'TH');
        expect(heads.length).toBeGreaterThan(0);
        expect(heads.filter(({ scope }) => scope !== 'Row' && scope !== 'Column')).toEqual([]);
      }
      const plan = tableAfter(tags, 'EHC plan');
      expect(plan.children.map(({ children }) => children.map(wordsOf))).toEqual([
        ['Made', 'Ceased', 'Reason'],
        ['12 January 2018', '', ''],
      ]);
      expect(plan.children.map(({ children }) => children.map(({ type, scope }) => scope ?? type))).toEqual([
        ['Column', 'Column', 'Column'],
        ['Row', 'TD', 'TD'],
      ]);
    });

    it('has lists whose items are a mark and what it stands before', () => {
      const lists = all.filter(({ type }) => type === 'L');
      for (const { children: items } of lists) {
        for (const item of items) {
          expect(item.type).toBe('LI');
          expect(item.children.map(({ type }) => type)).toEqual(['Lbl', 'LBody']);
        }
      }
      expect(lists.map(({ children }) => children.map((item) => wordsOf(item)))).toContainEqual([
        '• baking',
        '• the bus',
        '• quiet places',
      ]);
    });
  });

  it('a picture stands where it is shown, between the words before and after it', async () => {
    const file = await written(everyBlockModel());
    const [document] = tagsOf(output('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file]));
    const types = document?.children.map(({ type }) => type) ?? [];
    expect(types.filter((type) => type === 'Figure')).toHaveLength(1);
    expect(document?.children[types.indexOf('Figure') + 1]).toMatchObject({
      type: 'P',
      text: 'After the break.',
    });
  });
});

describe.skipIf(!hasQpdf)(`as qpdf reads it${hasQpdf ? '' : ' (qpdf 11 or newer is not installed)'}`, () => {
  it('is written without an error', async () => {
    const file = await written(assessmentPackPdf(samplePackContent(), samplePackSettings()));
    expect(output('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  });

  it('says its language, and every picture has words that stand for it', async () => {
    const objects = objectsOf(await written(everyBlockModel()));
    expect(objects.find((object) => object['/Type'] === '/Catalog')?.['/Lang']).toBe('u:en-GB');
    const figures = objects.filter((object) => object['/S'] === '/Figure');
    expect(figures.map((figure) => figure['/Alt'])).toEqual([`u:${pictureText}`]);
  });
});

/** The document in a file of its own, as it is saved: compressed. */
async function written(model: PdfModel): Promise<string> {
  const fonts = await loadFonts(join(import.meta.dirname, '../../../build/fonts'));
  const { bytes } = await renderPdfWithPageCount(model, fonts);
  const file = join(await mkdtemp(join(folder, 'document-')), 'document.pdf');
  await writeFile(file, bytes);
  return file;
}

/** What a program prints; one that complains in any way has failed. */
function output(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function factsOf(printed: string): Map<string, string> {
  return new Map(
    printed.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
}

/** Each line is an element, an attribute of the one above it or its text in quotes; two spaces are a level. */
function tagsOf(printed: string): Tag[] {
  const roots: Tag[] = [];
  const open: Tag[] = [];
  for (const line of printed.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const words = line.trim();
    const level = (line.length - line.trimStart().length) / 2;
    const last = open.at(-1);
    if (words.startsWith('/') && last) last.scope = /^\/Scope \/(\w+)$/.exec(words)?.[1] ?? last.scope;
    else if (words.startsWith('"')) {
      const owner = open[level - 1];
      if (!owner) throw new Error(`Text of nothing: ${line}`);
      owner.text = `${owner.text} ${words.slice(1, -1)}`.trim();
    } else {
      const type = /^(\w+)(?: \((?:block|inline)\))?:?$/.exec(words)?.[1];
      if (type === undefined) throw new Error(`Not understood: ${line}`);
      const tag: Tag = { type, text: '', scope: null, children: [] };
      (level === 0 ? roots : (open[level - 1]?.children ?? [])).push(tag);
      open.splice(level, open.length, tag);
    }
  }
  return roots;
}

function withAllInside(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...withAllInside(tag.children)]);
}

/** The words of an element and of all that is in it. */
function wordsOf(tag: Tag): string {
  return withAllInside([tag])
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}

function tableAfter([document]: readonly Tag[], heading: string): Tag {
  const children = document?.children ?? [];
  const table = children[children.findIndex(({ text }) => text === heading) + 1];
  if (table?.type !== 'Table') throw new Error(`No table after “${heading}”`);
  return table;
}

/** The dictionaries of the file. */
function objectsOf(file: string): Record<string, unknown>[] {
  const { qpdf } = JSON.parse(output('qpdf', ['--json', '--json-key=qpdf', file])) as {
    qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>];
  };
  return Object.values(qpdf[1]).flatMap(({ value }) =>
    value !== null && typeof value === 'object' ? [value] : [],
  );
}
