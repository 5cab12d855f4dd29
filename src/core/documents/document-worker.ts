// Runs as a process of its own, so that a hostile document can be stopped without stopping the site.
// Started by path, from source and from the build: it imports nothing that plain Node cannot resolve.
import { Worker } from 'node:worker_threads'

import type { PDFDocument } from 'mupdf'

import { fail, ok, type Result } from '../result.ts'
import { documentLimits } from './limits.ts'
import { openPdf } from './open-pdf.ts'
import { encodePage } from './page-image.ts'
import type { OpeningFailure, PdfPage } from './pdf-reading.ts'
import { drawPage, readPages } from './read-pdf.ts'
import type { WorkerMessage, WorkerRequest } from './worker-messages.ts'

const engineBytesMax = Number(process.argv[2])

// A crash of the engine ends this process, and that is all anyone need know: its message may quote the document.
process.on('uncaughtException', () => process.exit(1))
process.on('disconnect', () => process.exit(0))
// In the middle of a page this thread hears nothing, so another one watches whether the site is still there.
const watch = `const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)`
new Worker(watch, { eval: true }).unref()

// The limit that Node can set counts JavaScript objects only, and the engine keeps its memory outside them; so its requests for more are
// refused here. It takes the refusal for a full machine and gives up on the document.
// oxlint-disable-next-line typescript/unbound-method -- called on its own memory below
const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function growWithin(
  this: WebAssembly.Memory,
  delta: number,
): number {
  if (this.buffer.byteLength + delta * 65_536 > engineBytesMax)
    throw new RangeError('engine memory limit')
  return grow.call(this, delta)
}

type Opened = Result<PDFDocument, OpeningFailure | 'out-of-memory'>
let open: { fileNumber: number; pdf: Opened } | undefined

function pdfOf(request: WorkerRequest): Opened {
  if (request.bytes) {
    if (open?.pdf.ok) open.pdf.value.destroy()
    open = { fileNumber: request.fileNumber, pdf: openPdf(request.bytes) }
  }
  return open?.fileNumber === request.fileNumber ? open.pdf : fail('broken', 'another file is open')
}

function say(message: WorkerMessage): void {
  process.send?.(message)
}

async function answer(request: WorkerRequest): Promise<WorkerMessage> {
  const pdf = pdfOf(request)
  if (request.task === 'read') {
    const onPage = (page: PdfPage) => say({ said: 'page', page })
    return { said: 'read', result: pdf.ok ? readPages(pdf.value, request.limits, onPage) : pdf }
  }
  const drawn = pdf.ok ? drawPage(pdf.value, { ...request, limits: documentLimits }) : pdf
  return { said: 'drawn', result: drawn.ok ? ok(await encodePage(drawn.value)) : drawn }
}

process.on('message', (request: WorkerRequest) => void answer(request).then(say))
say({ said: 'ready' })
