import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/**
 * Receives the pieces of an XML part in order. Names come without their prefix, because writers
 * choose prefixes freely (`x:row` is a row). An element that closes itself is opened and closed.
 */
export interface XmlHandler {
  /** `attributes` is the raw text after the name; read it with `AttributeReader`. */
  open(name: string, attributes: string): void;
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
  /** The elements that are open: as written, for their closing tags, and without prefixes. */
  private readonly openTags: string[] = [];
  private readonly openNames: string[] = [];
  private rootSeen = false;

  constructor(handler: XmlHandler, part: string) {
    this.handler = handler;
    this.part = part;
  }

  /** @throws UnreadableWorkbook damaged (not well formed), unsafe-xml (a declaration) */
  write(chunk: string): void {
    const input = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    for (;;) {
      // Most tags follow another at once, and a search costs more than a look.
      const tag = input.charCodeAt(at) === 0x3c /* < */ ? at : input.indexOf('<', at);
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
      const end = second === 0x2f /* / */ ? input.indexOf('>', tag + 2) : endOfTag(input, tag + 1);
      if (end === -1) {
        this.keep(input, tag);
        return;
      }
      if (second === 0x2f) this.closeTag(input, tag + 2, end);
      else this.openTag(input, tag + 1, end);
      at = end + 1;
    }
  }

  /** @throws UnreadableWorkbook damaged, when the part ended in the middle */
  end(): void {
    if (this.openNames.length > 0 || !this.rootSeen || this.rest.trim() !== '') throw damaged(this.part);
  }

  private openTag(input: string, from: number, end: number): void {
    const empty = input.charCodeAt(end - 1) === 0x2f;
    const to = empty ? end - 1 : end;
    let nameStart = from;
    let nameEnd = from;
    while (nameEnd < to) {
      const code = input.charCodeAt(nameEnd);
      if (isSpace(code)) break;
      nameEnd++;
      if (code === 0x3a /* : */) nameStart = nameEnd;
    }
    if (nameStart === nameEnd) throw damaged(this.part);
    const name = input.slice(nameStart, nameEnd);
    if (this.openNames.length === 0) {
      if (this.rootSeen) throw damaged(this.part);
      this.rootSeen = true;
    }
    this.handler.open(name, nameEnd < to ? input.slice(nameEnd, to) : '');
    if (empty) {
      this.handler.close(name);
      return;
    }
    if (this.openNames.length >= DEEPEST) throw damaged(this.part);
    this.openNames.push(name);
    this.openTags.push(nameStart === from ? name : input.slice(from, nameEnd));
  }

  private closeTag(input: string, from: number, end: number): void {
    const tag = this.openTags.pop();
    if (tag === undefined || !input.startsWith(tag, from)) throw damaged(this.part);
    for (let at = from + tag.length; at < end; at++) {
      if (!isSpace(input.charCodeAt(at))) throw damaged(this.part);
    }
    this.handler.close(this.openNames.pop()!);
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
  private raw = '';
  private at = 0;
  private valueStart = 0;
  private valueEnd = 0;

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
    for (let at = nameStart; at < nameEnd; at++) if (raw.charCodeAt(at) === 0x3a /* : */) nameStart = at + 1;
    let quote = equals + 1;
    while (isSpace(raw.charCodeAt(quote))) quote++;
    const close = raw.indexOf(raw.charCodeAt(quote) === 0x27 ? "'" : '"', quote + 1);
    if (close === -1) return false;
    this.name = raw.slice(nameStart, nameEnd);
    this.valueStart = quote + 1;
    this.valueEnd = close;
    this.at = close + 1;
    return true;
  }

  get value(): string {
    const value = this.raw.slice(this.valueStart, this.valueEnd);
    return value.includes('&') ? decodeAttribute(value) : value;
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
  if (end === -1 || !mayBeInValue(input, from, end)) return end;
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

/**
 * Whether the `>` could stand in the value of an attribute. It cannot when the tag has no attributes,
 * nor right after a double quotation mark that closes a value. One that opens a value follows `=`.
 */
function mayBeInValue(input: string, from: number, end: number): boolean {
  let last = end - 1;
  if (input.charCodeAt(last) === 0x2f /* / */) last--;
  while (last > from && isSpace(input.charCodeAt(last))) last--;
  if (input.charCodeAt(last) !== 0x22 /* " */) return nextQuote(input, from, end) !== -1;
  const before = input.charCodeAt(last - 1);
  if (before === 0x3d /* = */ || isSpace(before)) return true;
  for (let at = from; at < last; at++) if (input.charCodeAt(at) === 0x27 /* ' */) return true;
  return false;
}

function nextQuote(input: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = input.charCodeAt(i);
    if (code === 0x22 || code === 0x27) return i;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
