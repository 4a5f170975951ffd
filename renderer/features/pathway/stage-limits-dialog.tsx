import { makeStyles } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import type { StageLimit } from '../../../shared/contract/pathway.ts';
import { pathwayStages, stageWords } from '../../../shared/content/stages.ts';
import { api, orpc } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';

const useStyles = makeStyles({
  weeks: { maxWidth: '320px' },
});

/** After how many weeks at each stage somebody is said to be stuck; each number saves itself. */
export function StageLimitsDialog({ onClose }: { onClose: () => void }) {
  const limits = useQuery(orpc.pathway.limits.queryOptions());
  return (
    <ClosableDialog title="How long is too long?" layout="column" onClose={onClose}>
      <p>
        Somebody is stuck who is at a stage for more than this many weeks, whose next step is overdue, or who
        has no next step. The framework sets no numbers: choose what fits your authority.
      </p>
      {limits.data?.map((limit) => (
        <Weeks key={limit.stage} limit={limit} />
      ))}
    </ClosableDialog>
  );
}

function Weeks({ limit }: { limit: StageLimit }) {
  const styles = useStyles();
  const { stage } = limit;
  const save = useRowSave<number>(`pathway-limit:${stage}`, limit.version, (version, weeks) =>
    api.pathway.saveLimit({ stage, version, weeks }),
  );
  const usual = pathwayStages.find(({ number }) => number === stage)?.usualWeeks;
  return (
    <SavedTextField
      id={`pathway-limit-${stage}`}
      className={styles.weeks}
      label={`Weeks at stage ${stageWords(stage)} (usually ${usual})`}
      value={String(limit.weeks)}
      check={(text) => (/^\s*\d+\s*$/.test(text) ? null : 'Enter a whole number of weeks, such as 26.')}
      onSave={(text) => save(Number(text))}
    />
  );
}
