import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Real encodes on a machine with few cores: one file at a time, and room for a slow one.
    fileParallelism: false,
    testTimeout: 60_000,
  },
})
