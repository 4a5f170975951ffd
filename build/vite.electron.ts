// How the parts that run outside the page are built: each into its own folder of dist/, for Node 20.18 and later.
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import type { InlineConfig } from 'vite';

/** Packages with native code or data files of their own; they stay outside and are dependencies of the package. */
const EXTERNAL = ['electron', 'better-sqlite3-multiple-ciphers', 'pdfkit', 'fontkit'];
/** Optional accelerators of `ws`, which it does without. */
const ABSENT = ['bufferutil', 'utf-8-validate'];
const NODE = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const TARGET = 'node20.18';

function nodePart(name: string, entries: string[]): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: [...EXTERNAL, ...ABSENT], target: 'node' },
    build: {
      ssr: true,
      target: TARGET,
      outDir: `dist/${name}`,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          entries.filter((entry) => existsSync(entry)).map((entry) => [outputName(entry), entry]),
        ),
        external: [...EXTERNAL, ...ABSENT, ...NODE],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  };
}

function outputName(entry: string): string {
  return entry.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** The preload script runs in the sandbox, which knows only CommonJS. */
const preload: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'chrome130',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};

export const electronParts: InlineConfig[] = [
  nodePart('main', ['electron/main/main.ts']),
  preload,
  nodePart('engine', [
    'electron/engine/entry-utility-process.ts',
    'electron/engine/entry-worker-thread.ts',
    'electron/engine/import/read/read-worker.ts',
  ]),
  nodePart('local-server', ['electron/local-server/local-server.ts']),
];
