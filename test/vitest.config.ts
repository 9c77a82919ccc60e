import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    reporters: ['default', './test/tally.ts'],
    // One for each core: left to itself, half a small machine stands idle.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/boundaries.test.ts'],
          // A loaded machine is slow, not wrong.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          setupFiles: ['test/property/limits.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'golden',
          include: [
            'test/golden/*.test.ts',
            'test/hostile/*.test.ts',
            'test/proofing/*.test.ts',
            'test/guide/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'validators',
          include: ['test/validators/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
