import type { PdfBlock, PdfCell, PdfText } from '../pdf/blocks.ts';
import { isPdfBlockList } from '../pdf/plain-text-blocks.ts';
import type { FormBlock } from '../workbook/sheets.ts';

/** Cells that are left empty on paper are as high as this many lines on a sheet. */
const LINES_OF_A_HIGH_ROW = 3;

/** What a pack prints on paper, as it stands on a sheet that is filled in: what is left empty there is to be filled in. */
export function formBlocks(blocks: readonly PdfBlock[]): FormBlock[] {
  return blocks.flatMap(formBlock);
}

function formBlock(block: PdfBlock): FormBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level === 3 ? 3 : 2, text: block.text }];
    case 'paragraph': {
      const isBold = typeof block.text !== 'string' && block.text.every(({ bold }) => bold === true);
      return [{ kind: 'text', text: words(block.text), isBold }];
    }
    case 'list':
      return block.items.map((item, index) => ({
        kind: 'text',
        text: `${block.numbered === true ? `${index + 1}.` : '•'} ${listItemWords(item)}`,
      }));
    case 'keyValues':
      return [
        {
          kind: 'fields',
          fields: block.pairs.map(({ label, value }) => {
            const recorded = words(value);
            return { label, value: recorded, isToFill: recorded === '' };
          }),
        },
      ];
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.map(({ heading, width }) => ({ heading: words(heading), width })),
          rows: block.rows.map((row) => {
            if (row.kind === 'group') throw new TypeError('A form has no rows that stand in groups.');
            return row.cells.map(cellWords);
          }),
          fillsBlanks: true,
          ...(block.leastRowHeight !== undefined && { leastLines: LINES_OF_A_HIGH_ROW }),
        },
      ];
    case 'writingSpace':
      return [{ kind: 'space', label: block.label, lines: block.lines + 1 }];
    case 'besidePicture':
      return formBlocks(block.blocks);
    // A form has no pictures, and its pages break where they are full.
    case 'picture':
    case 'space':
    case 'pageBreak':
      return [];
  }
}

function words(text: PdfText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

function listItemWords(item: Extract<PdfBlock, { kind: 'list' }>['items'][number]): string {
  if (typeof item === 'string' || !('children' in item)) return words(item);
  return [words(item.text), ...item.children.map((child) => `– ${words(child)}`)].join('\n');
}

function cellWords({ content }: PdfCell): string {
  if (!isPdfBlockList(content)) return words(content);
  return content
    .map((block) =>
      block.kind === 'paragraph'
        ? words(block.text)
        : block.items.map((item) => `• ${listItemWords(item)}`).join('\n'),
    )
    .join('\n');
}
