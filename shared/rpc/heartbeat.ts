import type { Clock } from './clock.ts';
import type { RpcPort } from './port.ts';

/** Sent by the client and returned by the server as it came; never reaches the contract. */
export const HEARTBEAT = '\u0000heartbeat';

/** Milliseconds between heartbeats, until the engine counts as slow, and until it counts as lost. */
export const heartbeatTimes = { every: 2_000, slow: 8_000, lost: 90_000 };

/** The server's end: answers heartbeats and hands everything else on. */
export function answeringHeartbeats(port: RpcPort): RpcPort {
  return filterIncoming(port, () => port.postMessage(HEARTBEAT));
}

/**
 * The client's end: asks for a sign of life and reports how long none came. A busy engine (one long SQLite statement)
 * is `slow`, not lost, because its answers may still come; only after `heartbeatTimes.lost` is it given up.
 * @returns the port to use, and a function that stops asking.
 */
export function askingHeartbeats(
  port: RpcPort,
  clock: Clock,
  report: { alive(): void; slow(): void; lost(): void },
): { port: RpcPort; stop(): void } {
  let silentFor = 0;
  let awaiting = false;
  let cancel = () => {};
  const beat = () => {
    silentFor = awaiting ? silentFor + heartbeatTimes.every : 0;
    if (silentFor >= heartbeatTimes.lost) return report.lost();
    if (silentFor >= heartbeatTimes.slow) report.slow();
    if (!awaiting) port.postMessage(HEARTBEAT);
    awaiting = true;
    cancel = clock.after(heartbeatTimes.every, beat);
  };
  cancel = clock.after(heartbeatTimes.every, beat);
  const listening = filterIncoming(port, () => {
    awaiting = false;
    report.alive();
  });
  return { port: listening, stop: () => cancel() };
}

function filterIncoming(port: RpcPort, onHeartbeat: () => void): RpcPort {
  return {
    ...port,
    onMessage: {
      addListener: (listener) =>
        port.onMessage.addListener((data) => (data === HEARTBEAT ? onHeartbeat() : listener(data))),
    },
  };
}
