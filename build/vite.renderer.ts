// How the page is built: for Chromium 130 and later, from its own folder, with addresses below its own root.
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export const rendererPart: InlineConfig = {
  configFile: false,
  root: 'renderer',
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    // An inlined script or style would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
};
