import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { ActionStatus } from '../../../shared/contract/action-plan.ts';
import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { narrow } from '../../theme/layout.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import type { ErrorWords } from '../error-words.ts';
import { ProblemMessage } from '../problem-message.tsx';
import { SavedDateField } from '../saved-field/saved-date-field.tsx';
import { SavedSelect } from '../saved-field/saved-select.tsx';
import { SavedTextArea } from '../saved-field/saved-text-area.tsx';
import { SavedTextField } from '../saved-field/saved-text-field.tsx';
import { shortDescription } from './action-words.ts';
import {
  type ActionHandlers,
  type ActionOrigin,
  type ActionPlaceWords,
  type EditableAction,
  planWords,
  type TopicChoice,
} from './actions-for-editing.ts';
import { ProgressNotes } from './progress-notes.tsx';

const useStyles = makeStyles({
  editor: { display: 'grid', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1.2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    // Fields give way to their columns.
    '& .fui-Input, & .fui-Select, & select': { minWidth: 0, width: '100%' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  origins: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    '& li': { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  end: { marginLeft: 'auto' },
});

export interface ActionEditorProps<Of extends EditableAction> {
  action: Of;
  handlers: ActionHandlers<Of>;
  topics: readonly TopicChoice[];
  /** Those of the action plan where nothing is said. */
  words?: ActionPlaceWords;
  origins: readonly ActionOrigin[];
  today: IsoDate;
  /** Moves it among the actions of its topic; null at either end, or where order has no meaning. */
  onMoveUp?: (() => void) | null;
  onMoveDown?: (() => void) | null;
  /** More to do with it, under where it came from. */
  extra?: ReactNode;
  /** It is gone; the focus needs a new place. */
  onRemoved: () => void;
}

/** Every field of one action, saved as it is left. */
export function ActionEditor<Of extends EditableAction>(props: ActionEditorProps<Of>) {
  const { action, handlers, topics, origins, today, onMoveUp, onMoveDown, words = planWords } = props;
  const styles = useStyles();
  const [isRemoving, setIsRemoving] = useState(false);
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const id = `action-${action.actionId}`;

  async function remove(): Promise<void> {
    setIsRemoving(false);
    const outcome = await handlers.remove(action);
    if (outcome.saved) props.onRemoved();
    else setFailure(outcome.words);
  }

  async function unlink(linkId: string): Promise<void> {
    const outcome = await handlers.unlink?.(linkId);
    setFailure(!outcome || outcome.saved ? null : outcome.words);
  }

  return (
    <div className={styles.editor}>
      {failure && <ProblemMessage words={failure} />}
      <SavedTextArea
        id={`${id}-description`}
        label="What will be done"
        rows={2}
        value={action.description}
        onSave={(description) =>
          description.trim() === ''
            ? Promise.resolve({
                saved: false,
                words: {
                  title: 'An action needs a few words.',
                  whatToDo: 'Write what will be done, or use “Remove this action”.',
                },
              })
            : handlers.save(action, { description })
        }
      />
      <div className={styles.fields}>
        <SavedTextField
          id={`${id}-lead`}
          label="Lead"
          hint="Who sees that it is done"
          value={action.lead}
          onSave={(lead) => handlers.save(action, { lead })}
        />
        <SavedDateField
          id={`${id}-due`}
          label="Due date"
          value={action.dueOn}
          onSave={(dueOn) => handlers.save(action, { dueOn })}
        />
        <SavedSelect<ActionStatus>
          id={`${id}-status`}
          label="Status"
          value={action.status}
          options={actionStatuses}
          onSave={(status) => handlers.save(action, { status })}
        />
      </div>
      <SavedSelect<string>
        id={`${id}-topic`}
        label={words.topic}
        value={action.topicId ?? ''}
        emptyLabel={words.noTopic}
        options={topics.map(({ topicId, words }) => ({ code: topicId, label: words }))}
        onSave={(topicId) => handlers.save(action, { topicId: topicId === '' ? null : topicId })}
      />
      {origins.length > 0 && (
        <ul className={styles.origins} aria-label="Where this action came from">
          {origins.map((origin) => (
            <li key={origin.linkId}>
              <Link href={origin.href} title={origin.title}>
                {origin.words}
              </Link>
              <Button size="small" appearance="subtle" onClick={() => void unlink(origin.linkId)}>
                {origin.unlinkWords}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {props.extra}
      <ProgressNotes action={action} handlers={handlers} today={today} isReadOnly={false} />
      <div className={styles.foot}>
        {onMoveUp !== undefined && (
          <Button icon={<ArrowUp20Regular />} disabledFocusable={!onMoveUp} onClick={() => onMoveUp?.()}>
            Move up
          </Button>
        )}
        {onMoveDown !== undefined && (
          <Button
            icon={<ArrowDown20Regular />}
            disabledFocusable={!onMoveDown}
            onClick={() => onMoveDown?.()}
          >
            Move down
          </Button>
        )}
        <Button className={styles.end} icon={<Delete20Regular />} onClick={() => setIsRemoving(true)}>
          Remove this action…
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={`Remove the action “${shortDescription(action.description)}”?`}
        confirmLabel="Remove the action"
        onConfirm={() => void remove()}
        onCancel={() => setIsRemoving(false)}
      >
        {words.removal}
        {origins.length > 0 ? ', from where it is linked,' : ''} and its{' '}
        {action.progress.length === 1
          ? '1 progress note goes'
          : `${action.progress.length} progress notes go`}{' '}
        with it. You can bring it back with Ctrl+Z, or later from History.
      </ConfirmDialog>
    </div>
  );
}
