import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { forcedColors, narrow } from '../../theme/layout.ts';
import { StatusBadge } from '../status-badge.tsx';
import { visuallyHidden } from '../visually-hidden.ts';
import { ActionEditor, type ActionEditorProps } from './action-editor.tsx';
import type { EditableAction } from './actions-for-editing.ts';
import { dueMark, statusMark } from './action-words.ts';
import { ProgressNotes } from './progress-notes.tsx';

const useStyles = makeStyles({
  item: {
    listStyle: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  head: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(64px, 112px) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: '8px 12px 8px 8px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  },
  toggle: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    padding: 0,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    '& svg': { marginTop: '2px' },
    // The whole line opens it, except for the links on it.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      [forcedColors]: { outlineColor: 'Highlight' },
    },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  origin: { position: 'relative', zIndex: 1, fontSize: tokens.fontSizeBase200, paddingLeft: '24px' },
  lead: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  marks: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    gap: tokens.spacingVerticalXS,
    [narrow]: { flexDirection: 'row', flexWrap: 'wrap', paddingLeft: '24px' },
  },
  narrowLead: { [narrow]: { paddingLeft: '24px' } },
  body: { padding: '4px 12px 16px 32px', [narrow]: { paddingLeft: '12px' } },
  hidden: visuallyHidden,
});

export interface ActionItemProps<Of extends EditableAction> extends ActionEditorProps<Of> {
  isOpen: boolean;
  onToggle: () => void;
  /** Of a closed assessment: it can be opened and read. */
  isReadOnly?: boolean;
  /** The level of the heading that each action is, one below that of its list. */
  headingLevel?: 3 | 4;
}

/**
 * One action in a list: a line that says what, who, when and how far, and opens to all of its fields. Alt with the
 * up or down arrow moves it where it can be moved.
 */
export function ActionItem<Of extends EditableAction>(props: ActionItemProps<Of>) {
  const { action, today, origins, isOpen, onToggle, isReadOnly = false, headingLevel = 3 } = props;
  const styles = useStyles();
  const id = useId();
  const due = dueMark(action, today);
  const status = statusMark(action);
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={styles.item} data-action-id={action.actionId}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Heading style={{ margin: 0, font: 'inherit', display: 'grid' }}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              aria-keyshortcuts={props.onMoveUp === undefined ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
              data-action-toggle={action.actionId}
              onClick={onToggle}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                if (event.key === 'ArrowUp') props.onMoveUp?.();
                else props.onMoveDown?.();
              }}
            >
              <Chevron aria-hidden />
              <span>{action.description}</span>
            </button>
          </Heading>
          {origins.length > 0 && (
            <span className={styles.origin}>
              {origins.map((origin, index) => (
                <span key={origin.linkId}>
                  {index > 0 && ', '}
                  <Link inline href={origin.href} title={origin.title}>
                    {origin.words}
                  </Link>
                </span>
              ))}
            </span>
          )}
        </div>
        <span className={mergeClasses(styles.lead, styles.narrowLead)}>
          {action.lead !== '' && <span className={styles.hidden}>Lead: </span>}
          {action.lead}
        </span>
        <span className={styles.marks}>
          <StatusBadge tone={status.tone}>{status.words}</StatusBadge>
          {due && <StatusBadge tone={due.tone}>{due.words}</StatusBadge>}
        </span>
      </div>
      {isOpen && (
        <div id={id} className={styles.body}>
          {isReadOnly ? (
            <ProgressNotes action={action} handlers={props.handlers} today={today} isReadOnly />
          ) : (
            <ActionEditor {...props} />
          )}
        </div>
      )}
    </li>
  );
}
