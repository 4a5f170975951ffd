/** Every write of the page: shown as saving, everything on the screen asked for again, failures turned into words. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { currentOpening } from './data-file-change.ts';
import { type ErrorCode, errorCode, type ErrorWords, errorWords, refusedField } from './error-words.ts';
import { showSaving } from './saving.ts';

/** How a write ended. It never throws: a failure is data, with words to show. */
export type Outcome<T> =
  | { saved: true; value: T }
  | {
      saved: false;
      words: ErrorWords;
      /** Null for something unexpected. */
      code: ErrorCode | null;
      /** The field a rule refused, where one did. */
      field: string | null;
      /** The row was changed by someone else; the newest values have been fetched. */
      changedElsewhere: boolean;
      /** It may well go through in a moment, by itself: the engine is being started again, or its file opened again. */
      temporary: boolean;
    };

/**
 * A function that carries out a write of the open data file: `const outcome = await write(() => api.action.add(…))`.
 * Shows saving and saved, asks anew for everything on the screen, and answers with the outcome.
 */
export function useWrite(): <T>(write: () => Promise<T>) => Promise<Outcome<T>> {
  const queryClient = useQueryClient();
  const [opening] = useState(currentOpening);
  return useCallback(
    async (write) => {
      // A field of a data file that was left may still be trying: what was typed there must never reach another.
      if (opening !== currentOpening()) return fileWasLeft;
      return carryOut(queryClient, write);
    },
    [queryClient, opening],
  );
}

const fileWasLeft = {
  saved: false,
  words: { title: 'The data file was closed.', whatToDo: 'Open it again to change it.' },
  code: 'NOT_OPEN',
  field: null,
  changedElsewhere: false,
  temporary: false,
} as const;

async function carryOut<T>(queryClient: QueryClient, write: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const value = await showSaving(write, errorWords);
    void queryClient.invalidateQueries();
    return { saved: true, value };
  } catch (error) {
    const code = errorCode(error);
    // The person has to see the newest before choosing between two.
    if (code === 'CHANGED_ELSEWHERE') await queryClient.invalidateQueries();
    return {
      saved: false,
      words: errorWords(error),
      code,
      field: refusedField(error),
      changedElsewhere: code === 'CHANGED_ELSEWHERE',
      temporary: code === 'ENGINE_STOPPED' || code === 'NOT_OPEN',
    };
  }
}

const queues = new Map<string, Promise<unknown>>();
const newestVersions = new Map<string, number>();

/**
 * A function that saves parts of one row: `const save = useRowSave(`person:${id}`, person.version, (version, patch) =>
 * api.people.save({ personId: id, version, patch }))`, then `save({ notes: '…' })`. Saves of one row follow one
 * another, and each is made from the version its predecessor wrote, so that two fields left quickly one after the
 * other never collide with themselves.
 *
 * @param row names the row across the whole page, for example `statement:<assessment id>:4`
 * @param version the version of the row that is on the screen
 */
export function useRowSave<Patch>(
  row: string,
  version: number,
  write: (version: number, patch: Patch) => Promise<{ version: number; savedAt: string }>,
): (patch: Patch) => Promise<Outcome<unknown>> {
  const writeRow = useRowWrites();
  return (patch) => writeRow(row, version, (newest) => write(newest, patch));
}

/**
 * The same for everything else that asks for the version of a row: what removes it, ends it, merges it, and lists whose
 * rows come and go, where a hook for each row cannot be. Whoever types and removes at once has what they typed saved
 * first, and is not told that somebody else changed the row:
 * `writeRow(`action:${id}`, version, (version) => api.action.remove({ actionId: id, version }))`.
 */
export function useRowWrites(): <T>(
  row: string,
  version: number,
  write: (version: number) => Promise<T>,
) => Promise<Outcome<T>> {
  const run = useWrite();
  return useCallback(
    (row, version, write) =>
      inTurn(row, async () => {
        const outcome = await run(() => write(Math.max(newestVersions.get(row) ?? 0, version)));
        if (outcome.saved) noteVersion(row, outcome.value);
        else if (outcome.changedElsewhere) newestVersions.delete(row);
        return outcome;
      }),
    [run],
  );
}

/** What removes a row answers without a version: the row is gone, and is read anew where it is put back. */
function noteVersion(row: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return;
  if (typeof answer.version === 'number') newestVersions.set(row, answer.version);
}

function inTurn<T>(row: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(row) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(row, mine);
  void mine.finally(() => {
    if (queues.get(row) === mine) queues.delete(row);
  });
  return mine;
}

/** Forgets what was known of rows, when another data file is opened. */
export function forgetRows(): void {
  newestVersions.clear();
}
