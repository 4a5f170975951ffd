/** Pictures on the left and words beside them, as Easy Read documents are laid out. */
import type { PdfBesidePicture } from './blocks.ts';
import type { Flow, Fragment } from './fragments.ts';
import type { PageItem } from './page-items.ts';
import { addNode, type StructureNode } from './structure.ts';
import { borderWidth, paragraphGap } from './style.ts';

const columnGap = 14;
/** Of the box to draw in, as a share of its width. */
const boxProportion = 0.9;

interface Place {
  readonly width: number;
  readonly pageHeight: number;
  readonly parent: StructureNode;
}

interface Left {
  height: number;
  draw(items: PageItem[], left: number, top: number): void;
}

/**
 * The words as fragments beside the pictures. The lines that stand beside a picture keep together, so that picture and
 * words are never on two pages; words that go on below it may be parted.
 * @param wordsOf makes fragments of the words, in lines of the width given
 */
export function besidePictureFragments(
  block: PdfBesidePicture,
  place: Place,
  wordsOf: (blocks: PdfBesidePicture['blocks'], width: number) => Flow[],
): Fragment[] {
  const shift = block.pictureWidth + columnGap;
  const left = leftColumn(block, place);
  const words = wordsOf(block.blocks, place.width - shift).filter(
    (each): each is Fragment => each !== 'pageBreak',
  );
  let reach = 0;
  const fragments = words.map((fragment, index): Fragment => {
    const beforeIt = index === 0 ? 0 : Math.max(words[index - 1]?.gapAfter ?? 0, fragment.gapBefore);
    reach += beforeIt + fragment.height;
    return {
      ...fragment,
      keepWithNext: fragment.keepWithNext || reach < left.height,
      draw(items, x, y) {
        if (index === 0) left.draw(items, x, y);
        fragment.draw(items, x + shift, y);
      },
    };
  });
  const missing = left.height - reach - (words.at(-1)?.gapAfter ?? 0);
  if (fragments.length === 0) {
    return [
      {
        gapBefore: paragraphGap,
        gapAfter: paragraphGap,
        height: left.height,
        keepWithNext: false,
        draw: left.draw,
      },
    ];
  }
  if (missing <= 0) return fragments;
  return [
    ...fragments,
    { gapBefore: 0, gapAfter: paragraphGap, height: missing, keepWithNext: false, draw: () => {} },
  ];
}

/** The pictures one below the other, made smaller together when they are higher than half a page; or an empty box. */
function leftColumn(block: PdfBesidePicture, place: Place): Left {
  const { pictureWidth: width } = block;
  if (block.pictures.length === 0) {
    if (!block.hasBox) return { height: 0, draw: () => {} };
    const height = width * boxProportion;
    return {
      height,
      draw: (items, x, y) => drawBox(items, x, y + paragraphGap / 2, width, height - paragraphGap),
    };
  }
  const natural = block.pictures.map(
    ({ pixelHeight, pixelWidth }) => width * (pixelHeight / pixelWidth) + paragraphGap,
  );
  const all = natural.reduce((sum, height) => sum + height, 0);
  const scale = Math.min(1, place.pageHeight / 2 / all);
  const owners = block.pictures.map(({ alternativeText }) =>
    addNode(place.parent, 'Figure', { alternativeText }),
  );
  return {
    height: all * scale,
    draw(items, x, top) {
      let y = top + paragraphGap / 2;
      block.pictures.forEach((picture, index) => {
        const own = width * scale;
        const height = own * (picture.pixelHeight / picture.pixelWidth);
        const owner = owners[index];
        if (owner) items.push({ kind: 'picture', x, y, width: own, height, bytes: picture.bytes, owner });
        y += (natural[index] ?? 0) * scale;
      });
    },
  };
}

function drawBox(items: PageItem[], x: number, y: number, width: number, height: number): void {
  const [right, bottom] = [x + width, y + height];
  for (const [x1, y1, x2, y2] of [
    [x, y, right, y],
    [right, y, right, bottom],
    [right, bottom, x, bottom],
    [x, bottom, x, y],
  ] as const)
    items.push({ kind: 'line', x1, y1, x2, y2, width: borderWidth });
}
