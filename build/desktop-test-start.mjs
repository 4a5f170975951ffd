// What the runtime of the tests starts. A driver that takes hold of the application while its window is just coming
// sometimes never hears of the window; so the application becomes ready only once the driver is there and says so. What
// it calls for that, __playwright_run, is what Playwright's own start of Electron sets.
import { app } from 'electron';

// Without a driver, as for a second start, nobody would say so.
if (process.argv.includes('--remote-debugging-port=0')) holdBack();
await import('../dist/main/main.js');

function holdBack() {
  const becameReady = app.whenReady();
  const emit = app.emit.bind(app);
  let isHeld = true;
  let whatReadySays = [];
  let release = () => {};
  const released = new Promise((resolve) => {
    release = resolve;
  });
  app.isReady = () => !isHeld;
  app.whenReady = () => released;
  app.emit = (event, ...args) => {
    if (event !== 'ready' || !isHeld) return emit(event, ...args);
    whatReadySays = args;
    return true;
  };
  globalThis.__playwright_run = async () => {
    await becameReady;
    isHeld = false;
    emit('ready', ...whatReadySays);
    release();
  };
}
