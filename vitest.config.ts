import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const journeys = 'app/journeys/**/*.test.ts';
const exclude = ['**/dist/**', ...configDefaults.exclude];
const databases = 'app/src/platform/testing/global-setup.server.ts';

export default defineConfig({
  resolve: { conditions: ['dondoc-source'] },
  ssr: { resolve: { conditions: ['dondoc-source'] } },
  test: {
    pool: 'forks',
    // Much of the time is spent waiting for a database, a browser or a program that starts.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['*.test.ts', '{reader,app,bench}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, journeys],
          globalSetup: [databases],
        },
      },
      {
        // The whole program in a browser; it is built once, before the first.
        extends: true,
        test: {
          name: 'journeys',
          include: [journeys],
          exclude,
          testTimeout: 60_000,
          // A busy machine may take its time to show what was clicked.
          expect: { poll: { timeout: 10_000 } },
          globalSetup: [databases, 'app/journeys/build-once.ts'],
        },
      },
    ],
  },
});
