/** fontkit ships no types. Only what this folder uses. */
declare module 'fontkit' {
  export interface GlyphPosition {
    readonly xAdvance: number;
  }
  /** Glyphs and their places in font units. pdfkit scales the positions in place. */
  export interface GlyphRun {
    readonly glyphs: readonly unknown[];
    readonly positions: readonly GlyphPosition[];
    /** Worked out from the positions. */
    readonly advanceWidth: number;
  }
  export interface ParsedFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(
      text: string,
      features?: unknown,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun;
  }
  /** Throws when the bytes are not a font. */
  export function create(bytes: Uint8Array): ParsedFont;
}
