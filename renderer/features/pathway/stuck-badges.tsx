import type { StageLimit } from '../../../shared/contract/pathway.ts';
import type { StageNumber } from '../../../shared/content/stages.ts';
import type { StuckReason } from '../../../shared/domain/pathway-stuck.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { stuckMark } from './pathway-words.ts';

/** Why somebody is stuck at a stage, in words; nothing where they are not. */
export function StuckBadges({
  reasons,
  stage,
  limits,
}: {
  reasons: readonly StuckReason[];
  stage: StageNumber;
  limits: readonly StageLimit[] | undefined;
}) {
  const weeks = limits?.find((limit) => limit.stage === stage)?.weeks;
  return reasons.map((reason) => {
    const { tone, words } = stuckMark(reason, weeks);
    return (
      <StatusBadge key={reason} tone={tone}>
        {words}
      </StatusBadge>
    );
  });
}
