import { detectEncoding, InvalidText, PieceDecoder } from './decode-text.ts';
import { XmlScanner, type XmlHandler } from './scan-xml.ts';
import { damaged } from './unreadable-workbook.ts';
import type { Archive } from './unpack.ts';

/**
 * Unpacks one XML part and hands its pieces to the handler as they appear. XML parts are UTF-8 or
 * UTF-16, as their standard requires.
 *
 * @throws UnreadableWorkbook damaged, unsafe-xml, unpacks-too-large, and whatever the handler throws
 */
export async function scanPart(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler, part);
  let decoder: PieceDecoder | undefined;
  try {
    for await (const chunk of archive.chunks(part)) {
      if (!decoder) {
        const { encoding, markBytes } = detectEncoding(chunk.subarray(0, 64));
        decoder = new PieceDecoder(encoding.startsWith('utf-16') ? encoding : 'utf-8');
        scanner.write(decoder.write(chunk.subarray(markBytes)));
      } else {
        scanner.write(decoder.write(chunk));
      }
    }
    decoder?.end();
  } catch (cause) {
    if (cause instanceof InvalidText) throw damaged(part, cause);
    throw cause;
  }
  scanner.end();
}

/** Scans a small part of which only the opening tags matter. */
export function scanTags(
  archive: Archive,
  part: string,
  open: (name: string, attributes: string) => void,
): Promise<void> {
  return scanPart(archive, part, { wantsText: false, open, close: () => {}, text: () => {} });
}
