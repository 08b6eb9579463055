import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['*.test.ts', '{reader,app,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/dist/**', '**/node_modules/**'],
    pool: 'forks',
    globalSetup: ['app/src/platform/testing/global-setup.server.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
