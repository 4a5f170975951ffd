import type { ErrorWords } from '../error-words.ts';

/** What a saved field needs to know of a save. The outcomes of `useWrite` and `useRowSave` fit as they are. */
export type SaveOutcome =
  | { saved: true }
  | { saved: false; words: ErrorWords; changedElsewhere?: boolean; temporary?: boolean };

export type Save<Value> = (value: Value) => Promise<SaveOutcome>;

export interface SavedValueState<Value> {
  /** What was typed, or null when the field shows what is saved. */
  draft: { readonly value: Value } | null;
  isUnsaved: boolean;
  /** Why the last save failed; what was typed is kept. */
  failure: ErrorWords | null;
  /** Somebody else saved another value meanwhile; the person has to choose. */
  conflict: { readonly theirs: Value } | null;
}

/** One field that saves itself, without any screen around it. */
export interface SavedValue<Value> {
  getState(): SavedValueState<Value>;
  subscribe(listener: () => void): () => void;
  /** The person typed; saved after a pause. */
  change(next: Value): void;
  /** The person typed or chose, and it is meant: saved now. */
  commit(next: Value): void;
  /** The person left the field, or the page goes away: saved now. */
  leave(): void;
  keepMine(): void;
  useTheirs(): void;
  /**
   * What is saved, as last read (what this field saved itself, or a change from elsewhere: undo, another window), and
   * how to save from now on, always to the same row.
   */
  update(value: Value, save: Save<Value>): void;
}

/** Milliseconds without typing before a field is saved by itself. */
export const SAVE_AFTER = 1500;
/** Milliseconds before a save that failed for a passing reason is tried again, longer each time. */
export const RETRY_AFTER = [1000, 2000, 4000, 8000] as const;
/** How long a saved value is shown from memory while the next reading is on its way. */
export const SETTLE_WITHIN = 4000;
/** How long the page may take to show newly read values before they are compared with what was typed. */
export const READ_WITHIN = 50;

/**
 * The life of one field: what was typed is never thrown away because a save failed, and never written over a value the
 * person has not seen.
 *
 * @param firstValue what is saved when the field appears
 * @param firstSave writes a value
 * @param after runs something later; the function returned cancels it
 */
export function createSavedValue<Value>(
  firstValue: Value,
  firstSave: Save<Value>,
  after: (milliseconds: number, run: () => void) => () => void,
): SavedValue<Value> {
  let stored = firstValue;
  let save = firstSave;
  let state: SavedValueState<Value> = { draft: null, isUnsaved: false, failure: null, conflict: null };
  /** Values that may be replaced without asking: what was there when typing began, and what this field wrote itself. */
  let known = new Set<Value>();
  let cancelTimer = () => {};
  let failures = 0;
  /** Saves of this field under way; their answers may come after more was typed. */
  let sending = 0;
  const listeners = new Set<() => void>();

  function move(change: Partial<SavedValueState<Value>>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function later(milliseconds: number, run: () => void): void {
    cancelTimer();
    cancelTimer = after(milliseconds, run);
  }

  function finish(): void {
    cancelTimer();
    failures = 0;
    move({ draft: null, isUnsaved: false, failure: null, conflict: null });
  }

  function type(next: Value): void {
    cancelTimer();
    if (state.draft === null) known = new Set([stored]);
    // Read back or not, this field goes on from what it wrote last.
    else if (!state.isUnsaved) known = new Set([stored, state.draft.value]);
    move({ draft: { value: next }, isUnsaved: true });
  }

  async function send(isSecondTry = false): Promise<void> {
    cancelTimer();
    if (state.draft === null || !state.isUnsaved) return;
    const theirs = stored;
    if (state.draft.value === theirs && sending === 0) return finish();
    if (!known.has(theirs)) return move({ conflict: { theirs } });
    const sent = state.draft.value;
    known.add(sent);
    sending += 1;
    const outcome = await save(sent).finally(() => {
      sending -= 1;
    });
    const isStillTyped = state.draft?.value === sent;
    if (outcome.saved) {
      failures = 0;
      move({ failure: null, conflict: null });
      if (!isStillTyped) return;
      if (stored === sent) return finish();
      move({ isUnsaved: false });
      return later(SETTLE_WITHIN, finish);
    }
    if (outcome.changedElsewhere) {
      // The newest values have been fetched; the page gets a moment to show them.
      await new Promise<void>((go) => void after(READ_WITHIN, go));
      const newest = stored;
      if (state.draft === null || newest === state.draft.value) return finish();
      if (!known.has(newest)) return move({ conflict: { theirs: newest } });
      // Only another field of the row was changed: this one may be saved.
      if (!isSecondTry) return send(true);
    }
    move({ failure: outcome.words });
    if (outcome.temporary && isStillTyped) {
      later(RETRY_AFTER[Math.min(failures, RETRY_AFTER.length - 1)] ?? 1000, () => void send());
      failures += 1;
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => {
      type(next);
      later(SAVE_AFTER, () => void send());
    },
    commit: (next) => {
      type(next);
      void send();
    },
    leave: () => void send(),
    keepMine: () => {
      known.add(stored);
      move({ conflict: null });
      void send();
    },
    useTheirs: finish,
    update: (value, nextSave) => {
      save = nextSave;
      if (value === stored) return;
      stored = value;
      if (state.draft !== null && !state.isUnsaved) finish();
    },
  };
}
