import { existsSync, readFileSync } from 'node:fs'

import * as z from 'zod'

const unit = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
})
const journeys = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Prints `N passed, N failed` from the reports of both runners; a runner without a report counts as a failure. */
const passed: number[] = []
const failed: number[] = []

const unitReport = read('test-results/unit.json')
if (unitReport !== undefined) {
  const { numPassedTests, numFailedTests, success } = unit.parse(unitReport)
  passed.push(numPassedTests)
  // A file that does not even load has no failed test in it.
  failed.push(success ? numFailedTests : Math.max(1, numFailedTests))
}
const journeyReport = read('test-results/e2e.json')
if (journeyReport !== undefined) {
  const { stats } = journeys.parse(journeyReport)
  passed.push(stats.expected)
  failed.push(stats.unexpected + stats.flaky)
}
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
process.stdout.write(`${sum(passed)} passed, ${sum(failed)} failed\n`)
process.exitCode = sum(failed) === 0 && sum(passed) > 0 ? 0 : 1

function read(path: string): unknown {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  process.stderr.write(`There is no ${path}: the runner did not finish\n`)
  failed.push(1)
  return undefined
}
