import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pathwayStages, type StageNumber } from '../../../shared/content/stages.ts';
import type { PathwayRow } from '../../../shared/contract/pathway.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { narrow } from '../../theme/layout.ts';
import { BeginStageDialog } from './begin-stage-dialog.tsx';
import { BoardColumn } from './board-column.tsx';
import { EndStageDialog } from './end-stage-dialog.tsx';
import type { PathwayView } from './pathway-view.ts';

const useStyles = makeStyles({
  // Five columns side by side need this much; a narrower window scrolls sideways.
  scroll: { flex: '1 1 auto', minHeight: 0, overflowX: 'auto' },
  board: {
    height: '100%',
    minWidth: '1040px',
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    [narrow]: { height: '70dvh' },
  },
  without: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
});

/** What is being done with a card: moved on, or another stage begun beside it. */
export type CardMove = { row: PathwayRow; to: StageNumber | null } | { row: PathwayRow; beside: StageNumber };

/** Five columns, one a stage; everybody is a card in each stage they are at. */
export function PathwayBoard({
  filter,
  onList,
}: {
  filter: ReviewFilter;
  onList: (change: Partial<PathwayView>) => void;
}) {
  const styles = useStyles();
  const counts = useQuery(orpc.pathway.counts.queryOptions({ input: { filter } }));
  const limits = useQuery(orpc.pathway.limits.queryOptions());
  const [move, setMove] = useState<CardMove | null>(null);
  const [dragged, setDragged] = useState<PathwayRow | null>(null);
  if (counts.isError) return <ProblemMessage words={errorWords(counts.error)} />;
  if (!counts.data) return <Loading words="Reading the board" />;
  const { withoutStage } = counts.data;
  return (
    <>
      {move && <MoveDialog move={move} onClose={() => setMove(null)} />}
      <p className={styles.without}>
        <span>
          {withoutStage === 1
            ? '1 young person in Year 9 or above with an EHC plan is at no stage.'
            : `${withoutStage.toLocaleString('en-GB')} young people in Year 9 or above with an EHC plan are at no stage.`}
        </span>
        {withoutStage > 0 && (
          <Button size="small" onClick={() => onList({ stage: 'none' })}>
            Who has no stage
          </Button>
        )}
      </p>
      <div className={styles.scroll}>
        <div className={styles.board}>
          {pathwayStages.map((stage) => {
            const count = counts.data.stages.find((each) => each.stage === stage.number);
            return (
              <BoardColumn
                key={stage.number}
                stage={stage}
                filter={filter}
                people={count?.people ?? 0}
                stuck={count?.stuck ?? 0}
                limits={limits.data}
                dragged={dragged}
                onDrag={setDragged}
                onMove={setMove}
                onStuck={() => onList({ stage: stage.number, onlyStuck: true })}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function MoveDialog({ move, onClose }: { move: CardMove; onClose: () => void }) {
  const { row } = move;
  const name = fullName({ ...row, preferredName: '' });
  if ('beside' in move) {
    return (
      <BeginStageDialog
        personId={row.personId}
        name={name}
        stage={move.beside}
        taken={row.openStages}
        onBegun={onClose}
        onClose={onClose}
      />
    );
  }
  return (
    <EndStageDialog
      spell={row}
      name={name}
      next={move.to}
      taken={row.openStages}
      onEnded={onClose}
      onClose={onClose}
    />
  );
}
