import type { Result } from '../result.ts'
import {
  startDocumentProcess,
  type DocumentProcess,
  type ProcessAnswer,
} from './document-process.ts'
import * as limits from './limits.ts'
import type {
  DrawingFailure,
  PageImage,
  PdfPage,
  PdfReading,
  ReadingFailure,
  WorkerFailure,
} from './pdf-reading.ts'
import type { WorkerRequest } from './worker-messages.ts'

/** Reads and draws PDFs in a process that starts with the first request and ends after a while without one. Requests wait for each other. */
export type DocumentReader = {
  /** Text and places of all pages. */
  readPdf(bytes: Uint8Array): Promise<Result<PdfReading, ReadingFailure | WorkerFailure>>
  /** A page (from 1) as a WebP picture whose longer edge has `edgePx` pixels. Ask for the pages of one file with the same array: it is opened once. */
  renderPage(
    bytes: Uint8Array,
    page: { number: number; edgePx: number },
  ): Promise<Result<PageImage, DrawingFailure | WorkerFailure>>
  /** Ends the process; a request under way answers `broken`. */
  close(): Promise<void>
}

/** What a reader may spend; the defaults are in limits.ts with their reasons. */
export type ReaderSettings = {
  readonly documentLimits: limits.DocumentLimits
  readonly readingMsMax: number
  readonly drawingMsMax: number
  readonly idleMsMax: number
  readonly engineBytesMax: number
}

const defaults: ReaderSettings = {
  documentLimits: limits.documentLimits,
  readingMsMax: limits.readingMsMax,
  drawingMsMax: limits.drawingMsMax,
  idleMsMax: limits.workerIdleMsMax,
  engineBytesMax: limits.engineBytesMax,
}

type Question = { bytes: Uint8Array; msMax: number; onPage?: (page: PdfPage) => void } & (
  | { task: 'read'; limits: limits.DocumentLimits }
  | { task: 'draw'; pageNumber: number; edgePx: number }
)

/** Makes a reader; nothing runs until it is asked. */
export function openDocumentReader(changed: Partial<ReaderSettings> = {}): DocumentReader {
  const settings = { ...defaults, ...changed }
  const desk = openReadingDesk(settings)
  return {
    close: desk.close,
    async readPdf(bytes) {
      const pages: PdfPage[] = []
      const answer = await desk.ask({
        task: 'read',
        bytes,
        limits: settings.documentLimits,
        msMax: settings.readingMsMax,
        onPage: (page) => pages.push(page),
      })
      if (answer.said === 'drawn') throw new Error('The document worker drew when asked to read')
      return answer.result.ok
        ? { ok: true, value: { ...answer.result.value, pages } }
        : answer.result
    },
    async renderPage(bytes, page) {
      const answer = await desk.ask({
        task: 'draw',
        bytes,
        pageNumber: page.number,
        edgePx: page.edgePx,
        msMax: settings.drawingMsMax,
      })
      if (answer.said === 'read') throw new Error('The document worker read when asked to draw')
      return answer.result
    },
  }
}

/** Keeps one worker busy at most: starts it, gives it one question at a time, ends it when it is idle or spent. */
function openReadingDesk(settings: ReaderSettings) {
  const fileNumbers = new WeakMap<Uint8Array, number>()
  let lastFileNumber = 0
  let running: { worker: DocumentProcess; fileNumber?: number } | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ending = running?.worker
    running = undefined
    await ending?.stop()
  }

  async function answer(question: Question): Promise<ProcessAnswer> {
    clearTimeout(idle)
    const { bytes, msMax, onPage, ...task } = question
    const fileNumber = fileNumbers.get(bytes) ?? (lastFileNumber += 1)
    fileNumbers.set(bytes, fileNumber)
    if (!running?.worker.isRunning()) running = { worker: startDocumentProcess(settings) }
    const request: WorkerRequest = {
      fileNumber,
      ...(running.fileNumber === fileNumber ? {} : { bytes }),
      ...task,
    }
    running.fileNumber = fileNumber
    const given = await running.worker
      .ask(request, { msMax, ...(onPage ? { onPage } : {}) })
      .catch(async (error) => {
        await close()
        throw error
      })
    // A document that ran the engine out of memory or time leaves it in a state that the next one should not meet.
    if (given.said === 'nothing' || (!given.result.ok && given.result.failure === 'out-of-memory'))
      await close()
    else idle = setTimeout(() => void close(), settings.idleMsMax).unref()
    return given
  }

  return {
    close,
    ask(question: Question): Promise<ProcessAnswer> {
      const asked = queue.then(() => answer(question))
      queue = asked.catch(() => undefined) // The asker hears of it; the next in the queue need not.
      return asked
    },
  }
}
