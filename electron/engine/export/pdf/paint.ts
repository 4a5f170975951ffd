import PDFDocument from 'pdfkit';

import type { PdfDocument } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import type { LaidOutDocument } from './lay-out.ts';
import type { LaidOutPage, PageItem } from './page-items.ts';
import type { StructureNode } from './structure.ts';
import { ink, rule, shade } from './style.ts';

type Document = PiecewiseDocument;
type StructureElement = ReturnType<Document['struct']>;

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** How much of a document waits to be handed over, in bytes. */
const LARGEST_PIECE = 64 * 1024;

/**
 * pdfkit's document with two things put right, and text that says how it is read.
 * It is a stream that is written without a break, and hands nothing over by itself before its end: a thousand packs stood
 * in memory as a whole. `takePiece` is told when there is something to be read.
 * pdfkit 0.20 writes the title into the XML metadata as it is: "Smith & Co" made that XML unreadable. It is escaped there,
 * and only there.
 */
class PiecewiseDocument extends PDFDocument {
  // Without a value of its own: the first bytes come while the stream is being made.
  declare takePiece?: () => void;
  declare private reading?: string | undefined;

  _write(data: unknown): void {
    // Stands in the prototype of which the typings know nothing, as below.
    (PDFDocument.prototype as unknown as { _write(data: unknown): void })._write.call(this, data);
    if (this.readableLength > LARGEST_PIECE) this.takePiece?.();
  }

  /**
   * Draws text that is read and copied as `reading` says. The mark stands within the text object: a reader that works out
   * where the marked text is does so by the place that is true there.
   */
  textReadAs(reading: string | undefined, draw: () => void): void {
    this.reading = reading;
    draw();
    this.reading = undefined;
  }

  override addContent(data: string): this {
    if (data === 'ET' && this.reading !== undefined) this.endMarkedContent();
    super.addContent(data);
    if (data === 'BT' && this.reading !== undefined) this.markContent('Span', { actual: this.reading });
    return this;
  }

  _addInfo(): void {
    const info = this.info;
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ]);
    this.info = Object.fromEntries(escaped) as typeof info;
    // Added to the prototype by pdfkit's mixins, so the typings do not know it.
    (PDFDocument.prototype as unknown as { _addInfo(): void })._addInfo.call(this);
    this.info = info;
  }
}

/** Creates pdfkit's element for every node below the root. Content is added while painting, `closeElements` joins them. */
function createElements(doc: Document, root: StructureNode): Map<StructureNode, StructureElement> {
  const elements = new Map<StructureNode, StructureElement>();
  const create = (node: StructureNode): void => {
    const options = node.alternativeText === undefined ? {} : { alt: node.alternativeText };
    const element = doc.struct(node.type, options);
    if (node.scope !== undefined || node.rowSpan !== undefined) {
      // pdfkit knows Scope only; RowSpan goes into the same attribute object (ISO 32000-1, table 349).
      const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
      data['A'] = {
        O: 'Table',
        ...(node.scope === undefined ? {} : { Scope: node.scope }),
        ...(node.rowSpan === undefined ? {} : { RowSpan: node.rowSpan }),
      };
    }
    elements.set(node, element);
    node.children.forEach(create);
  };
  root.children.forEach(create);
  return elements;
}

/** Joins the elements below `root` to the document's own. What is complete is written and let go of. */
function closeElements(
  root: StructureNode,
  documentElement: StructureElement,
  elements: Map<StructureNode, StructureElement>,
): void {
  const join = (node: StructureNode, element: StructureElement): void => {
    for (const child of node.children) {
      const childElement = elements.get(child);
      if (childElement === undefined) continue;
      join(child, childElement);
      childElement.end();
      element.add(childElement);
    }
  };
  join(root, documentElement);
}

/** What of pdfkit's own records of the structure its typings do not name. */
interface StructureRecords {
  readonly page: { readonly dictionary: { readonly data: { readonly StructParents?: number } } };
  ref(data: unknown): { data: unknown; end(): void };
  getStructParentTree(): { get(key: number): unknown; add(key: number, value: unknown): unknown };
}

/**
 * Writes the list of a finished page's elements and keeps only where it is: a document of thousands of pages would
 * otherwise hold every element of every page until it is finished.
 */
function letGoOfPage(doc: Document, key: number): void {
  const tree = (doc as unknown as StructureRecords).getStructParentTree();
  const list = (doc as unknown as StructureRecords).ref(tree.get(key));
  list.end();
  // Written; the reference alone is needed from here on.
  list.data = {};
  tree.add(key, list);
}

function paintItem(doc: Document, item: PageItem, fonts: PdfFonts): void {
  switch (item.kind) {
    case 'text':
      doc.fillColor(ink);
      for (const piece of item.pieces) {
        doc.font(
          fonts.face(piece.face).parsed as unknown as PDFKit.Mixins.PDFFontSource,
          piece.face,
          item.size,
        );
        doc.textReadAs(item.owner === null ? undefined : piece.asWritten, () => {
          doc.text(piece.text, item.x + piece.x, item.baseline, { lineBreak: false, baseline: 'alphabetic' });
        });
      }
      return;
    case 'fill':
      doc.rect(item.x, item.y, item.width, item.height).fill(shade);
      return;
    case 'line':
      doc.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).lineWidth(item.width).stroke(rule);
      return;
    case 'picture':
      doc.image(Buffer.from(item.bytes), item.x, item.y, { width: item.width, height: item.height });
  }
}

function ownerOf(item: PageItem): StructureNode | null {
  return item.kind === 'text' || item.kind === 'picture' ? item.owner : null;
}

/** Paints a page: neighbouring items of one owner share a marked stretch; what has no owner is an artifact. */
function paintPage(
  doc: Document,
  page: LaidOutPage,
  elements: Map<StructureNode, StructureElement>,
  fonts: PdfFonts,
): void {
  let marked: StructureNode | null | undefined;
  for (const item of page.items) {
    const owner = ownerOf(item);
    if (owner !== marked) {
      if (marked !== undefined) doc.endMarkedContent();
      if (owner === null) doc.markContent('Artifact', { type: 'Layout' });
      else elements.get(owner)?.add(doc.markStructureContent(owner.type));
      marked = owner;
    }
    paintItem(doc, item, fonts);
  }
  if (marked !== undefined) doc.endMarkedContent();
}

/** Adds a page's bookmarks below the last one of a higher level; level 1 stands at the top. */
function addBookmarks(
  doc: Document,
  page: LaidOutPage,
  scale: number,
  open: { level: number; item: typeof doc.outline }[],
): void {
  for (const { title, level, top } of page.bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? doc.outline;
    // `left` is measured from the right by pdfkit; the page's width makes the view start at the left edge.
    const place = {
      top: Math.max(0, top * scale - 10),
      left: page.width * scale,
      zoom: 0,
      fit: false,
      expanded: level === 1,
    };
    open.push({ level, item: parent.addItem(title, place) });
  }
}

/** A document that is being written, part by part. */
export interface Painting {
  /**
   * Paints what has been laid out below what was painted before.
   * @param pause awaited after every page; throws when the document is no longer wanted
   */
  add(laidOut: LaidOutDocument, pause: () => Promise<void> | undefined): Promise<void>;
  /** Writes what stands at the end of a PDF. */
  finish(): Promise<void>;
}

/**
 * Begins a tagged PDF 1.7. `write` is given its bytes as they come; they are not kept here. `compress` false leaves the
 * page contents readable for tests.
 */
export function startPainting(
  { scale = 1, ...document }: PdfDocument,
  fonts: PdfFonts,
  { compress, write }: { readonly compress: boolean; readonly write: (bytes: Uint8Array) => void },
): Painting {
  const doc = new PiecewiseDocument({
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    autoFirstPage: false,
    compress,
    // Null: without it pdfkit opens Helvetica, which is not embedded.
    font: null as unknown as string,
    info: {
      Title: document.title,
      Author: document.owner,
      Creator: 'SEND Pathways',
      Producer: 'SEND Pathways',
      CreationDate: new Date(document.preparedOn),
    },
  });
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const handOver = (): void => {
    for (let bytes = doc.read(); bytes !== null; bytes = doc.read()) write(bytes as Uint8Array);
  };
  doc.takePiece = handOver;
  const documentElement = doc.struct('Document');
  doc.addStructure(documentElement);
  const openBookmarks: { level: number; item: typeof doc.outline }[] = [];
  return {
    async add({ pages, structure }, pause) {
      const elements = createElements(doc, structure);
      const keys: number[] = [];
      for (const page of pages) {
        await pause();
        doc.addPage({ size: [page.width * scale, page.height * scale], margin: 0 });
        addBookmarks(doc, page, scale, openBookmarks);
        if (scale !== 1) doc.scale(scale);
        paintPage(doc, page, elements, fonts);
        const key = (doc as unknown as StructureRecords).page.dictionary.data.StructParents;
        if (key !== undefined) keys.push(key);
      }
      closeElements(structure, documentElement, elements);
      for (const key of keys) letGoOfPage(doc, key);
      handOver();
    },
    finish() {
      documentElement.end();
      doc.end();
      handOver();
      return finished;
    },
  };
}
