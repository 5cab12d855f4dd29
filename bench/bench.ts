import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

import { measureAnalysisPdf } from './analysis-pdf.ts'
import { measureBigSite } from './big-site.ts'
import { measureDeadlines } from './deadlines.ts'
import { measureLetters } from './letters.ts'
import type { Measurement } from './measure.ts'
import { measurePageWeight } from './page-weight.ts'
import { measureProcess } from './process.ts'
import { measureSearch } from './search.ts'
import { measureServedPages } from './served-pages.ts'
import { printMeasurement } from './table.ts'

/** Everything that is measured, in the order in which it runs. Each gets an empty folder of its own. */
const measures: Readonly<Record<string, (folder: string) => Promise<Measurement[]>>> = {
  deadlines: measureDeadlines,
  pdf: measureAnalysisPdf,
  letters: measureLetters,
  search: measureSearch,
  weight: measurePageWeight,
  served: measureServedPages,
  process: measureProcess,
  big: measureBigSite,
}

const [resultPath = 'dist/bench.json', ...only] = process.argv.slice(2)
const results: Measurement[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (only.length > 0 && !only.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'uvid-bench-'))
  try {
    for (const measurement of await measure(folder)) {
      results.push(measurement)
      printMeasurement(measurement)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
}
const text = JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)
writeFileSync(resultPath, `${text}\n`)
console.log(`\n${resultPath}`)
