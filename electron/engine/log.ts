import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The engine's own log: what failed and where in the program, never a value that a person typed. */
export interface EngineLog {
  /** Writes down an unexpected error under a new id, which is all that the page is told. */
  unexpected(place: string, error: unknown): string;
}

const LARGEST_LOG_BYTES = 1_000_000;

/** Keeps the log in `engine.log` of the settings folder, with one older file beside it. */
export function createLog(settingsFolder: string): EngineLog {
  const file = join(settingsFolder, 'engine.log');
  return {
    unexpected: (place, error) => {
      const logId = randomUUID();
      const line = JSON.stringify({ at: new Date().toISOString(), logId, place, ...describe(error) });
      try {
        mkdirSync(settingsFolder, { recursive: true });
        makeRoom(file);
        appendFileSync(file, `${line}\n`);
      } catch {
        // A full disk must not turn one failure into two.
      }
      return logId;
    },
  };
}

/** The name, code and stack frames of an error. Its message is left out: it may quote a value from the data file. */
function describe(error: unknown): { name: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, frames: frames.slice(0, 12).map((line) => line.trim()) };
}

function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(file, `${file}.older`);
}
