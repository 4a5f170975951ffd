/** Leaving the data file (its window closes, or another file is opened) without losing anything that was typed. */
import type { UnfinishedWork } from '../../api/unfinished-work.ts';
import type { ErrorWords } from '../../components/error-words.ts';

/** Milliseconds in which a field hands over what was typed in it, and the page takes note of the answer. */
export const HAND_OVER = 30;
/** Milliseconds of saving before the page says that it is still at it. */
export const SAY_AFTER = 1500;

export type LeavingState =
  | { kind: 'staying' }
  /** Something would be lost, or there is a question of its own: the person decides. */
  | { kind: 'asking'; question: UnfinishedWork }
  /** Saving; shown once it takes long. */
  | { kind: 'saving'; isLong: boolean }
  /** Something typed could not be saved; `words` say why, where that is known. */
  | { kind: 'not-saved'; words: ErrorWords | null }
  | { kind: 'going' };

/** What leaving needs to know of the page. */
export interface PageToLeave {
  unfinished(): UnfinishedWork | null;
  /** Whether anything written for something new was not added yet: the page alone has it. */
  isWritten(): boolean;
  /** Begins to save whatever was typed. */
  saveTyped(): void;
  isTyped(): boolean;
  isSaving(): boolean;
  /** Resolves when no save is under way. */
  whenSaved(): Promise<void>;
  /** Why the last save failed, or null when it did not. */
  failure(): ErrorWords | null;
  after(milliseconds: number, run: () => void): () => void;
}

export interface Leaving {
  getState(): LeavingState;
  subscribe(listener: () => void): () => void;
  /** Whether something typed would be lost with the page. The engine keeps the rest, an import that is under way too. */
  wouldLoseTyping(): boolean;
  /** Whether leaving at once would lose something: typing, or work that was not finished. */
  wouldLose(): boolean;
  /** Saves what was typed, then goes; asks where something would be lost. `question` is asked in any case. */
  leave(go: () => void, question?: UnfinishedWork): void;
  /** The answers of the person. */
  stay(): void;
  goOn(): void;
  tryAgain(): void;
  goWithoutSaving(): void;
}

/** Makes the one leaving of a page. Nothing happens until `leave`. */
export function createLeaving(page: PageToLeave): Leaving {
  let state: LeavingState = { kind: 'staying' };
  let go = () => {};
  /** Grows with each attempt: an earlier one that is still waiting has nothing more to say. */
  let attempt = 0;
  const listeners = new Set<() => void>();

  function move(next: LeavingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const wouldLoseTyping = () => page.isTyped() || page.isSaving() || page.isWritten();
  const pause = () => new Promise<void>((done) => void page.after(HAND_OVER, done));

  async function save(): Promise<void> {
    const mine = ++attempt;
    move({ kind: 'saving', isLong: false });
    const cancelWords = page.after(SAY_AFTER, () => {
      if (mine === attempt) move({ kind: 'saving', isLong: true });
    });
    page.saveTyped();
    await pause();
    const wasSaving = page.isSaving();
    await page.whenSaved();
    await pause();
    cancelWords();
    if (mine !== attempt) return;
    const failure = page.failure();
    // A choice or a button that failed just now counts too; an old failure of something else does not.
    if (page.isTyped() || (wasSaving && failure)) return move({ kind: 'not-saved', words: failure });
    leaveNow();
  }

  function leaveNow(): void {
    attempt += 1;
    move({ kind: 'going' });
    go();
    // Where going did not end the page, it can be left again.
    move({ kind: 'staying' });
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wouldLoseTyping,
    wouldLose: () => wouldLoseTyping() || page.unfinished() !== null,
    leave: (next, question) => {
      if (state.kind === 'going') return;
      go = next;
      const asked = page.unfinished() ?? question;
      if (asked) {
        attempt += 1;
        move({ kind: 'asking', question: asked });
      } else void save();
    },
    stay: () => {
      attempt += 1;
      move({ kind: 'staying' });
    },
    goOn: () => void save(),
    tryAgain: () => void save(),
    goWithoutSaving: leaveNow,
  };
}
