import { fillColour } from './cell-fills.ts';
import { meaningOfBuiltInFormat, meaningOfFormat, type NumberMeaning } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import { attribute } from './scan-xml.ts';
import type { Archive } from './unpack.ts';
import { digitsOf, readThemeColours, type WrittenColour, writtenColour } from './xlsx-colours.ts';

/** What is read of cell styles, by the number of the style. */
export interface XlsxStyles {
  /** What the numbers of such cells mean. */
  meanings: NumberMeaning[];
  /** The colour such cells are filled with, `RRGGBB` or null; empty when no style has one. */
  fills: (string | null)[];
}

/** Reads what the numbers of each cell style mean and which colour its cells are filled with, and nothing else. */
export async function readStyles(
  archive: Archive,
  part: string,
  themePart: string | undefined,
): Promise<XlsxStyles> {
  const codes = new Map<number, NumberMeaning>();
  const formatIds: number[] = [];
  const fillIds: number[] = [];
  const written: (WrittenColour | null)[] = [];
  const ownColours: string[] = [];
  let inside = '';
  await scanPart(archive, part, {
    wantsText: false,
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs' || name === 'fills' || name === 'indexedColors')
        inside = name;
      else if (inside === 'numFmts' && name === 'numFmt') {
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          meaningOfFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (inside === 'cellXfs' && name === 'xf') {
        formatIds.push(Number(attribute(attributes, 'numFmtId') ?? 0));
        fillIds.push(Number(attribute(attributes, 'fillId') ?? 0));
      } else if (inside === 'fills') {
        if (name === 'fill') written.push(null);
        // The first colour of a gradient; a pattern's own colour, for a solid one is the colour itself.
        else if (name === 'fgColor' || name === 'color')
          written[written.length - 1] ??= writtenColour(attributes);
        // A pattern without colours is a grey grid, as every file has one that no cell uses.
      } else if (inside === 'indexedColors' && name === 'rgbColor') {
        ownColours.push(attribute(attributes, 'rgb') ?? '');
      }
    },
    close(name) {
      if (name === inside) inside = '';
    },
    text() {},
  });
  const needsTheme = written.some((colour) => colour?.theme !== undefined);
  const theme = needsTheme && themePart !== undefined ? await readThemeColours(archive, themePart) : [];
  const colours = written.map((colour) => colour && fillColour(digitsOf(colour, theme, ownColours)));
  const fills = fillIds.map((id) => colours[id] ?? null);
  return {
    // A file may give a built-in number its own code, and then its own code is what it shows.
    meanings: formatIds.map((id) => codes.get(id) ?? meaningOfBuiltInFormat(id) ?? 'number'),
    fills: fills.some((fill) => fill !== null) ? fills : [],
  };
}
