import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**']

/** The three kinds of test, told apart by file name: pure, with real services, in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cms,storefront,media,scripts}/src/**/*.test.ts'],
          exclude: [...everywhere, '**/*.int.test.ts', '**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{cms,storefront,media,scripts}/src/**/*.int.test.ts'],
          exclude: everywhere,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scripts/src/browser/**/*.browser.test.ts'],
          exclude: everywhere,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One mall, one browser: tests that change it must not meet each other.
          fileParallelism: false,
        },
      },
    ],
  },
})
