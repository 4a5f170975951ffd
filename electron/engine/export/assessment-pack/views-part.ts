import type { PackContent } from '../assessment-pack.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { plainTextBlocks } from '../pdf/plain-text-blocks.ts';

/** Views that were given before the meeting, and room for what is said at it. */
export function viewsPart({ nextReview }: PackContent): PdfBlock[] {
  const asked = [
    ['Views of the young person', nextReview?.youngPersonViews],
    ['Views of the family', nextReview?.familyViews],
    ['Views of the setting', nextReview?.settingViews],
  ] as const;
  return asked.flatMap(([label, given = '']): PdfBlock[] =>
    given.trim() === ''
      ? [{ kind: 'writingSpace', label, lines: 7 }]
      : [
          { kind: 'heading', level: 3, text: label },
          ...plainTextBlocks(given),
          { kind: 'writingSpace', label: `${label}: at the meeting`, lines: 3 },
        ],
  );
}
