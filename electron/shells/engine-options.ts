import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EngineOptions } from '../../shared/rpc/engine-process.ts';

/** The options of an engine built into this dist folder; where people's things are kept differs by shell. */
export function engineOptions(
  dist: string,
  own: Pick<EngineOptions, 'settingsFolder' | 'workspacesFolder' | 'appVersion' | 'openSample'>,
): EngineOptions {
  return {
    ...own,
    fontsFolder: join(dist, 'fonts'),
    sampleFolder: join(dist, 'sample'),
    readWorkerUrl: pathToFileURL(join(dist, 'engine', 'read-worker.js')).href,
  };
}
