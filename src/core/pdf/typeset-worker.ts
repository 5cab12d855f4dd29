// Runs in a thread of its own: 20 pages take a few hundred milliseconds when cold, and the site answers meanwhile.
// Started by path, from source and from the build: it imports nothing that plain Node cannot resolve.
import { parentPort, workerData } from 'node:worker_threads'

import { createCompiler, type TypesettingJob } from './compile.ts'

if (!parentPort) throw new Error('typeset-worker runs only as a worker thread')
const port = parentPort
const settings: { fontPaths: readonly string[] } = workerData
const compile = createCompiler(settings.fontPaths)

port.on('message', ({ number, job }: { number: number; job: TypesettingJob }) => {
  port.postMessage({ number, result: compile(job) })
})
