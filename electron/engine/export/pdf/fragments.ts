import type { Bookmark, PageItem } from './page-items.ts';

/**
 * A piece of the document that stands on one page. Pages are filled with fragments from top to bottom; only a
 * fragment with `cut` can be divided.
 */
export interface Fragment {
  /** White space above and below, in points: between two fragments the larger counts, at the head of a page none. */
  readonly gapBefore: number;
  readonly gapAfter?: number;
  readonly height: number;
  /** Stands on the same page as the (beginning of the) next fragment. */
  readonly keepWithNext: boolean;
  draw(items: PageItem[], left: number, top: number): void;
  readonly bookmarks?: readonly Bookmark[];
  readonly cut?: FragmentCut;
  /** Drawn above the fragment when the fragment begins a page: a table's headings, once more. */
  readonly head?: { readonly height: number; draw(items: PageItem[], left: number, top: number): void };
}

export interface FragmentCut {
  /** With less room than this the whole fragment goes to the next page. */
  readonly leastHeight: number;
  /** The part that fits into `available` points and what is left, or null when nothing worth having fits. */
  at(available: number): { readonly first: Fragment; readonly rest: Fragment } | null;
}

export type Flow = Fragment | 'pageBreak';
