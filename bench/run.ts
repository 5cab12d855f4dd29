// Builds the product together with the measurements, so that what is measured is what runs, and starts them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { build } from 'vite'

await build({
  logLevel: 'error',
  build: {
    outDir: 'dist/bench',
    rolldownOptions: { input: { bench: 'bench/bench.ts', 'served-site': 'bench/served-site.ts' } },
  },
})
const child = spawn(process.execPath, ['dist/bench/bench.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
const [code] = await once(child, 'exit')
process.exitCode = typeof code === 'number' ? code : 1
