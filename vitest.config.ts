import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { databaseControl, files, isTest, reaching } from './imports.ts';

const exclude = ['**/dist/**', ...configDefaults.exclude];
const databases = 'app/src/platform/testing/global-setup.server.ts';

/** What asks for a database is told from the rest by what it imports: `.ci/run` runs that, and nothing else, on a server too. */
const asking = reaching(databaseControl);
const isJourney = (file: string) => file.startsWith('app/journeys/');
const tests = files.filter(isTest);
const those = (journey: boolean, asks: boolean) =>
  tests.filter((file) => isJourney(file) === journey && asking.has(file) === asks);

/** The whole program in a browser; it is built once, before the first. */
const journey = {
  exclude,
  testTimeout: 60_000,
  // A busy machine may take its time to show what was clicked.
  expect: { poll: { timeout: 10_000 } },
};
const build = 'app/journeys/build-once.ts';

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
      // Without the set-up that gives databases: a file that asks for one here fails.
      { extends: true, test: { name: 'parts', include: ['*.test.ts', ...those(false, false)], exclude } },
      {
        extends: true,
        test: { name: 'parts-on-a-database', include: those(false, true), exclude, globalSetup: [databases] },
      },
      { extends: true, test: { name: 'journeys', include: those(true, false), ...journey, globalSetup: [build] } },
      {
        extends: true,
        test: {
          name: 'journeys-on-a-database',
          include: those(true, true),
          ...journey,
          globalSetup: [databases, build],
        },
      },
    ],
  },
});
