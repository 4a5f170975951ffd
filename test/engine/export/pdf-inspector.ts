import {
  decodeTextString,
  Keyword,
  Name,
  Reference,
  ValueReader,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values.ts';

/** A node of the structure tree as it is in the file, with the text of its marked content. */
export interface InspectedNode {
  readonly type: string;
  readonly scope: string | null;
  readonly rowSpan: number | null;
  readonly alternativeText: string | null;
  readonly children: readonly InspectedNode[];
  /** Own text, then the children's, in reading order. */
  readonly text: string;
  /** Content that the tree names: "page:mcid". */
  readonly content: readonly string[];
}

export interface ShownText {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  /** The marks around it, outermost first. */
  readonly marks: readonly { readonly tag: string; readonly mcid: number | null }[];
}

export interface InspectedPage {
  readonly width: number;
  readonly height: number;
  readonly shown: readonly ShownText[];
  /** Every mcid of the page's marked content. */
  readonly mcids: readonly number[];
  /** Operators that draw (paths, pictures) outside all marks. */
  readonly unmarkedDrawing: readonly string[];
  readonly hasTabOrder: boolean;
}

export interface InspectedPdf {
  readonly title: string;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  readonly xmlMetadata: string;
  readonly root: InspectedNode;
  readonly pages: readonly InspectedPage[];
  readonly bookmarks: readonly { readonly title: string; readonly level: number }[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  /** Entries of the parent tree that lead to nothing. */
  readonly lostParents: number;
}

const drawing = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Reads a PDF that was written without compression and takes apart what an accessibility check needs. */
export function inspectPdf(bytes: Uint8Array): InspectedPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const offsets = readCrossReferences(file);

  const streams = new Map<number, string>();
  const objects = new Map<number, PdfValue>();
  const load = (id: number): PdfValue => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const reader = new ValueReader(file, offsets.get(id));
    reader.next();
    reader.next();
    reader.next();
    const value = reader.next() ?? null;
    objects.set(id, value);
    reader.skipSpace();
    if (file.startsWith('stream', reader.position)) {
      const length = resolve((value as PdfDictionary).get('Length') ?? null);
      const start = file.indexOf('\n', reader.position) + 1;
      streams.set(id, file.slice(start, start + Number(length)));
    }
    return value;
  };
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value instanceof Reference ? resolve(load(value.id)) : (value ?? null);
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const resolved = resolve(value);
    if (!(resolved instanceof Map)) throw new Error('Not a dictionary');
    return resolved;
  };
  const list = (value: PdfValue | undefined): PdfValue[] => {
    const resolved = resolve(value);
    return Array.isArray(resolved) ? resolved : resolved === null ? [] : [resolved];
  };
  const streamOf = (value: PdfValue | undefined): string => {
    if (!(value instanceof Reference)) throw new Error('A stream is always referred to');
    load(value.id);
    return streams.get(value.id) ?? '';
  };
  const nameOf = (value: PdfValue | undefined): string => {
    const resolved = resolve(value);
    return resolved instanceof Name ? resolved.name : '';
  };
  const textOf = (value: PdfValue | undefined): string | null => {
    const resolved = resolve(value);
    return typeof resolved === 'string' ? decodeTextString(resolved) : null;
  };

  const trailer = new ValueReader(
    file,
    file.lastIndexOf('trailer') + 'trailer'.length,
  ).next() as PdfDictionary;
  const catalog = dictionary(trailer.get('Root'));
  const pageReferences = list(dictionary(catalog.get('Pages')).get('Kids')) as Reference[];

  const fonts = new Map<string, boolean>();
  const unicodeByFont = new Map<number, string[]>();
  const unicodeOf = (reference: Reference): string[] => {
    let unicode = unicodeByFont.get(reference.id);
    if (unicode === undefined) {
      const font = dictionary(reference);
      const descendant = dictionary(list(font.get('DescendantFonts'))[0]);
      const descriptor = dictionary(descendant.get('FontDescriptor'));
      fonts.set(nameOf(font.get('BaseFont')), descriptor.has('FontFile2') || descriptor.has('FontFile3'));
      unicode = readToUnicode(streamOf(font.get('ToUnicode')));
      unicodeByFont.set(reference.id, unicode);
    }
    return unicode;
  };

  const pages = pageReferences.map((reference): InspectedPage => {
    const page = dictionary(reference);
    const [, , width, height] = list(page.get('MediaBox')) as number[];
    const pageFonts = dictionary(page.get('Resources')).get('Font');
    const content = readContent(streamOf(page.get('Contents')), (name) => {
      const font = dictionary(pageFonts).get(name);
      if (!(font instanceof Reference)) throw new Error(`No font ${name}`);
      return unicodeOf(font);
    });
    return {
      width: width ?? 0,
      height: height ?? 0,
      ...content,
      hasTabOrder: nameOf(page.get('Tabs')) === 'S',
    };
  });

  const pageIndex = new Map(pageReferences.map((reference, index) => [reference.id, index]));
  const contentText = (page: number, mcid: number): string =>
    (pages[page]?.shown ?? [])
      .filter((shown) => shown.marks.some((mark) => mark.mcid === mcid))
      .map((shown) => shown.text)
      .join(' ');

  const inspectNode = (value: PdfValue | undefined): InspectedNode => {
    const element = dictionary(value);
    const attributes = element.has('A') ? dictionary(element.get('A')) : new Map<string, PdfValue>();
    const children: InspectedNode[] = [];
    const content: string[] = [];
    const texts: string[] = [];
    for (const kid of list(element.get('K'))) {
      const resolved = resolve(kid);
      const marked =
        typeof resolved === 'number'
          ? { page: element.get('Pg'), mcid: resolved }
          : resolved instanceof Map && resolved.has('MCID')
            ? { page: resolved.get('Pg'), mcid: Number(resolved.get('MCID')) }
            : null;
      if (marked === null) {
        const child = inspectNode(kid);
        children.push(child);
        texts.push(child.text);
      } else {
        const page = marked.page instanceof Reference ? (pageIndex.get(marked.page.id) ?? -1) : -1;
        content.push(`${page}:${marked.mcid}`);
        texts.push(contentText(page, marked.mcid));
      }
    }
    const rowSpan = attributes.get('RowSpan');
    return {
      type: nameOf(element.get('S')),
      scope: nameOf(attributes.get('Scope')) || null,
      rowSpan: typeof rowSpan === 'number' ? rowSpan : null,
      alternativeText: textOf(element.get('Alt')),
      children,
      content,
      text: texts.filter((text) => text !== '').join(' '),
    };
  };

  const structure = dictionary(catalog.get('StructTreeRoot'));
  const parentEntries = list(dictionary(structure.get('ParentTree')).get('Nums')).filter(
    (_, index) => index % 2 === 1,
  );
  const bookmarks: { title: string; level: number }[] = [];
  const readBookmarks = (first: PdfValue | undefined, level: number): void => {
    for (let next = first; next !== undefined;) {
      const item = dictionary(next);
      bookmarks.push({ title: textOf(item.get('Title')) ?? '', level });
      readBookmarks(item.get('First'), level + 1);
      next = item.get('Next');
    }
  };
  if (catalog.has('Outlines')) readBookmarks(dictionary(catalog.get('Outlines')).get('First'), 1);

  return {
    title: textOf(dictionary(trailer.get('Info')).get('Title')) ?? '',
    language: textOf(catalog.get('Lang')) ?? '',
    showsTitle: dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
    isMarked: dictionary(catalog.get('MarkInfo')).get('Marked') === true,
    xmlMetadata: Buffer.from(streamOf(catalog.get('Metadata')), 'latin1').toString('utf8'),
    root: inspectNode(list(structure.get('K'))[0]),
    pages,
    bookmarks,
    fonts: [...fonts].map(([name, isEmbedded]) => ({ name, isEmbedded })),
    lostParents: parentEntries.flatMap((entry) => list(entry)).filter((entry) => resolve(entry) === null)
      .length,
  };
}

function readCrossReferences(file: string): Map<number, number> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const lines = file.slice(start, file.indexOf('trailer', start)).split('\n').slice(2);
  return new Map(
    lines.filter((line) => line.includes(' n')).map((line, index) => [index + 1, Number(line.slice(0, 10))]),
  );
}

/** Glyph number → text, from the list form that pdfkit writes. */
function readToUnicode(stream: string): string[] {
  const unicode: string[] = [];
  for (const [, first = '0', , entries = ''] of stream.matchAll(
    /<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g,
  )) {
    [...entries.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
      const units = (hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
      unicode[parseInt(first, 16) + index] = String.fromCharCode(...units);
    });
  }
  return unicode;
}

function readContent(
  stream: string,
  unicodeOf: (font: string) => string[],
): Pick<InspectedPage, 'shown' | 'mcids' | 'unmarkedDrawing'> {
  const reader = new ValueReader(stream);
  const marks: { tag: string; mcid: number | null }[] = [];
  const shown: ShownText[] = [];
  const mcids: number[] = [];
  const unmarkedDrawing: string[] = [];
  let operands: PdfValue[] = [];
  let font = '';
  let size = 0;
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof Keyword)) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    if (value.word === 'BDC' || value.word === 'BMC') {
      const mcid = second instanceof Map ? second.get('MCID') : undefined;
      if (typeof mcid === 'number') mcids.push(mcid);
      marks.push({
        tag: first instanceof Name ? first.name : '',
        mcid: typeof mcid === 'number' ? mcid : null,
      });
    } else if (value.word === 'EMC') {
      if (marks.pop() === undefined) throw new Error('EMC without BDC');
    } else if (value.word === 'Tf') {
      font = first instanceof Name ? first.name : '';
      size = Number(second);
    } else if (showing.has(value.word)) {
      const unicode = unicodeOf(font);
      const codes = (Array.isArray(first) ? first : [first])
        .filter((part) => typeof part === 'string')
        .join('');
      const text = (codes.match(/[\s\S]{2}/g) ?? [])
        .map((pair) => unicode[pair.charCodeAt(0) * 256 + pair.charCodeAt(1)] ?? '?')
        .join('');
      shown.push({ text, font, size, marks: [...marks] });
    } else if (drawing.has(value.word) && marks.length === 0) {
      unmarkedDrawing.push(value.word);
    }
    operands = [];
  }
  if (marks.length > 0) throw new Error('BDC without EMC');
  return { shown, mcids, unmarkedDrawing };
}

/** Every node of the tree, parents before children. */
export function allNodes(node: InspectedNode): InspectedNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}
