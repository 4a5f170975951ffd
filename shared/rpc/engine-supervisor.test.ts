import { expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import type { EngineProcess, FromEngine, ToEngine } from './engine-process.ts';
import { healthyAfter, restartDelays, superviseEngine } from './engine-supervisor.ts';

/** Engines that do what the test says, on a clock that the test moves. */
function setUp() {
  let now = 0;
  let waiting: Array<{ at: number; run(): void }> = [];
  const clock: Clock = {
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((other) => other !== entry));
    },
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { run } of due) run();
  };
  const engines: Array<{ sent: ToEngine[]; say(message: FromEngine): void; fall(): void; killed: boolean }> =
    [];
  const events: string[] = [];
  const start = (): EngineProcess<string> => {
    let hear: (message: FromEngine) => void = () => {};
    let exit = () => {};
    const engine = {
      sent: [] as ToEngine[],
      killed: false,
      say: (message: FromEngine) => hear(message),
      fall: () => exit(),
    };
    engines.push(engine);
    return {
      post: (message) => engine.sent.push(message),
      onMessage: (listener) => (hear = listener),
      onExit: (listener) => (exit = listener),
      kill: () => {
        engine.killed = true;
        exit();
      },
    };
  };
  const supervisor = superviseEngine<string>(start, clock, {
    started: () => events.push('started'),
    stopped: () => events.push('stopped'),
    dataFileClosed: () => events.push('data file closed'),
  });
  return { supervisor, engines, events, pass };
}

test('a shell call is answered by its number', async () => {
  const { supervisor, engines } = setUp();
  const first = supervisor.shell.pathOf('a');
  const second = supervisor.shell.pathOf('b');
  engines[0]?.say({ type: 'shell-done', callId: 2, value: '/b' });
  engines[0]?.say({
    type: 'shell-failed',
    callId: 1,
    failure: { code: 'NOT_FOUND', data: { what: 'file' } },
  });
  await expect(second).resolves.toBe('/b');
  await expect(first).rejects.toMatchObject({ failure: { code: 'NOT_FOUND', data: { what: 'file' } } });
});

test('a data file that was closed is told of, and a closing engine is not taken for one', async () => {
  const { supervisor, engines, events } = setUp();
  engines[0]?.say({ type: 'data-file-closed' });
  expect(events).toEqual(['started', 'data file closed']);
  const closed = supervisor.close();
  engines[0]?.say({ type: 'closed' });
  await closed;
  expect(events).toEqual(['started', 'data file closed']);
});

test('when the engine falls its shell calls fail, and it is started again at once', async () => {
  const { supervisor, engines, events, pass } = setUp();
  const pending = supervisor.shell.pathOf('a');
  engines[0]?.fall();
  await expect(pending).rejects.toMatchObject({ failure: { code: 'ENGINE_STOPPED' } });
  expect(supervisor.connect('port')).toBe(false);
  await expect(supervisor.shell.pathOf('a')).rejects.toMatchObject({ failure: { code: 'ENGINE_STOPPED' } });
  pass(0);
  expect(events).toEqual(['started', 'stopped', 'started']);
  expect(supervisor.connect('port')).toBe(true);
  expect(engines[1]?.sent).toEqual([{ type: 'connect' }]);
});

test('an engine that keeps falling is given ever more time, until it has stood for a while', () => {
  const { engines, pass } = setUp();
  for (const delay of restartDelays) {
    const before = engines.length;
    engines.at(-1)?.fall();
    if (delay > 0) pass(delay - 1);
    if (delay > 0) expect(engines).toHaveLength(before);
    pass(1);
    expect(engines).toHaveLength(before + 1);
  }
  pass(healthyAfter);
  const before = engines.length;
  engines.at(-1)?.fall();
  pass(0);
  expect(engines).toHaveLength(before + 1);
});

test('closing waits for the engine, ends it and starts no other', async () => {
  const { supervisor, engines, pass } = setUp();
  const closed = supervisor.close();
  expect(engines[0]?.sent).toEqual([{ type: 'close' }]);
  expect(engines[0]?.killed).toBe(false);
  engines[0]?.say({ type: 'closed' });
  await closed;
  expect(engines[0]?.killed).toBe(true);
  pass(60_000);
  expect(engines).toHaveLength(1);
});

test('an engine that does not close in time is ended', async () => {
  const { supervisor, engines, pass } = setUp();
  const closed = supervisor.close();
  pass(5_000);
  await closed;
  expect(engines[0]?.killed).toBe(true);
});
