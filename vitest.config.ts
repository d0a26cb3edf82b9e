import { defineConfig } from 'vitest/config';

const INTEGRATION = 'test/**/*.integration.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        // One process without isolation: sixty files take one second instead of eleven.
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: [INTEGRATION],
          pool: 'threads',
          isolate: false,
          // Some check thousands of drawn cases; a limit is for what hangs.
          testTimeout: 300_000,
        },
      },
      {
        // Real servers, real processes: a slow machine needs time.
        test: {
          name: 'integration',
          // After the unit tests, which would take its time limits for their own.
          sequence: { groupOrder: 1 },
          include: [INTEGRATION],
          globalSetup: ['test/servers/setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          // Limits are for what hangs: what takes seconds here takes a minute on a machine ten times slower.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
