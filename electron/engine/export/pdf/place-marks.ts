import type { ParsedFont } from 'fontkit';

/** What of fontkit places marks, which its typings do not name. */
interface MarkPlacing {
  applyAnchor(mark: unknown, anchor: unknown, base: number): void;
  applyLookup(type: number, table: unknown): boolean;
}

interface WithPlacing {
  readonly _layoutEngine?: { readonly engine?: { readonly GPOSProcessor?: MarkPlacing | null } };
}

/**
 * Puts one thing right in how `font` is set. A font may give a letter no place for a kind of mark (Gurmukhi, Telugu and
 * Malayalam do): the rule then does not apply, and the next one is asked (OpenType specification, GPOS lookup types 4 to 6).
 * fontkit 2.0.4 reads the place that is not there, and the document would fail.
 */
export function allowLettersWithoutPlaces(font: ParsedFont): ParsedFont {
  const placing = (font as unknown as WithPlacing)._layoutEngine?.engine?.GPOSProcessor;
  if (placing === undefined || placing === null) return font;
  const { applyAnchor, applyLookup } = placing;
  let isPlaceless = false;
  placing.applyAnchor = (mark, anchor, base) => {
    isPlaceless = anchor === null;
    if (!isPlaceless) applyAnchor.call(placing, mark, anchor, base);
  };
  placing.applyLookup = (type, table) => {
    isPlaceless = false;
    return applyLookup.call(placing, type, table) && !isPlaceless;
  };
  return font;
}
