/** Longest text that a cell of a workbook holds. */
export const longestCellText = 32_767;

/** Excel makes a row no higher than 409 points: this many lines of text, with some room. */
const mostLines = 26;

/** Text as a cell can hold it: "\n" for line breaks, without the control characters that XML does not know. */
export function cellText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- they are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .trimEnd()
  );
}

/**
 * The text as it must be handed to hucre 1.0.0, which leaves "_x0041_" as it is: Excel would read that as the letter
 * A (ECMA-376, part 1, 22.9.2.19).
 */
export function escapeCharacterCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/**
 * Whether a spreadsheet could take the text for a formula when somebody edits the cell or passes it on as CSV. Such
 * text gets the format "Text", so that it stays what it is.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
}

/** Characters that fit on a line of a column `width` digits wide: somewhat fewer than Excel shows (about 1.1 a digit). */
function lineLength(width: number): number {
  return Math.max(1, Math.floor(width));
}

/** Lines that a paragraph takes in a column of `width` characters when it is wrapped between words. */
function linesOf(paragraph: string, width: number): number {
  const longest = lineLength(width);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.trimEnd().split(' ')) {
    if (used > 0 && used + 1 + word.length > longest) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    while (used > longest) {
      lines += 1;
      used -= longest;
    }
  }
  return lines;
}

/** Height in lines of wrapped text in a column of `width` characters: an estimate, rather too high than too low. */
export function estimatedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, width), 0);
}

/**
 * Divides text that is higher than a row can be (or longer than a cell can hold) into parts for rows below each
 * other, between paragraphs or words. Nothing is left out: joined again the parts are the text.
 */
export function splitForRows(text: string, width: number): string[] {
  const mostCharacters = Math.min(longestCellText, Math.floor(mostLines * lineLength(width) * 0.8));
  if (estimatedLines(text, width) <= mostLines && text.length <= longestCellText) return [text];
  const parts: string[] = [];
  let part = '';
  let lines = 0;
  const close = (): void => {
    if (part !== '') parts.push(part);
    part = '';
    lines = 0;
  };
  for (const paragraph of text.split(/(?<=\n)/)) {
    for (const piece of paragraph.length > mostCharacters ? pieces(paragraph, mostCharacters) : [paragraph]) {
      const needed = linesOf(piece, width);
      if (lines + needed > mostLines) close();
      part += piece;
      lines += needed;
    }
  }
  close();
  return parts;
}

/** Cuts a paragraph after a space where there is one, never inside a character. */
function pieces(paragraph: string, longest: number): string[] {
  const found: string[] = [];
  let rest = paragraph;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest - 1) + 1;
    let cut = space > longest / 2 ? space : longest;
    const code = rest.charCodeAt(cut - 1);
    if (code >= 0xd800 && code <= 0xdbff) cut -= 1;
    found.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...found, rest];
}
