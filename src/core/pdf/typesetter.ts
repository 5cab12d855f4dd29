import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

import type { Result } from '../result.ts'
import type { TypesettingJob } from './compile.ts'

/** Sets Typst sources as PDF in a thread that starts with the first document and ends after a while without one. */
export type Typesetter = {
  /** A tagged PDF (PDF/UA-1). Fails with the compiler's message in `detail`; jobs wait for each other. */
  typeset(job: TypesettingJob): Promise<Result<Uint8Array, 'template-error'>>
  /** Whether the thread is there, at work or at rest. */
  isRunning(): boolean
  /** Ends the thread; documents under way are rejected. */
  close(): Promise<void>
}

/** After this long without a document the thread and its 90 MB go. */
const idleMsDefault = 60_000

type Answer = { readonly number: number; readonly result: Result<Uint8Array, 'template-error'> }
type Waiting = Map<number, PromiseWithResolvers<Answer['result']>>
type Thread = { readonly worker: Worker; readonly waiting: Waiting }

/** Makes a typesetter; nothing runs until it is asked. `fontPaths` are folders with the TTF files of the house fonts. */
export function createTypesetter(settings: {
  readonly fontPaths: readonly string[]
  readonly idleMs?: number
}): Typesetter {
  let running: Thread | undefined
  let idle: NodeJS.Timeout | undefined
  let lastNumber = 0

  async function stop(): Promise<void> {
    const stopped = running
    // Forgotten first, so that a job that comes now gets a thread of its own.
    running = undefined
    await stopped?.worker.terminate()
  }

  function rest(thread: Thread): void {
    // An idle thread must not keep the process alive.
    thread.worker.unref()
    idle = setTimeout(() => void stop(), settings.idleMs ?? idleMsDefault).unref()
  }

  return {
    async typeset(job) {
      clearTimeout(idle)
      running ??= startThread(settings.fontPaths, {
        onIdle: rest,
        onExit: (ended) => {
          if (running === ended) running = undefined
        },
      })
      const { worker, waiting } = running
      worker.ref()
      lastNumber += 1
      const answer = Promise.withResolvers<Answer['result']>()
      waiting.set(lastNumber, answer)
      const message = { number: lastNumber, job }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(message)
      return answer.promise
    },
    isRunning: () => running !== undefined,
    async close() {
      clearTimeout(idle)
      await stop()
    },
  }
}

function startThread(
  fontPaths: readonly string[],
  on: { onIdle: (thread: Thread) => void; onExit: (thread: Thread) => void },
): Thread {
  const worker = new Worker(workerFile(), {
    workerData: { fontPaths },
    env: {},
    execArgv: [],
  })
  const waiting: Waiting = new Map()
  const thread = { worker, waiting }
  let failure: unknown
  worker.on('error', (error) => {
    failure = error
  })
  worker.on('exit', () => {
    on.onExit(thread)
    for (const one of waiting.values()) {
      one.reject(new Error('The typesetting worker ended', { cause: failure }))
    }
  })
  worker.on('message', ({ number, result }: Answer) => {
    waiting.get(number)?.resolve(result)
    waiting.delete(number)
    if (waiting.size === 0) on.onIdle(thread)
  })
  return thread
}

/** From source beside this file; in the bundle beside it, or above when this code ended in a shared part. */
function workerFile(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('typeset-worker.ts', import.meta.url)
  const beside = new URL('typeset-worker.js', import.meta.url)
  return existsSync(beside) ? beside : new URL('../typeset-worker.js', import.meta.url)
}
