/** A small reader of PDF syntax (ISO 32000-1, clause 7.3), enough for files that pdfkit writes uncompressed. */

export class Reference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** An operator of a content stream, or a word such as `obj`. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | Name
  | Reference
  | Keyword
  | PdfValue[]
  | PdfDictionary;

const space = /[\s\0]/;
const delimiter = /[\s\0()<>[\]{}/%]/;

/** Reads values one after the other from Latin-1 text. Strings are given as their bytes, one character each. */
export class ValueReader {
  readonly text: string;
  position: number;
  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  skipSpace(): void {
    while (this.position < this.text.length) {
      const sign = this.text.charAt(this.position);
      if (sign === '%') while (!/[\r\n]/.test(this.text.charAt(this.position))) this.position += 1;
      else if (space.test(sign)) this.position += 1;
      else return;
    }
  }

  /** The next value, or undefined at the end. */
  next(): PdfValue | undefined {
    this.skipSpace();
    const sign = this.text.charAt(this.position);
    if (sign === '') return undefined;
    if (sign === '/') return this.name();
    if (sign === '(') return this.literalString();
    if (sign === '[') return this.list(']');
    if (this.text.startsWith('<<', this.position)) return this.dictionary();
    if (sign === '<') return this.hexString();
    return this.word();
  }

  private name(): Name {
    this.position += 1;
    return new Name(
      this.plain().replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  }

  private plain(): string {
    const start = this.position;
    while (this.position < this.text.length && !delimiter.test(this.text.charAt(this.position)))
      this.position += 1;
    if (this.position === start) throw new Error(`Unexpected ${this.text.charAt(start)} at ${start}`);
    return this.text.slice(start, this.position);
  }

  private word(): PdfValue {
    const word = this.plain();
    if (/^[+-]?[\d.]+$/.test(word)) {
      const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(this.text.slice(this.position, this.position + 20));
      if (reference === null || !/^\d+$/.test(word)) return Number(word);
      this.position += reference[0].length;
      return new Reference(Number(word));
    }
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Keyword(word);
  }

  private list(end: string): PdfValue[] {
    this.position += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.text.startsWith(end, this.position)) break;
      const value = this.next();
      if (value === undefined) throw new Error('The file ends inside a list');
      values.push(value);
    }
    this.position += end.length;
    return values;
  }

  private dictionary(): PdfDictionary {
    this.position += 1;
    const values = this.list('>>');
    const dictionary: PdfDictionary = new Map();
    for (let index = 0; index < values.length; index += 2) {
      const key = values[index];
      if (!(key instanceof Name)) throw new Error('A dictionary key is not a name');
      dictionary.set(key.name, values[index + 1] ?? null);
    }
    return dictionary;
  }

  private hexString(): string {
    const end = this.text.indexOf('>', this.position);
    const hex = this.text.slice(this.position + 1, end).replace(/\s/g, '');
    this.position = end + 1;
    return (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join('');
  }

  private literalString(): string {
    let depth = 0;
    let result = '';
    for (;;) {
      const sign = this.text.charAt(this.position);
      this.position += 1;
      if (sign === '') throw new Error('The file ends inside a string');
      if (sign === '\\') {
        const escaped = this.text.charAt(this.position);
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.position, this.position + 3))?.[0];
        this.position += octal?.length ?? 1;
        const known: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
        result += octal === undefined ? (known[escaped] ?? escaped) : String.fromCharCode(parseInt(octal, 8));
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) return result;
      if (!(sign === '(' && depth === 1)) result += sign;
    }
  }
}

/** A text string of a dictionary: UTF-16 with its mark, or one byte a character. */
export function decodeTextString(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
