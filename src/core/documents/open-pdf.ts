import { Document, setLog, type PDFDocument } from 'mupdf'

import { fail, ok, type Result } from '../result.ts'
import { inspectFile } from './inspect-file.ts'
import type { OpeningFailure } from './pdf-reading.ts'

let memoryRefused = false
// MuPDF carries on without an image that did not fit into memory and only mentions it; a page with a hole is no evidence.
// Its other messages quote the document, so they go nowhere.
function listen(message: string): void {
  if (/malloc|calloc|out of memory/i.test(message)) memoryRefused = true
}
setLog({ error: listen, warning: listen })

/** Opens a PDF for reading; scripts in it never run, because the engine is built without them. */
export function openPdf(bytes: Uint8Array): Result<PDFDocument, OpeningFailure | 'out-of-memory'> {
  if (!inspectFile(bytes).ok) return fail('not-a-pdf')
  return guarded(() => {
    const pdf = Document.openDocument(bytes, 'application/pdf').asPDF()
    if (!pdf) return fail('not-a-pdf')
    if (pdf.needsPassword()) return fail('encrypted')
    // The engine fills the lost pages of a file that broke off with empty ones, which would pass for a scan.
    if (
      pdf.wasRepaired() &&
      !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('%%EOF')
    ) {
      return fail('broken', 'the end of the file is missing')
    }
    if (pdf.countPages() > 0) return ok(pdf)
    return fail(pdf.wasRepaired() ? 'broken' : 'no-pages')
  })
}

/** Runs a step of the engine and gives its complaint about the file a name. A crash of the engine itself passes through: that worker is spent. */
export function guarded<T, F extends string>(
  step: () => Result<T, F>,
): Result<T, F | 'broken' | 'out-of-memory'> {
  memoryRefused = false
  try {
    const result = step()
    return memoryRefused ? fail('out-of-memory') : result
  } catch (error) {
    const crashed = error instanceof WebAssembly.RuntimeError || error instanceof RangeError
    if (crashed || !(error instanceof Error)) throw error
    listen(error.message)
    return memoryRefused ? fail('out-of-memory') : fail('broken', error.message)
  }
}
