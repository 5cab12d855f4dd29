import { ColorSpace, Matrix, type PDFDocument } from 'mupdf'

import { fail, ok, type Result } from '../result.ts'
import type { DocumentLimits } from './limits.ts'
import { guarded } from './open-pdf.ts'
import type {
  DrawingFailure,
  PageRaster,
  PdfPage,
  ReadingFailure,
  WorkerFailure,
} from './pdf-reading.ts'
import { readPageText } from './read-page.ts'

/** Reads every page in turn and hands it on; stops at the first that breaks a limit. */
export function readPages(
  pdf: PDFDocument,
  limits: DocumentLimits,
  onPage: (page: PdfPage) => void,
): Result<{ repaired: boolean }, ReadingFailure | WorkerFailure> {
  const count = pdf.countPages()
  if (count > limits.pagesMax) return fail('too-many-pages', String(count))
  let characters = 0
  for (let number = 1; number <= count; number += 1) {
    const page = guarded(() => readPage(pdf, number, limits))
    if (!page.ok)
      return page.failure === 'broken' ? fail('broken', `page ${number}: ${page.detail}`) : page
    characters += page.value.text.length
    if (characters > limits.documentCharactersMax) return fail('too-much-text', String(number))
    onPage(page.value)
  }
  return ok({ repaired: pdf.wasRepaired() })
}

function readPage(
  pdf: PDFDocument,
  number: number,
  limits: DocumentLimits,
): Result<PdfPage, 'broken' | 'page-too-large' | 'too-much-text'> {
  const page = pdf.loadPage(number - 1)
  try {
    // A page without a size is a page that is not there: the specification demands one (ISO 32000-1, table 30).
    if (!page.getObject().getInheritable('MediaBox').isArray())
      return fail('broken', 'it has no size')
    const [left, top, right, bottom] = page.getBounds()
    const widthPt = right - left
    const heightPt = bottom - top
    if (!(Math.max(widthPt, heightPt) <= limits.pageEdgePtMax))
      return fail('page-too-large', String(number))
    const { text, lines } = readPageText(page)
    if (text.length > limits.pageCharactersMax) return fail('too-much-text', String(number))
    const rotation = rotationOf(page.getObject().getInheritable('Rotate').asNumber())
    return ok({ number, widthPt, heightPt, rotation, hasText: text !== '', text, lines })
  } finally {
    page.destroy()
  }
}

function rotationOf(degrees: number): PdfPage['rotation'] {
  // Any multiple of 90 is allowed, negative ones too; anything else is ignored by readers (ISO 32000-1, table 30).
  const turned = ((degrees % 360) + 360) % 360
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0
}

/** Draws a page on white with its annotations, the longer edge `edgePx` long. */
export function drawPage(
  pdf: PDFDocument,
  request: { pageNumber: number; edgePx: number; limits: DocumentLimits },
): Result<PageRaster, DrawingFailure | WorkerFailure> {
  const { pageNumber, edgePx, limits } = request
  if (!Number.isInteger(pageNumber) || pageNumber < 1 || pageNumber > pdf.countPages())
    return fail('no-such-page')
  return guarded(() => {
    const page = pdf.loadPage(pageNumber - 1)
    try {
      const [left, top, right, bottom] = page.getBounds()
      const longest = Math.max(right - left, bottom - top)
      if (!(longest <= limits.pageEdgePtMax)) return fail('page-too-large')
      const scale = edgePx / longest
      const pixmap = page.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, false, true)
      try {
        return ok({
          widthPx: pixmap.getWidth(),
          heightPx: pixmap.getHeight(),
          rgb: new Uint8Array(pixmap.getPixels()),
        })
      } finally {
        pixmap.destroy()
      }
    } finally {
      page.destroy()
    }
  })
}
