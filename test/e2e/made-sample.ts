/** The sample data file, made once and then copied: making it takes longer than most journeys. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { startLocalServer } from './start-in-browser.ts';

/** How long making it may take on a slow machine, in milliseconds. */
const LONGEST = 120_000;

/** Where the application keeps its sample, below the settings folder. */
const SAMPLE = 'sample';

export interface MadeSample {
  /** Puts a copy where an application with this settings folder finds it. */
  copyTo(settingsFolder: string): Promise<void>;
  remove(): Promise<void>;
}

/** Lets the application make its sample the first time somebody wants a copy. */
export function sampleMadeOnce(): MadeSample {
  let making: Promise<string> | undefined;
  return {
    copyTo: async (settingsFolder) => {
      making ??= makeSample();
      await cp(join(await making, SAMPLE), join(settingsFolder, SAMPLE), { recursive: true });
    },
    remove: async () => {
      if (making) await rm(await making, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @returns the settings folder in which it is */
async function makeSample(): Promise<string> {
  const settings = await mkdtemp(join(tmpdir(), 'send-pathways-sample-'));
  const server = await startLocalServer(
    { settings, workspaces: join(settings, 'documents') },
    { sample: true },
  );
  try {
    const made = join(settings, SAMPLE, 'Northmoor sample.pathways');
    const latest = Date.now() + LONGEST;
    // It gets its name when it is whole.
    while (!existsSync(made)) {
      if (Date.now() > latest) throw new Error('The sample data file was not made in time.');
      await after(100);
    }
  } finally {
    await server.stop();
  }
  return settings;
}
