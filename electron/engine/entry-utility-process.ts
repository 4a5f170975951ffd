// The engine in Electron: a utility process. Electron itself is not imported; its parentPort is described by use.
import type { EngineOptions, FromEngine, ToEngine } from '../../shared/rpc/engine-process.ts';
import { type MessagePortMainLike, portFromMessagePortMain } from '../../shared/rpc/port.ts';
import { hostEngine } from './host.ts';

interface ParentPort {
  postMessage(message: FromEngine): void;
  on(type: 'message', listener: (event: { data: ToEngine; ports: MessagePortMainLike[] }) => void): void;
}

const { parentPort } = process as unknown as { parentPort: ParentPort };
const options = JSON.parse(process.argv.at(-1) ?? '') as EngineOptions;

hostEngine(
  {
    post: (message) => parentPort.postMessage(message),
    onMessage: (listener) =>
      parentPort.on('message', ({ data, ports: [port] }) =>
        listener(data, port && portFromMessagePortMain(port)),
      ),
  },
  options,
);
