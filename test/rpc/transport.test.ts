import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { eventIterator, oc } from '@orpc/contract';
import { type ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createEngineClient, createEngineConnection } from '../../shared/rpc/client.ts';
import type { Clock } from '../../shared/rpc/clock.ts';
import { ENGINE_STOPPED } from '../../shared/rpc/engine-stopped.ts';
import { HEARTBEAT, heartbeatTimes } from '../../shared/rpc/heartbeat.ts';
import { portFromWorkerPort, type RpcPort } from '../../shared/rpc/port.ts';
import { createPortServer } from '../../shared/rpc/server.ts';

const contract = {
  number: {
    double: oc.input(z.object({ value: z.number() })).output(z.object({ value: z.number() })),
    named: oc
      .input(
        z.object({
          fields: z.object({
            name: z.string().max(500),
            note: z.string(),
            people: z.number().int().min(1).max(200).optional(),
          }),
        }),
      )
      .output(z.object({})),
    never: oc.output(z.object({})),
    broken: oc.output(z.object({})),
    count: oc.output(eventIterator(z.number())),
  },
};
const os = implement(contract);
let aborted = false;
const router = {
  number: {
    double: os.number.double.handler(({ input }) => ({ value: input.value * 2 })),
    named: os.number.named.handler(() => ({})),
    never: os.number.never.handler(() => new Promise<never>(() => {})),
    broken: os.number.broken.handler(() => {
      throw new TypeError('the name of a young person');
    }),
    count: os.number.count.handler(async function* ({ signal }) {
      signal?.addEventListener('abort', () => (aborted = true));
      yield 1;
      await new Promise(() => {});
    }),
  },
};

const ports: MessagePort[] = [];
const logged: string[] = [];

function serve(): RpcPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  createPortServer(router, {}, (place) => {
    logged.push(place);
    return 'log-1';
  })(portFromWorkerPort(port2));
  return portFromWorkerPort(port1);
}

function connect(clock: Clock = stoppedClock, onLost = () => {}) {
  const connection = createEngineConnection(clock, onLost);
  return { connection, client: createEngineClient<ContractRouterClient<typeof contract>>(connection) };
}

const stoppedClock: Clock = { after: () => () => {} };

/** A clock that a test moves on by hand. */
function handClock(): Clock & { pass(milliseconds: number): void } {
  let now = 0;
  let waiting: Array<{ at: number; run(): void }> = [];
  return {
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => void (waiting = waiting.filter((other) => other !== entry));
    },
    pass: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  logged.length = 0;
  aborted = false;
});

test('a call made before the first port waits for it', async () => {
  const { connection, client } = connect();
  const answer = client.number.double({ value: 21 });
  connection.attach(serve());
  await expect(answer).resolves.toEqual({ value: 42 });
  expect(connection.state).toBe('open');
});

test('every pending call fails at once when the engine stops, and so does every later one', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const pending = client.number.never();
  await client.number.double({ value: 1 });
  connection.stopped();
  await expect(pending).rejects.toMatchObject({ code: ENGINE_STOPPED });
  await expect(client.number.double({ value: 1 })).rejects.toMatchObject({ code: ENGINE_STOPPED });
  expect(connection.state).toBe('stopped');
});

test('a stream that is being read fails when the engine stops', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const stream = await client.number.count();
  await expect(stream.next()).resolves.toMatchObject({ value: 1 });
  const next = stream.next();
  connection.stopped();
  await expect(next).rejects.toMatchObject({ code: ENGINE_STOPPED });
});

test('leaving a stream stops the work behind it', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  for await (const value of await client.number.count()) {
    expect(value).toBe(1);
    break;
  }
  await expect.poll(() => aborted).toBe(true);
});

test('a closed channel counts as a stopped engine', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const pending = client.number.never();
  await client.number.double({ value: 1 });
  ports.at(-1)?.close();
  await expect(pending).rejects.toMatchObject({ code: ENGINE_STOPPED });
});

test('the same client works again over the port of the next engine', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  connection.stopped();
  const states: string[] = [];
  connection.subscribe(() => states.push(connection.state));
  connection.attach(serve());
  await expect(client.number.double({ value: 4 })).resolves.toEqual({ value: 8 });
  expect(states).toEqual(['open']);
});

test('an unexpected error tells the page a log id and nothing else', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const error = await client.number.broken().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'INTERNAL', data: { logId: 'log-1' } });
  expect(JSON.stringify(error)).not.toContain('young person');
  expect(logged).toEqual(['number.broken']);
});

test('input that the contract does not allow is refused before the engine sees it', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  await expect(client.number.double({ value: 'x' as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(logged).toEqual([]);
});

test('a silent engine is slow after some seconds, open when it answers, and lost in the end', async () => {
  const clock = handClock();
  let lost = 0;
  const { connection, client } = connect(clock, () => (lost += 1));
  const sent: unknown[] = [];
  let answer: (data: unknown) => void = () => {};
  connection.attach({
    postMessage: (data) => sent.push(data),
    onMessage: { addListener: (listener) => (answer = listener) },
    onDisconnect: { addListener: () => {} },
    close: () => {},
  });
  clock.pass(heartbeatTimes.every);
  expect(sent).toEqual([HEARTBEAT]);
  clock.pass(heartbeatTimes.slow);
  expect(connection.state).toBe('slow');
  answer(HEARTBEAT);
  expect(connection.state).toBe('open');
  const pending = client.number.never();
  clock.pass(heartbeatTimes.lost + 3 * heartbeatTimes.every);
  expect(connection.state).toBe('stopped');
  expect(lost).toBe(1);
  await expect(pending).rejects.toMatchObject({ code: ENGINE_STOPPED });
});

test('a served port answers heartbeats', async () => {
  const port = serve();
  const answer = new Promise((resolve) => port.onMessage.addListener(resolve));
  port.postMessage(HEARTBEAT);
  await expect(answer).resolves.toBe(HEARTBEAT);
});

test('a text that is longer than the contract has it is refused at its field, in words', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const named = (name: unknown) => client.number.named({ fields: { name: name as string, note: '' } });
  await expect(named('x'.repeat(500))).resolves.toEqual({});
  await expect(named('x'.repeat(10_000))).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field: 'name', problem: 'This is too long. Shorten it to 500 characters or fewer.' },
  });
  // Anything else that does not fit is a fault of the caller, not of what was typed.
  await expect(named(5)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a number that is more or less than the contract has it is refused at its field, in words', async () => {
  const { connection, client } = connect();
  connection.attach(serve());
  const sized = (people: number) => client.number.named({ fields: { name: '', note: '', people } });
  await expect(sized(200)).resolves.toEqual({});
  await expect(sized(201)).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field: 'people', problem: 'This is too much. Enter 200 or less.' },
  });
  await expect(sized(0)).rejects.toMatchObject({
    data: { field: 'people', problem: 'This is too little. Enter 1 or more.' },
  });
});
