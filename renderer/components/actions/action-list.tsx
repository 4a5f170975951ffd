import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { ActionItem } from './action-item.tsx';
import type {
  ActionHandlers,
  ActionOrigin,
  ActionPlaceWords,
  EditableAction,
  TopicChoice,
} from './actions-for-editing.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
});

export interface ActionListProps<Of extends EditableAction> {
  label: string;
  actions: readonly Of[];
  handlers: ActionHandlers<Of>;
  topics: readonly TopicChoice[];
  /** Those of the action plan where nothing is said. */
  words?: ActionPlaceWords;
  originsOf: (action: Of) => readonly ActionOrigin[];
  today: IsoDate;
  /** Ids of the actions that show all their fields. */
  openIds: ReadonlySet<string>;
  onToggle: (actionId: string) => void;
  /** Moves an action to the place of the one before or after it in this list; absent where order has no meaning. */
  onMove?: (action: Of, direction: 'up' | 'down') => void;
  /** More to do with an action, shown among its fields. */
  renderExtra?: (action: Of) => ReactNode;
  isReadOnly?: boolean;
  headingLevel?: 3 | 4;
}

/** Actions one under another, each opening to its fields. */
export function ActionList<Of extends EditableAction>(props: ActionListProps<Of>) {
  const { label, actions, openIds, onToggle, onMove, originsOf, handlers, topics, today } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useFocusKept(list, actions);

  if (actions.length === 0) return null;
  return (
    <ul ref={list} className={styles.list} aria-label={label}>
      {actions.map((action, index) => {
        const move = (direction: 'up' | 'down', isPossible: boolean) =>
          onMove && {
            [direction === 'up' ? 'onMoveUp' : 'onMoveDown']: isPossible
              ? () => {
                  keepFocus();
                  onMove(action, direction);
                }
              : null,
          };
        return (
          <ActionItem
            key={action.actionId}
            action={action}
            handlers={handlers}
            topics={topics}
            {...(props.words !== undefined && { words: props.words })}
            origins={originsOf(action)}
            today={today}
            isOpen={openIds.has(action.actionId)}
            onToggle={() => onToggle(action.actionId)}
            extra={openIds.has(action.actionId) ? props.renderExtra?.(action) : undefined}
            isReadOnly={props.isReadOnly ?? false}
            headingLevel={props.headingLevel ?? 3}
            onRemoved={() => focusNeighbour(list.current, index)}
            {...move('up', index > 0)}
            {...move('down', index < actions.length - 1)}
          />
        );
      })}
    </ul>
  );
}

/** Moving an element in the document takes the focus off it: give it back once the new order is shown. */
function useFocusKept(
  list: RefObject<HTMLUListElement | null>,
  actions: readonly EditableAction[],
): () => void {
  const kept = useRef<HTMLElement | null>(null);
  const order = actions.map(({ actionId }) => actionId).join(' ');
  useEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (element && list.current?.contains(element) && document.activeElement !== element) element.focus();
  }, [order, list]);
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}

/** What was removed had the focus: the next action takes it, else the one before, else the field for a new one. */
function focusNeighbour(list: HTMLUListElement | null, index: number): void {
  const toggles = [...(list?.querySelectorAll<HTMLElement>('[data-action-toggle]') ?? [])];
  (toggles[index + 1] ?? toggles[index - 1])?.focus();
}
