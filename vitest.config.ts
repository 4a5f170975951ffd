import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Without it one processor is left idle, and on a laptop with two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['{shared,electron,renderer,build,test}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
    ],
  },
});
