/** fontkit ships no types. Only what this folder uses. */
declare module 'fontkit' {
  export interface ParsedFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** `advanceWidth` is in font units. */
    layout(text: string): { readonly advanceWidth: number };
  }
  /** Throws when the bytes are not a font. */
  export function create(bytes: Uint8Array): ParsedFont;
}
