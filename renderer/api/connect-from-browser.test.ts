import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngineConnection } from '../../shared/rpc/client.ts';
import { systemClock } from '../../shared/rpc/clock.ts';
import { connectFromBrowser } from './connect-from-browser.ts';

/** A WebSocket that nothing answers until the test does. */
class Socket extends EventTarget {
  static latest: Socket;
  binaryType = '';
  constructor() {
    super();
    Socket.latest = this;
  }
  send() {}
  close() {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('location', { host: '127.0.0.1:1' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const closed = (code: number) => Socket.latest.dispatchEvent(Object.assign(new Event('close'), { code }));

/** A connection that was open. */
function opened() {
  const connection = createEngineConnection(systemClock);
  connectFromBrowser(connection);
  Socket.latest.dispatchEvent(new Event('open'));
  expect(connection.state).toBe('open');
  return connection;
}

test('a server that says that it is closing has gone at once', () => {
  const connection = opened();
  closed(1001);
  expect(connection.state).toBe('gone');
  vi.advanceTimersToNextTimer();
  closed(1006);
  expect(connection.state).toBe('gone');
});

test('a lost connection is being started again; a server that stays silent has gone; it may still come back', () => {
  const connection = opened();
  closed(1006);
  expect(connection.state).toBe('stopped');
  // Tried again after 0.1, 0.35, 0.85, 1.85, 3.85 and 8.85 seconds, and then every five.
  for (let attempt = 0; attempt < 6; attempt += 1) {
    vi.advanceTimersToNextTimer();
    closed(1006);
    expect(connection.state).toBe('stopped');
  }
  vi.advanceTimersToNextTimer();
  closed(1006);
  expect(connection.state).toBe('gone');
  vi.advanceTimersToNextTimer();
  Socket.latest.dispatchEvent(new Event('open'));
  expect(connection.state).toBe('open');
});
