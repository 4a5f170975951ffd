import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/**
 * Receives the pieces of an XML part in order. Names come without their prefix, because writers
 * choose prefixes freely (`x:row` is a row). `empty` says that the element closed itself.
 */
export interface XmlHandler {
  /** `attributes` is the raw text after the name; read it with `AttributeReader`. */
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  /** Decoded text; one run of text may arrive in several pieces. Called only while `wantsText`. */
  text(text: string): void;
  /** Whether text here matters. The space between two cells does not, and is never copied out. */
  wantsText: boolean;
}

/** A tag longer than this is not a spreadsheet's. */
const LONGEST_TAG = 1024 * 1024;
/** The longest reference that may be cut by the edge of a chunk: `&#x10FFFF;`. */
const LONGEST_REFERENCE = 12;
const DEEPEST = 256;

/**
 * Reads XML piece by piece, in constant memory, and checks that it is well formed and complete, so
 * that a part that was cut short is never taken for a short one.
 *
 * Document type and entity declarations are refused outright. Nothing a spreadsheet program writes
 * has one, and every XML trick (entities that grow, files fetched from elsewhere) needs one.
 */
export class XmlScanner {
  private readonly handler: XmlHandler;
  private readonly part: string;
  private rest = '';
  private readonly names: string[] = [];
  private rootSeen = false;

  constructor(handler: XmlHandler, part: string) {
    this.handler = handler;
    this.part = part;
  }

  /** @throws UnreadableWorkbook damaged (not well formed), unsafe-xml (a declaration) */
  write(chunk: string): void {
    const { handler } = this;
    const input = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    for (;;) {
      const tag = input.indexOf('<', at);
      if (tag === -1) {
        this.rest = this.textAtEnd(input, at);
        return;
      }
      if (tag > at) this.emitText(input, at, tag);
      const second = input.charCodeAt(tag + 1);
      if (second === 0x21 /* ! */ || second === 0x3f /* ? */ || tag + 1 === input.length) {
        const next = this.special(input, tag);
        if (next === -1) {
          this.keep(input, tag);
          return;
        }
        at = next;
        continue;
      }
      const end = endOfTag(input, tag + 1);
      if (end === -1) {
        this.keep(input, tag);
        return;
      }
      if (second === 0x2f /* / */) {
        const name = localName(input, tag + 2, endOfName(input, tag + 2, end));
        if (this.names.pop() !== name) throw damaged(this.part);
        handler.close(name);
      } else {
        const empty = input.charCodeAt(end - 1) === 0x2f;
        const nameEnd = endOfName(input, tag + 1, empty ? end - 1 : end);
        const name = localName(input, tag + 1, nameEnd);
        if (name === '') throw damaged(this.part);
        if (this.names.length === 0) {
          if (this.rootSeen) throw damaged(this.part);
          this.rootSeen = true;
        }
        handler.open(name, nameEnd < end ? input.slice(nameEnd, empty ? end - 1 : end) : '', empty);
        if (empty) {
          handler.close(name);
        } else {
          if (this.names.length >= DEEPEST) throw damaged(this.part);
          this.names.push(name);
        }
      }
      at = end + 1;
    }
  }

  /** @throws UnreadableWorkbook damaged, when the part ended in the middle */
  end(): void {
    if (this.names.length > 0 || !this.rootSeen || this.rest.trim() !== '') throw damaged(this.part);
  }

  /** Comments, CDATA and instructions. Returns where to go on, or -1 when more input is needed. */
  private special(input: string, tag: number): number {
    if (input.startsWith('<!--', tag)) return this.skipTo(input, '-->', tag + 4);
    if (input.startsWith('<?', tag)) return this.skipTo(input, '?>', tag + 2);
    if (input.startsWith('<![CDATA[', tag)) {
      const end = input.indexOf(']]>', tag + 9);
      if (end === -1) return -1;
      if (this.handler.wantsText && end > tag + 9) this.handler.text(input.slice(tag + 9, end));
      return end + 3;
    }
    // The longest of the openings above has nine characters.
    const seen = input.slice(tag, tag + 9);
    if (['<!--', '<?', '<![CDATA['].some((opening) => opening.startsWith(seen))) return -1;
    throw new UnreadableWorkbook({ reason: 'unsafe-xml', part: this.part });
  }

  private skipTo(input: string, mark: string, from: number): number {
    const end = input.indexOf(mark, from);
    return end === -1 ? -1 : end + mark.length;
  }

  /** Keeps a tag that the edge of the chunk cut. */
  private keep(input: string, from: number): void {
    if (input.length - from > LONGEST_TAG) throw damaged(this.part);
    this.rest = input.slice(from);
  }

  /** Hands on the text before the edge of the chunk, except a reference that the edge may have cut. */
  private textAtEnd(input: string, from: number): string {
    const ampersand = input.lastIndexOf('&');
    const cut = ampersand >= from && !input.includes(';', ampersand);
    if (cut && input.length - ampersand > LONGEST_REFERENCE)
      throw this.unknownReference(input.slice(ampersand + 1));
    let to = cut ? ampersand : input.length;
    // A carriage return waits for the line feed that may follow it.
    if (to === input.length && input.charCodeAt(to - 1) === 0x0d) to--;
    if (to > from) this.emitText(input, from, to);
    return to >= from ? input.slice(Math.max(from, to)) : '';
  }

  private emitText(input: string, from: number, to: number): void {
    if (!this.handler.wantsText) return;
    let text = input.slice(from, to);
    // XML gives every line ending as a line feed; a real carriage return is written as a reference.
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    this.handler.text(text.includes('&') ? this.decode(text) : text);
  }

  private decode(text: string): string {
    return text.replace(/&([^;]{0,10};?)/g, (_, reference: string) => {
      const decoded = decodeReference(reference);
      if (decoded === undefined) throw this.unknownReference(reference);
      return decoded;
    });
  }

  /** A named reference that XML itself does not define can only come from a declaration. */
  private unknownReference(reference: string): UnreadableWorkbook {
    return /^[a-z_][\w.-]*;?$/i.test(reference)
      ? new UnreadableWorkbook({ reason: 'unsafe-xml', part: this.part })
      : damaged(this.part);
  }
}

/**
 * Goes through the attributes of one tag without making an object of them, as there is one tag for
 * every cell. Names come without their prefix.
 */
export class AttributeReader {
  name = '';
  value = '';
  private raw = '';
  private at = 0;

  start(raw: string): this {
    this.raw = raw;
    this.at = 0;
    return this;
  }

  /** Moves to the next attribute; false at the end. */
  next(): boolean {
    const { raw } = this;
    const equals = raw.indexOf('=', this.at);
    if (equals === -1) return false;
    let nameEnd = equals;
    while (nameEnd > this.at && isSpace(raw.charCodeAt(nameEnd - 1))) nameEnd--;
    let nameStart = this.at;
    while (nameStart < nameEnd && isSpace(raw.charCodeAt(nameStart))) nameStart++;
    let quote = equals + 1;
    while (isSpace(raw.charCodeAt(quote))) quote++;
    const mark = raw.charCodeAt(quote) === 0x27 ? "'" : '"';
    const close = raw.indexOf(mark, quote + 1);
    if (close === -1) return false;
    this.name = localName(raw, nameStart, nameEnd);
    const value = raw.slice(quote + 1, close);
    this.value = value.includes('&') ? decodeAttribute(value) : value;
    this.at = close + 1;
    return true;
  }
}

/** The value of one attribute, or undefined. For the tags of which a part holds few. */
export function attribute(raw: string, name: string): string | undefined {
  const reader = new AttributeReader().start(raw);
  while (reader.next()) if (reader.name === name) return reader.value;
  return undefined;
}

function decodeAttribute(value: string): string {
  return value.replace(/&([^;]{1,10};)/g, (whole, reference: string) => decodeReference(reference) ?? whole);
}

/** `reference` is what follows the ampersand, with its semicolon. */
function decodeReference(reference: string): string | undefined {
  switch (reference) {
    case 'amp;':
      return '&';
    case 'lt;':
      return '<';
    case 'gt;':
      return '>';
    case 'quot;':
      return '"';
    case 'apos;':
      return "'";
    default: {
      const match = /^#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(reference);
      if (!match) return undefined;
      const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    }
  }
}

/** Where the tag's `>` is, past any in quotation marks; -1 when the chunk ends before it. */
function endOfTag(input: string, from: number): number {
  let end = input.indexOf('>', from);
  if (end === -1) return -1;
  // Nearly always there is no quotation mark open at the first `>`.
  let quote = nextQuote(input, from, end);
  while (quote !== -1) {
    const close = input.indexOf(input.charAt(quote), quote + 1);
    if (close === -1) return -1;
    if (close > end) {
      end = input.indexOf('>', close + 1);
      if (end === -1) return -1;
    }
    quote = nextQuote(input, close + 1, end);
  }
  return end;
}

function nextQuote(input: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = input.charCodeAt(i);
    if (code === 0x22 || code === 0x27) return i;
  }
  return -1;
}

function endOfName(input: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(input.charCodeAt(at))) at++;
  return at;
}

function localName(input: string, from: number, to: number): string {
  const name = input.slice(from, to);
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
