import { defineConfig } from 'vitest/config';

const INTEGRATION = 'test/**/*.integration.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        // One process without isolation: sixty files take one second instead of eleven.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [INTEGRATION],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Real servers, real processes: a slow machine needs time.
        test: {
          name: 'integration',
          include: [INTEGRATION],
          globalSetup: ['test/servers/setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
