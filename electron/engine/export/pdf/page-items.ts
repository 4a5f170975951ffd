import type { FaceName } from './faces.ts';
import type { StructureNode } from './structure.ts';

/** Text in one face, at a place on its line. `x` is counted from the start of the line. */
export interface TextPiece {
  readonly text: string;
  readonly face: FaceName;
  readonly x: number;
  /** The text as it is written, where what is drawn does not say it: joined, turned round, or a "�" in its place. */
  readonly asWritten?: string;
}

/** A thing to draw. Measures are points from the page's top left corner; `owner` null makes text an artifact. */
export type PageItem =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly baseline: number;
      readonly size: number;
      readonly pieces: readonly TextPiece[];
      readonly owner: StructureNode | null;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly bytes: Uint8Array;
      readonly owner: StructureNode;
    };

export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** A page in the points of its text; `scale` makes them points of the paper. */
export interface LaidOutPage {
  readonly width: number;
  readonly height: number;
  readonly items: PageItem[];
  readonly bookmarks: (Bookmark & { readonly top: number })[];
}
