// How the page is built: for Chromium 130 and later, from its own folder, with addresses below its own root.
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { computeStyles } from './compute-styles.ts';

/**
 * main.ts asks the engine first and reads the page only then. This tells the browser of the page's files at once, so
 * that it fetches them meanwhile.
 */
const fetchPageMeanwhile: Plugin = {
  name: 'fetch-page-meanwhile',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/show-page.tsx'));
      if (!page) return [];
      return [...new Set([page.fileName, ...page.imports])].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};

/** The modules that the first questions are asked with. */
const ASKING =
  /[\\/](?:renderer[\\/](?:main\.ts|api[\\/])|shared[\\/]rpc[\\/]|@orpc[\\/]|query-core[\\/]|react-query[\\/])/;

export const rendererPart: InlineConfig = {
  configFile: false,
  root: 'renderer',
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), computeStyles(), fetchPageMeanwhile],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    // An inlined script or style would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: ['renderer/index.html', 'renderer/show-page.tsx'],
      // Two files for the first screen instead of twenty small ones: what asks the engine, and the page.
      output: {
        codeSplitting: {
          groups: [
            { name: 'questions', tags: ['$initial'], test: ASKING, priority: 1 },
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
};
