// An engine in a process of its own, in which something goes wrong that nobody catches.
// arguments: the folder of its settings, and how it goes wrong: throw | reject
import { hostEngine } from '../../electron/engine/host.ts';

const [folder = '', way] = process.argv.slice(2);
hostEngine(
  { post: () => {}, onMessage: () => {} },
  {
    settingsFolder: folder,
    workspacesFolder: folder,
    fontsFolder: folder,
    sampleFolder: folder,
    readWorkerUrl: 'file:///nothing',
    appVersion: '0.0.0',
    openSample: false,
  },
);
const fail = (): never => {
  throw new RangeError('Rosalind Marker, born 3 March 2008');
};
if (way === 'throw') setTimeout(fail, 0);
else void Promise.resolve().then(fail);
// Something still to be waited for, as in a running engine.
setTimeout(() => {}, 10_000);
