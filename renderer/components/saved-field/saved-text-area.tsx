import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedTextAreaProps {
  /** Names the field and the row it belongs to on the page, `statement-4-evidence`: another id is another field. */
  id: string;
  label: string;
  hint?: string;
  /** What is saved, as last read. */
  value: string;
  onSave: Save<string>;
  /** Lines shown before the field grows with its text. */
  rows?: number;
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
  placeholder?: string;
  className?: string;
}

const useStyles = makeStyles({
  // Grows with its text, so that nothing written is out of sight.
  area: {
    width: '100%',
    '& textarea': { fieldSizing: 'content', maxHeight: '60vh' } as Record<string, string>,
  },
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
});

/**
 * Long text that saves itself: on leaving the field and 1.5 seconds after the last key. Grows with its text. A save
 * that fails keeps what was typed and says what to do beside the field.
 */
export function SavedTextArea(props: SavedTextAreaProps) {
  return <OneArea key={props.id} {...props} />;
}

function OneArea(props: SavedTextAreaProps) {
  const { id, label, hint, value, onSave, rows = 4, placeholder } = props;
  const styles = useStyles();
  const saved = useSavedValue(id, label, value, onSave);
  return (
    <div className={props.className}>
      <Field label={props.isLabelHidden ? null : label} hint={hint ?? null}>
        <Textarea
          id={id}
          aria-label={props.isLabelHidden ? label : undefined}
          className={mergeClasses(styles.area, props.isReadOnly && styles.readOnly)}
          textarea={{ rows, style: { minHeight: `${rows * 20 + 12}px` } }}
          resize="vertical"
          placeholder={placeholder}
          readOnly={props.isReadOnly ?? false}
          value={saved.shown}
          data-saved-field={saved.isUnsaved ? 'unsaved' : 'saved'}
          onChange={(_event, { value: next }) => saved.change(next)}
          onBlur={saved.leave}
        />
      </Field>
      <SavedFieldMessages
        failure={saved.failure}
        conflict={saved.conflict && { mine: saved.shown, theirs: saved.conflict.theirs }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
