import { defineConfig } from '@playwright/test'

import { browserLaunch } from './tests/support/browser.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each worker has a site of its own; two fit the smallest machine that builds.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    launchOptions: await browserLaunch(),
    locale: 'sr-Latn-RS',
    timezoneId: 'Europe/Belgrade',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
  // Every journey passes with and without script. Two files look at the site rather than travel through it:
  // the crawl needs no browser twice, and axe is itself a script.
  projects: [
    { name: 'no-js', use: { javaScriptEnabled: false }, testIgnore: 'accessibility.e2e.ts' },
    { name: 'js', testIgnore: 'crawl.e2e.ts' },
  ],
})
