import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { PathwayStage } from '../../../shared/content/stages.ts';
import type { PathwayRow, StageLimit } from '../../../shared/contract/pathway.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { forcedColors } from '../../theme/layout.ts';
import { BoardCard, CARD_HEIGHT } from './board-card.tsx';
import type { CardMove } from './pathway-board.tsx';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  target: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-3px',
    [forcedColors]: { outlineColor: 'Highlight' },
  },
  // As high with a name of one line as with one of two, so that the cards begin side by side.
  head: {
    flexShrink: 0,
    boxSizing: 'border-box',
    minHeight: '80px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '& .fui-Link': { fontSize: 'inherit' },
  },
  cards: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    // Also where the scrolled part has nothing to focus.
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { position: 'relative', listStyle: 'none', margin: 0, padding: 0 },
  place: { position: 'absolute', left: 0, right: 0, top: 0 },
  none: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Everybody at one stage, whoever has been there longest first. Only the cards in view are drawn and fetched. */
export function BoardColumn({
  stage,
  filter,
  people,
  stuck,
  limits,
  dragged,
  onDrag,
  onMove,
  onStuck,
}: {
  stage: PathwayStage;
  filter: ReviewFilter;
  people: number;
  stuck: number;
  limits: readonly StageLimit[] | undefined;
  /** The card that is being dragged, wherever it comes from. */
  dragged: PathwayRow | null;
  onDrag: (row: PathwayRow | null) => void;
  onMove: (move: CardMove) => void;
  /** Shows those who are stuck here in the list. */
  onStuck: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const rows = usePagedRows<PathwayRow>((offset, limit) => {
    const input = {
      filter,
      stage: stage.number,
      onlyStuck: false,
      sort: 'since' as const,
      descending: false,
      offset,
      limit,
    };
    return {
      queryKey: [...orpc.pathway.list.key(), input],
      queryFn: ({ signal }) => api.pathway.list(input, { signal }),
    };
  }, 50);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items.at(0)?.index, items.at(-1)?.index];
  const { onVisible } = rows;
  useEffect(() => {
    if (first !== undefined && last !== undefined) onVisible(first, last);
  }, [onVisible, first, last]);

  const canDrop = dragged !== null && !dragged.openStages.includes(stage.number);
  return (
    <section
      aria-labelledby={id}
      className={mergeClasses(styles.column, isOver && canDrop && styles.target)}
      onDragOver={(event) => {
        if (!canDrop) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (canDrop) onMove({ row: dragged, to: stage.number });
        onDrag(null);
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {stage.number} {stage.name}
        </h2>
        <span className={styles.count}>
          {people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`}
          {stuck > 0 && (
            <>
              ,{' '}
              <Link as="button" inline onClick={onStuck}>
                {stuck.toLocaleString('en-GB')} stuck
              </Link>
            </>
          )}
        </span>
      </div>
      {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
      {rows.total === 0 ? (
        <p className={styles.none}>Nobody is at this stage.</p>
      ) : (
        // Without a stop for Tab a column could not be scrolled by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a named group that scrolls
        <div ref={scroll} className={styles.cards} tabIndex={0} role="group" aria-labelledby={id}>
          <ul className={styles.list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
            {items.map((item) => {
              const row = rows.rowAt(item.index);
              return (
                <li
                  key={row?.recordId ?? item.index}
                  className={styles.place}
                  style={{ height: `${CARD_HEIGHT}px`, transform: `translateY(${item.start}px)` }}
                  aria-setsize={rows.total ?? -1}
                  aria-posinset={item.index + 1}
                >
                  {row && <BoardCard row={row} limits={limits} onDrag={onDrag} onMove={onMove} />}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
