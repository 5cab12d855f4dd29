import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'

import { fail, type Result } from '../result.ts'
import type { PdfPage, WorkerFailure } from './pdf-reading.ts'
import type { WorkerMessage, WorkerRequest } from './worker-messages.ts'

/** One answer of the worker; without one, what stopped it. */
export type ProcessAnswer =
  | Extract<WorkerMessage, { said: 'read' | 'drawn' }>
  | { readonly said: 'nothing'; readonly result: Result<never, WorkerFailure | 'broken'> }

/** A running worker. One question at a time; after `said: 'nothing'` it is to be stopped. */
export type DocumentProcess = {
  ask(request: WorkerRequest, options: AskOptions): Promise<ProcessAnswer>
  /** `false` once it has ended, by itself or by `stop`. */
  isRunning(): boolean
  stop(): Promise<void>
}

type AskOptions = { readonly msMax: number; readonly onPage?: (page: PdfPage) => void }

/** Megabytes of JavaScript objects that one document may cause, beside the engine's own memory. */
const objectMegabytesMax = 384

/**
 * Starts the worker. A process rather than a thread: it can be stopped whatever it does, its crash is only its own, and its memory goes back to the machine (a thread kept 250 MB).
 */
export function startDocumentProcess(settings: { engineBytesMax: number }): DocumentProcess {
  const child = fork(workerFile(), [String(settings.engineBytesMax)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [`--max-old-space-size=${objectMegabytesMax}`],
    env: {}, // Our secrets are no business of a process that reads strangers' files.
  })
  let isReady = false
  child.on('message', (message: WorkerMessage) => {
    if (message.said === 'ready') isReady = true
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null

  return {
    isRunning,
    async stop() {
      if (!isRunning()) return
      child.ref() // Otherwise our own end would not wait for it.
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
    async ask(request, options) {
      hold(child, true)
      try {
        const answer = await answerOf(child, request, options)
        if (answer.said === 'nothing' && !isReady && !isRunning() && !child.killed) {
          throw new Error(`The document worker did not start (exit code ${child.exitCode})`)
        }
        return answer
      } finally {
        hold(child, false)
      }
    },
  }
}

/** Beside this file as source; in the build at the top, where this file may have become a part one folder down. */
function workerFile(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('document-worker.ts', import.meta.url)
  const beside = new URL('document-worker.js', import.meta.url)
  return existsSync(beside) ? beside : new URL('../document-worker.js', import.meta.url)
}

function answerOf(
  child: ChildProcess,
  request: WorkerRequest,
  options: AskOptions,
): Promise<ProcessAnswer> {
  const answer = Promise.withResolvers<ProcessAnswer>()
  const giveUp = (failure: WorkerFailure | 'broken') =>
    answer.resolve({ said: 'nothing', result: fail(failure) })
  const onMessage = (message: WorkerMessage) => {
    if (message.said === 'page') options.onPage?.(message.page)
    else if (message.said !== 'ready') answer.resolve(message)
  }
  const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
    // Full memory ends a process by a signal, its own or the machine's; ours counts as no answer.
    giveUp(signal !== null && !child.killed ? 'out-of-memory' : 'broken')
  }
  const timer = setTimeout(() => giveUp('timed-out'), options.msMax)
  child.on('message', onMessage)
  child.on('exit', onExit)
  child.on('error', answer.reject)
  child.send(request, () => undefined) // If it cannot be sent, the exit says why.
  return answer.promise.finally(() => {
    clearTimeout(timer)
    child.off('message', onMessage)
    child.off('exit', onExit)
    child.off('error', answer.reject)
  })
}

/** Only a question under way keeps our process from ending. */
function hold(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
