import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useRefused } from '../../../components/saved-field/use-refused.ts';
import { forcedColors } from '../../../theme/layout.ts';

const useStyles = makeStyles({
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    font: 'inherit',
    textAlign: 'right',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: 0,
    outlineStyle: 'none',
    [forcedColors]: { border: '2px solid Highlight' },
  },
  problem: {
    position: 'absolute',
    zIndex: 3,
    top: '100%',
    right: 0,
    width: '220px',
    padding: '8px 12px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
});

/** How typing in a cell ends: where the active cell goes next. */
export type AfterEditing = 'stay' | 'down' | 'up' | 'right' | 'left';

/**
 * The field inside a cell while it is typed in. Enter, Tab or leaving it takes what was typed; Escape leaves it as it
 * was. After typing over a cell the arrows also take it and go on, as in Excel; after F2 they move in the text.
 */
export function CellEditor({
  label,
  text,
  isTypedOver,
  problem,
  onType,
  onTake,
  onCancel,
}: {
  label: string;
  text: string;
  isTypedOver: boolean;
  problem: string | null;
  onType: (text: string) => void;
  onTake: (after: AfterEditing) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useRefused(label, `${id}-input`, problem === null ? null : { title: problem, whatToDo: '' }, onCancel);

  useEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const arrows: Record<string, AfterEditing> = {
      ArrowDown: 'down',
      ArrowUp: 'up',
      ...(isTypedOver ? { ArrowLeft: 'left', ArrowRight: 'right' } : {}),
    };
    const after: AfterEditing | undefined =
      event.key === 'Enter'
        ? event.shiftKey
          ? 'up'
          : 'down'
        : event.key === 'Tab'
          ? event.shiftKey
            ? 'left'
            : 'right'
          : arrows[event.key];
    if (event.key === 'Escape') onCancel();
    else if (after) onTake(after);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={input}
        id={`${id}-input`}
        className={styles.input}
        aria-label={label}
        // Keeps a closing window open until it is taken.
        data-saved-field="unsaved"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onTake('stay')}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
        onMouseDown={(event) => event.stopPropagation()}
      />
      {problem !== null && (
        <span id={id} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  );
}
