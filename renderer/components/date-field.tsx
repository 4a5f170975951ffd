import { Field, Input, Link } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatDate, type IsoDate } from '../../shared/domain/iso-date.ts';
import { birthDateYears, eventDateYears, readDate } from '../../shared/domain/read-date.ts';

export interface DateFieldProps {
  id: string;
  label: string;
  /** A line under the field; left out, an example of how a date may be written; null for none. */
  hint?: string | null;
  value: IsoDate | null;
  /** A date was written, or (null) the field was emptied. Not called for a text that is no date. */
  onChange: (value: IsoDate | null) => void;
  /**
   * Told why what stands in the field is no date, and what stands there; or null once it is one: so that a form is not
   * sent without it.
   */
  onUnreadable?: (problem: string | null, text: string) => void;
  /** A text that is no date and is kept for this field: it stands there with what is wrong with it. */
  unreadable?: string | null;
  /** Told of every key: what stands in the field, or null when that is the value. */
  onTyped?: (text: string | null) => void;
  /** Dates of birth lie in the past; everything else may lie some years ahead. Decides what '27' means. */
  kind?: 'event' | 'birth';
  /** What is wrong, said by the form around it. */
  problem?: string | null;
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
}

/**
 * A date written as people write it: 3 September 2026, 3/9/26, 3.9.2026, 2026-09-03; the day always comes first. It
 * is read on leaving the field or on Enter, and then shown in words, so that a slip is seen. What is no date stays as
 * it was typed, with what to do about it.
 */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, kind = 'event' } = props;
  const [typed, showTyped] = useState<string | null>(null);
  const setTyped = (text: string | null) => {
    showTyped(text);
    props.onTyped?.(text);
  };
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { onUnreadable } = props;
  const latest = useRef({ typed, onChange, onUnreadable, kind, value });
  useLayoutEffect(() => {
    latest.current = { typed, onChange, onUnreadable, kind, value };
  });

  // The value was changed from outside (undo, another window), or what is kept for the field was given up: show it.
  const unreadable = props.unreadable ?? null;
  useEffect(() => {
    showTyped(unreadable);
    const answer = unreadable === null ? null : readTyped(unreadable, latest.current.kind);
    setRefusal(answer?.kind === 'problem' ? answer : null);
    if (unreadable === null) latest.current.onUnreadable?.(null, '');
  }, [value, unreadable]);

  function read(): void {
    if (typed === null) return;
    const answer = readTyped(typed, kind);
    props.onUnreadable?.(answer.kind === 'problem' ? answer.message : null, typed);
    if (answer.kind === 'problem') {
      setRefusal(answer);
      return;
    }
    setTyped(null);
    setRefusal(null);
    const next = answer.kind === 'date' ? answer.iso : null;
    if (next !== value) onChange(next);
  }

  // A page that goes away while the field has the focus takes a readable date with it.
  useEffect(
    () => () => {
      const { typed: left, onChange: tell, kind: of, value: before } = latest.current;
      if (left === null) return;
      const answer = readTyped(left, of);
      if (answer.kind === 'date' && answer.iso !== before) tell(answer.iso);
    },
    [],
  );

  const problem = refusal?.message ?? props.problem ?? null;
  return (
    <Field
      label={props.isLabelHidden ? null : label}
      hint={
        props.hint === undefined && !props.isLabelHidden && !props.isReadOnly
          ? 'For example, 3 September 2026 or 3/9/26'
          : (props.hint ?? null)
      }
      validationMessage={
        problem === null ? null : (
          <>
            {problem}{' '}
            {refusal?.suggestion !== undefined && (
              <Link
                as="button"
                inline
                onClick={() => {
                  setTyped(null);
                  setRefusal(null);
                  props.onUnreadable?.(null, '');
                  onChange(refusal.suggestion ?? null);
                }}
              >
                Use {formatDate(refusal.suggestion)}
              </Link>
            )}
          </>
        )
      }
      validationState={problem === null ? 'none' : 'error'}
    >
      <Input
        id={id}
        aria-label={props.isLabelHidden ? label : undefined}
        autoComplete="off"
        readOnly={props.isReadOnly ?? false}
        value={typed ?? (value === null ? '' : formatDate(value))}
        data-saved-field={typed === null ? 'saved' : 'unsaved'}
        onChange={(_event, { value: next }) => {
          setTyped(next);
          setRefusal(null);
        }}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
            setRefusal(null);
            props.onUnreadable?.(null, '');
          }
        }}
      />
    </Field>
  );
}

type Refusal = Extract<ReturnType<typeof readTyped>, { kind: 'problem' }>;

/** What a text in the field says: a date, nothing, or why it is no date. */
export function readTyped(text: string, kind: 'event' | 'birth') {
  const thisYear = new Date().getFullYear();
  return readDate(text, kind === 'birth' ? birthDateYears(thisYear) : eventDateYears(thisYear));
}
