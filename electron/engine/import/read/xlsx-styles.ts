import { meaningOfBuiltInFormat, meaningOfFormat, type NumberMeaning } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import { attribute } from './scan-xml.ts';
import type { Archive } from './unpack.ts';

/** What the numbers of each cell style mean, by the number of the style. Nothing else of a style is read. */
export async function readStyleMeanings(archive: Archive, part: string): Promise<NumberMeaning[]> {
  const codes = new Map<number, NumberMeaning>();
  const formatIds: number[] = [];
  let inside = '';
  await scanPart(archive, part, {
    wantsText: false,
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      else if (inside === 'numFmts' && name === 'numFmt') {
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          meaningOfFormat(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (inside === 'cellXfs' && name === 'xf') {
        formatIds.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      }
    },
    close(name) {
      if (name === inside) inside = '';
    },
    text() {},
  });
  // A file may give a built-in number its own code, and then its own code is what it shows.
  return formatIds.map((id) => codes.get(id) ?? meaningOfBuiltInFormat(id) ?? 'number');
}
