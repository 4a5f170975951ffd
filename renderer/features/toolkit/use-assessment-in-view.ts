import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import { findToolkit } from '../../../shared/content/instruments.ts';
import type { Assessment, AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { orpc } from '../../api/client.ts';

export interface AssessmentInView {
  assessment: Assessment;
  /** The edition of the form it was made with. */
  instrument: ToolkitInstrument;
  /** Every assessment, newest first. */
  all: readonly AssessmentSummary[];
  isReadOnly: boolean;
  /** For links to other screens of the same assessment: null for the one that is being worked on. */
  linkId: string | null;
}

export type AssessmentInViewState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown }
  /** No assessment has been started. */
  | { kind: 'none' }
  /** The address names one that is not in this data file. */
  | { kind: 'missing' }
  /** It was made with an edition of the form that this version does not know. */
  | { kind: 'unknown-edition'; edition: string }
  | { kind: 'ready'; view: AssessmentInView };

/** The assessment that the address names (`?assessment=…`), else the open one, else the newest. */
export function useAssessmentInView(): AssessmentInViewState {
  const { assessment: named } = useSearch({ strict: false }) as { assessment?: unknown };
  const list = useQuery(orpc.toolkit.list.queryOptions());
  const current = list.data?.find(({ state }) => state === 'open') ?? list.data?.[0];
  const summary =
    named === undefined ? current : list.data?.find(({ assessmentId }) => assessmentId === named);
  const whole = useQuery({
    ...orpc.toolkit.get.queryOptions({ input: { assessmentId: summary?.assessmentId ?? '' } }),
    enabled: summary !== undefined,
  });

  if (list.data === undefined)
    return list.error ? { kind: 'failed', error: list.error } : { kind: 'loading' };
  if (list.data.length === 0) return { kind: 'none' };
  if (summary === undefined) return { kind: 'missing' };
  if (whole.data === undefined)
    return whole.error ? { kind: 'failed', error: whole.error } : { kind: 'loading' };
  const instrument = findToolkit(whole.data.instrumentId, whole.data.instrumentVersion);
  if (!instrument) return { kind: 'unknown-edition', edition: whole.data.instrumentVersion };
  return {
    kind: 'ready',
    view: {
      assessment: whole.data,
      instrument,
      all: list.data,
      isReadOnly: whole.data.state === 'closed',
      linkId: summary.assessmentId === current?.assessmentId ? null : summary.assessmentId,
    },
  };
}
