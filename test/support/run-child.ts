import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program under test/support that runs in a process of its own and speaks in lines. */
export interface Child {
  readonly process: ChildProcess;
  /** Waits for the next line that it writes. */
  line(): Promise<string>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends every child that is still running: for `afterEach`. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}

/**
 * Starts `test/support/<name>` with node.
 * @param options.uid as another user
 * @param options.quiet what it says of errors is for the test, not for the screen
 */
export function runChild(
  name: string,
  args: string[],
  options: { uid?: number; quiet?: boolean } = {},
): Child {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', options.quiet ? 'pipe' : 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  running.add(child);
  child.on('exit', () => {
    running.delete(child);
    for (const listener of waiting.splice(0)) listener('(ended)');
  });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) (waiting.shift() ?? ((each) => lines.push(each)))(line);
  });
  return {
    process: child,
    line: async () => lines.shift() ?? new Promise<string>((resolve) => waiting.push(resolve)),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
