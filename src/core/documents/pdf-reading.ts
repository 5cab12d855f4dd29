import type { PageText } from './page-text.ts'

/** What a PDF says, page by page. */
export type PdfReading = {
  readonly pages: readonly PdfPage[]
  /** The file was damaged and the reader rebuilt its index: pages may be missing, so a person should look. */
  readonly repaired: boolean
}

/** One page as shown, that is, after its own rotation. */
export type PdfPage = PageText & {
  /** From 1. */
  readonly number: number
  /** Points, 72 to an inch. */
  readonly widthPt: number
  readonly heightPt: number
  /** Clockwise degrees already applied. */
  readonly rotation: 0 | 90 | 180 | 270
  /** `false` for a scan without a text layer: nothing can be quoted from it until someone reads it. */
  readonly hasText: boolean
}

/** One page drawn: rows of 8-bit RGB without padding. */
export type PageRaster = {
  readonly widthPx: number
  readonly heightPx: number
  readonly rgb: Uint8Array<ArrayBuffer>
}

/** A picture of a page, ready to be stored and served. */
export type PageImage = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
  readonly widthPx: number
  readonly heightPx: number
}

/** Why a file cannot be opened as a PDF. `not-a-pdf`: no PDF header; `broken`: a header, but no document behind it; `encrypted`: needs a password. */
export type OpeningFailure = 'not-a-pdf' | 'broken' | 'encrypted' | 'no-pages'

/** Why a file was not read. */
export type ReadingFailure = OpeningFailure | 'too-many-pages' | 'page-too-large' | 'too-much-text'

/** Why a page was not drawn. */
export type DrawingFailure = OpeningFailure | 'no-such-page' | 'page-too-large'

/** What can happen to the worker that does the work; the file is to blame, the site goes on. */
export type WorkerFailure = 'timed-out' | 'out-of-memory'
