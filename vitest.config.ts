import { globSync, readFileSync } from 'node:fs'

import { defineConfig } from 'vitest/config'

const include = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}']

// Only files that ask for a database differ between the engines; the rest would run twice for nothing.
const onBothEngines = globSync(include).filter((file) =>
  /\btest(?:Database|App)\w*[<(]/.test(readFileSync(file, 'utf8')),
)
if (onBothEngines.length === 0)
  throw new Error('No test file asks for a database; is the pattern right?')

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // The report is what `npm run test:count` counts.
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // By itself Vitest leaves one processor idle, which on a small machine is half of it.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include,
          env: { UVID_TEST_DIALECT: 'sqlite' },
          globalSetup: ['tests/support/sqlite.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBothEngines,
          env: { UVID_TEST_DIALECT: 'postgres' },
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
    ],
  },
})
