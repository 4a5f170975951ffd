import { scanPart } from './scan-part.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { Archive } from './unpack.ts';
import { bytesOfText, type LimitedSink } from './workbook-sink.ts';

/** `_x000D_` stands for six characters in the file and one in the cell. */
export const LONGEST_ESCAPE = 7;

/**
 * The table of texts that cells of an .xlsx file point into. Formatted runs are joined; phonetic
 * guides (how a name is pronounced) are left out.
 *
 * @throws UnreadableWorkbook cell-too-long, too-much-content, damaged, unsafe-xml
 */
export async function readSharedTexts(
  archive: Archive,
  part: string,
  cellCharacters: number,
  memory: LimitedSink,
): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let inPhonetic = false;
  const handler = {
    wantsText: false,
    open(name: string): void {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') handler.wantsText = !inPhonetic;
    },
    close(name: string): void {
      if (name === 't') {
        handler.wantsText = false;
      } else if (name === 'rPh') {
        inPhonetic = false;
      } else if (name === 'si') {
        const text = decodeEscapes(current);
        if (text.length > cellCharacters) throw tooLong();
        memory.spend(bytesOfText(text));
        texts.push(text);
      }
    },
    text(text: string): void {
      current += text;
      if (current.length > cellCharacters * LONGEST_ESCAPE) throw tooLong();
    },
  };
  const tooLong = (): UnreadableWorkbook =>
    new UnreadableWorkbook({ reason: 'cell-too-long', at: null, limit: cellCharacters });
  await scanPart(archive, part, handler);
  return texts;
}

/** Characters that XML cannot hold are written `_xHHHH_` in Office files (ECMA-376 Part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
