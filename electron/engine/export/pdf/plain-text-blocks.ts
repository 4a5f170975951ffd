import type { PdfCell, PdfCellBlock, PdfText } from './blocks.ts';
import { printableText } from './text-lines.ts';

/** "• met employers", "- met employers": a list as people type it. A minus before a figure is none. */
const typedBullet = /^\s*(?:[•▪●◦‣*·]\s*|[-–]\s+)(?=\S)/u;

/**
 * Text typed by a person as paragraphs and lists: each line break starts a paragraph, lines that begin with a bullet
 * become a list, empty lines go (the space between paragraphs shows them).
 */
export function plainTextBlocks(text: string): PdfCellBlock[] {
  const blocks: PdfCellBlock[] = [];
  let items: PdfText[] | null = null;
  for (const line of printableText(text).split('\n')) {
    if (line.trim() === '') continue;
    if (typedBullet.test(line)) {
      if (items === null) blocks.push({ kind: 'list', items: (items = []) });
      items.push(line.replace(typedBullet, '').trim());
    } else {
      items = null;
      blocks.push({ kind: 'paragraph', text: line.trim() });
    }
  }
  return blocks;
}

/** Whether a cell holds blocks (paragraphs, lists) and not a single text. */
export function isPdfBlockList(content: PdfCell['content']): content is readonly PdfCellBlock[] {
  return typeof content !== 'string' && content.length > 0 && content.every((part) => 'kind' in part);
}
