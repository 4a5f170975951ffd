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
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, frames: framesOf(error).slice(0, 12) };
}

/** A place in a script of ours, of a library or of Node: who called, the script, the line and the column. */
const FRAME = /^\s+at (?<caller>[^()]+ \()?(?<script>node:[\w/.-]+|.+\.[cm]?[jt]s)(?<line>:\d+:\d+)\)?$/;

/** Where an error came from. The stack begins with the message, whose lines may look like anything. */
function framesOf({ message, stack = '' }: Error): string[] {
  const below = stack.slice(stack.indexOf(message) + message.length);
  return (stack.includes(message) ? below : stack).split('\n').flatMap((row) => {
    const { caller = '', script, line } = FRAME.exec(row)?.groups ?? {};
    if (script === undefined) return [];
    return [`at ${caller}${withoutFolders(script)}${line}${caller && ')'}`];
  });
}

/** A script by its place in the program. The folders above it say whose computer this is. */
function withoutFolders(script: string): string {
  if (script.startsWith('node:')) return script;
  const folders = script.replaceAll('\\', '/').split('/');
  const start = ['node_modules', 'dist'].map((name) => folders.lastIndexOf(name)).find((index) => index >= 0);
  return folders.slice(start ?? -1).join('/');
}

function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(file, `${file}.older`);
}
