import type { EngineConnection } from '../../shared/rpc/client.ts';
import type { DesktopBridge } from '../../shared/rpc/desktop-bridge.ts';
import { PORT_MESSAGE } from '../../shared/rpc/port-message.ts';
import { portFromMessagePort } from '../../shared/rpc/port.ts';

/** Asks the desktop shell for a port now and whenever the engine has been started again. */
export function connectFromDesktop(
  bridge: DesktopBridge,
  connection: EngineConnection,
): { restartEngine(): void } {
  let asking = false;
  let startedMeanwhile = false;

  async function ask(): Promise<void> {
    if (asking) {
      startedMeanwhile = true;
      return;
    }
    asking = true;
    const answer = await bridge.connect();
    asking = false;
    const again = startedMeanwhile && !(answer.ok && answer.value);
    startedMeanwhile = false;
    if (again) await ask();
  }

  window.addEventListener('message', (event) => {
    // Only the preload script of this very window sends it.
    if (event.source !== window || event.data !== PORT_MESSAGE) return;
    const [port] = event.ports;
    if (port) connection.attach(portFromMessagePort(port));
  });
  bridge.onEngine((event) => {
    if (event === 'stopped') connection.stopped();
    else void ask();
  });
  void ask();
  return { restartEngine: () => void bridge.restartEngine() };
}
