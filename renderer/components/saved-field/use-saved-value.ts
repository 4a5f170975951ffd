import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorWords } from '../error-words.ts';

/** What a saved field needs to know of a save. The outcomes of `useWrite` and `useRowSave` fit as they are. */
export type SaveOutcome =
  | { saved: true }
  | { saved: false; words: ErrorWords; changedElsewhere?: boolean; temporary?: boolean };

export type Save<Value> = (value: Value) => Promise<SaveOutcome>;

export interface SavedValue<Value> {
  /** What the field shows: what was typed, else what is saved. */
  shown: Value;
  isUnsaved: boolean;
  /** Why the last save failed; what was typed is kept. */
  failure: ErrorWords | null;
  /** Somebody else saved another value meanwhile: both, for the person to choose. */
  conflict: { theirs: Value } | null;
  /** The person typed; saved after a pause. */
  change(next: Value): void;
  /** The person typed or chose, and it is meant: saved now. */
  commit(next: Value): void;
  /** The person left the field: saved now. */
  leave(): void;
  keepMine(): void;
  useTheirs(): void;
}

/** Milliseconds without typing before a field is saved by itself. */
export const SAVE_AFTER = 1500;
const RETRY_AFTER = [1000, 2000, 4000, 8000];
/** How long a saved value is shown from memory while the answer of the next reading is on its way. */
const SETTLE_WITHIN = 4000;

/**
 * The life of one field that saves itself: on leaving, after a pause, and when the page goes away. What was typed is
 * never thrown away because a save failed, and never written over a value the person has not seen.
 *
 * @param value what is saved, as last read
 * @param save writes a value; it must go on writing to the same row for as long as this field lives
 */
export function useSavedValue<Value extends string | number | boolean | null>(
  value: Value,
  save: Save<Value>,
): SavedValue<Value> {
  const [draft, setDraftState] = useState<{ value: Value } | null>(null);
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const [conflict, setConflict] = useState<{ theirs: Value } | null>(null);

  const latest = useRef({ value, save });
  latest.current = { value, save };
  /** The draft as of now, which the state of the last rendering may not yet be. `saved`: only waiting to be read back. */
  const now = useRef<{ draft: { value: Value } | null; saved: boolean }>({ draft: null, saved: false });
  /** Values that may be replaced without asking: what was there when typing began, and what this field wrote itself. */
  const known = useRef(new Set<Value>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attempts = useRef(0);
  const gone = useRef(false);

  const setDraft = useCallback((next: { value: Value } | null, saved = false) => {
    now.current = { draft: next, saved };
    setDraftState(next);
  }, []);

  const finish = useCallback(() => {
    clearTimeout(timer.current);
    clearTimeout(settling.current);
    setDraft(null);
    setFailure(null);
    setConflict(null);
  }, [setDraft]);

  const send = useCallback(
    async (isSecondTry = false): Promise<void> => {
      clearTimeout(timer.current);
      const { draft: typed, saved } = now.current;
      if (typed === null || saved) return;
      const { value: theirs } = latest.current;
      if (typed.value === theirs) return finish();
      if (!known.current.has(theirs)) return setConflict({ theirs });
      const sent = typed.value;
      known.current.add(sent);
      const outcome = await latest.current.save(sent);
      const isStillTyped = now.current.draft?.value === sent;
      if (outcome.saved) {
        attempts.current = 0;
        setFailure(null);
        setConflict(null);
        if (isStillTyped) {
          setDraft({ value: sent }, true);
          settling.current = setTimeout(() => now.current.saved && finish(), SETTLE_WITHIN);
        }
        return;
      }
      if (gone.current) return;
      if (outcome.changedElsewhere) {
        // The newest values have been fetched; give the page a moment to show them before comparing.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const newest = latest.current.value;
        if (newest === now.current.draft?.value) return finish();
        if (!known.current.has(newest)) return setConflict({ theirs: newest });
        // Only another field of the row was changed: this one may be saved.
        if (!isSecondTry) return send(true);
      }
      setFailure(outcome.words);
      if (outcome.temporary && isStillTyped) {
        const wait = RETRY_AFTER[Math.min(attempts.current, RETRY_AFTER.length - 1)];
        attempts.current += 1;
        timer.current = setTimeout(() => void send(), wait);
      }
    },
    [finish, setDraft],
  );

  const type = useCallback(
    (next: Value) => {
      if (now.current.draft === null) known.current = new Set([latest.current.value]);
      // Read back or not, what this field wrote last is what it now goes on from.
      else if (now.current.saved) known.current = new Set([latest.current.value, now.current.draft.value]);
      clearTimeout(settling.current);
      clearTimeout(timer.current);
      setDraft({ value: next });
    },
    [setDraft],
  );

  // The saved value has been read back (or was changed again, for example by undo): show what is saved.
  useEffect(() => {
    if (now.current.saved) finish();
  }, [value, finish]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      clearTimeout(settling.current);
      void send();
    };
  }, [send]);

  return {
    shown: draft === null ? value : draft.value,
    isUnsaved: draft !== null && !now.current.saved,
    failure,
    conflict,
    change: (next) => {
      type(next);
      timer.current = setTimeout(() => void send(), SAVE_AFTER);
    },
    commit: (next) => {
      type(next);
      void send();
    },
    leave: () => void send(),
    keepMine: () => {
      if (conflict) known.current.add(conflict.theirs);
      known.current.add(latest.current.value);
      setConflict(null);
      void send();
    },
    useTheirs: finish,
  };
}
