// Who may import whom. Every rule's comment is what a person reads when it is broken, so it lists what is allowed.
const TESTS = '\\.(test|journey|exploit|bench)\\.tsx?$';

/** Files of one folder may import only what the pattern names. */
function only(name, from, allowed, comment) {
  const to = { pathNot: allowed.filter((pattern) => pattern !== NODE) };
  if (allowed.includes(NODE)) to.dependencyTypesNot = ['core'];
  return { name, comment, severity: 'error', from: { path: from, pathNot: TESTS }, to };
}

const NODE_MODULES = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`);
/** Stands in an allowed list for Node's own modules. */
const NODE = 'node:';

module.exports = {
  forbidden: [
    only(
      'shared-is-pure',
      '^shared/',
      ['^shared/', ...NODE_MODULES('zod', 'uuid', '@orpc')],
      'shared/ may import: shared/, zod, uuid. No node:, no Electron, no React, nothing of the page or the engine.',
    ),
    {
      name: 'orpc-stays-in-rpc',
      comment:
        'Within shared/, only shared/rpc/ may import oRPC; define procedures through shared/rpc/define.ts.',
      severity: 'error',
      from: { path: '^shared/', pathNot: ['^shared/rpc/', TESTS] },
      to: { path: NODE_MODULES('@orpc') },
    },
    only(
      'engine-knows-no-shell',
      '^electron/engine/',
      [
        '^electron/engine/',
        '^shared/',
        NODE,
        ...NODE_MODULES(
          'kysely',
          'better-sqlite3-multiple-ciphers',
          'zod',
          'uuid',
          '@orpc',
          'hucre',
          '@e965',
          'papaparse',
          'pdfkit',
          'fontkit',
          'bidi-js',
          'ical-generator',
          '@types',
        ),
      ],
      'electron/engine/ may import: itself, shared/, node:, kysely, SQLite, zod, uuid, oRPC, the spreadsheet and PDF libraries. Never Electron, never the page.',
    ),
    only(
      'main-is-a-shell',
      '^electron/main/',
      ['^electron/(main|shells)/', '^shared/', NODE, '^electron$', ...NODE_MODULES('electron', 'zod')],
      'electron/main/ may import: itself, electron/shells/, shared/, node:, electron, zod. The engine runs in a process of its own.',
    ),
    only(
      'preload-is-small',
      '^electron/preload/',
      ['^shared/rpc/desktop-bridge', '^electron$', ...NODE_MODULES('electron')],
      'electron/preload/ may import: electron and the types of shared/rpc/desktop-bridge.ts.',
    ),
    only(
      'local-server-is-a-shell',
      '^electron/local-server/',
      ['^electron/(local-server|shells)/', '^shared/', NODE, ...NODE_MODULES('ws', '@types')],
      'electron/local-server/ may import: itself, electron/shells/, shared/, node:, ws. Never Electron.',
    ),
    only(
      'shells-share-little',
      '^electron/shells/',
      ['^electron/shells/', '^shared/', NODE],
      'electron/shells/ may import: itself, shared/, node:. It is what both shells need.',
    ),
    only(
      'page-knows-no-engine',
      '^renderer/',
      [
        '^renderer/',
        '^shared/',
        '\\.(css|svg|png|woff2)$',
        ...NODE_MODULES(
          'react',
          'react-dom',
          '@fluentui',
          '@tanstack',
          '@orpc/tanstack-query',
          '@types',
          '@griffel',
          'zod',
          'vite',
        ),
      ],
      'renderer/ may import: itself, shared/, react, Fluent UI, TanStack, zod. Never node:, Electron or electron/.',
    ),
    {
      name: 'only-api-calls-the-engine',
      comment:
        'Within renderer/, only renderer/api/ may import oRPC or shared/rpc/; use the hooks of renderer/api/.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/api/', TESTS] },
      to: { path: ['^shared/rpc/', ...NODE_MODULES('@orpc')] },
    },
    {
      name: 'page-knows-the-contract-by-its-types',
      comment:
        'The page takes types from shared/contract/ (import type …): its checks run in the engine and are half the size of the first screen. Constants that both need belong in shared/domain/ or shared/content/.',
      severity: 'error',
      // A saved view is JSON of another day, and is checked where it is read.
      from: { path: '^renderer/', pathNot: [TESTS, '^renderer/features/people/people-view.ts$'] },
      to: { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-stand-alone',
      comment:
        'A feature may import renderer/api, renderer/components, renderer/theme and shared/; never another feature.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'components-only-present',
      comment: 'renderer/components/ may import renderer/theme and shared/; never renderer/api or a feature.',
      severity: 'error',
      from: { path: '^renderer/components/', pathNot: TESTS },
      to: { path: '^renderer/(api|features)/' },
    },
    {
      name: 'no-circles',
      comment: 'Modules that import one another in a circle cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/', '\\.d\\.ts$'] },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
