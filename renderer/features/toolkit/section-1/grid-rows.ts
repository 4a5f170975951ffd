/** The rows of the Section 1 grid: the form's rows in the form's order, under the row of dates. */
import type { Section1Question, ToolkitInstrument } from '../../../../shared/content/instrument-types.ts';

export type GridRow =
  | { readonly kind: 'dates' }
  | { readonly kind: 'heading'; readonly question: Extract<Section1Question, { isHeading: true }> }
  | { readonly kind: 'figures'; readonly question: Extract<Section1Question, { isHeading: false }> };

/** The rows of the grid of Section 1, in the order of the form. */
export function gridRows(instrument: ToolkitInstrument): GridRow[] {
  return [
    { kind: 'dates' },
    ...instrument.section1.questions.map((question): GridRow =>
      question.isHeading ? { kind: 'heading', question } : { kind: 'figures', question },
    ),
  ];
}
