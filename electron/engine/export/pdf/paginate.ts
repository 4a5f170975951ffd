import type { Flow, Fragment } from './fragments.ts';
import type { LaidOutPage } from './page-items.ts';

export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** The text's place on the page. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rounding of measures must not push a line to the next page. */
const tolerance = 0.01;

/** Fragments that stand together: each but the last is kept with the one after it. */
function chainFrom(fragments: readonly Fragment[], start: number): Fragment[] {
  let end = start;
  while (end < fragments.length - 1 && fragments[end]?.keepWithNext) end += 1;
  return fragments.slice(start, end + 1);
}

function gapBetween(above: Fragment | null, below: Fragment): number {
  return above === null ? (below.head?.height ?? 0) : Math.max(above.gapAfter ?? 0, below.gapBefore);
}

/** Room that a chain needs below `above`: all of it, or up to the first part of a last fragment that can be cut. */
function neededHeight(chain: readonly Fragment[], above: Fragment | null): number {
  let needed = 0;
  let previous = above;
  for (const fragment of chain) {
    const isLast = fragment === chain.at(-1);
    const least = isLast
      ? Math.min(fragment.height, fragment.cut?.leastHeight ?? fragment.height)
      : fragment.height;
    needed += gapBetween(previous, fragment) + least;
    previous = fragment;
  }
  return needed;
}

/** Fills the pages from one page break to the next. */
function fillPages(fragments: readonly Fragment[], frame: PageFrame): LaidOutPage[] {
  const startPage = () => {
    const page: LaidOutPage = { width: frame.width, height: frame.height, items: [], bookmarks: [] };
    pages.push(page);
    return { page, y: frame.top, above: null as Fragment | null };
  };
  const pages: LaidOutPage[] = [];
  let now = startPage();

  const draw = (fragment: Fragment): void => {
    if (now.above === null && fragment.head !== undefined) {
      fragment.head.draw(now.page.items, frame.left, now.y);
    }
    now.y += gapBetween(now.above, fragment);
    for (const bookmark of fragment.bookmarks ?? []) now.page.bookmarks.push({ ...bookmark, top: now.y });
    fragment.draw(now.page.items, frame.left, now.y);
    now.y += fragment.height;
    now.above = fragment;
  };

  const place = (fragment: Fragment): void => {
    const room = frame.bottom - now.y - gapBetween(now.above, fragment) + tolerance;
    const parts = fragment.height > room ? fragment.cut?.at(room) : undefined;
    if (parts) {
      draw(parts.first);
      now = startPage();
      place(parts.rest);
    } else if (fragment.height > room && now.above !== null) {
      now = startPage();
      place(fragment);
    } else {
      // It fits, or it is higher than a whole page and cannot be cut: better over the edge than lost.
      draw(fragment);
    }
  };

  for (let index = 0; index < fragments.length;) {
    const chain = chainFrom(fragments, index);
    const isTooHigh = now.y + neededHeight(chain, now.above) > frame.bottom + tolerance;
    if (isTooHigh && now.above !== null) now = startPage();
    chain.forEach(place);
    index += chain.length;
  }
  return pages;
}

/**
 * Fills pages with fragments; at least one page. Nothing is lost: what is higher than a page is cut, or stands on a
 * page of its own. A page break at the beginning, at the end or beside another makes no blank page.
 */
export function paginate(flow: readonly Flow[], frame: PageFrame): LaidOutPage[] {
  const stretches: Fragment[][] = [[]];
  for (const each of flow) {
    if (each === 'pageBreak') stretches.push([]);
    else stretches.at(-1)?.push(each);
  }
  const filled = stretches.filter((stretch) => stretch.length > 0);
  return (filled.length > 0 ? filled : [[]]).flatMap((stretch) => fillPages(stretch, frame));
}
