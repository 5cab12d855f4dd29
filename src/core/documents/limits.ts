/** What one document may cost us. A hostile or broken file meets one of these before it meets the machine. */
export type DocumentLimits = {
  readonly pagesMax: number
  readonly pageEdgePtMax: number
  readonly pageCharactersMax: number
  readonly documentCharactersMax: number
}

const megabyte = 1024 * 1024

/** Bytes of one uploaded file: a 300-page scan at 150 dpi fits (about 40 MB); a mail server rarely passes more. */
export const uploadBytesMax = 50 * megabyte

/** The limits for every document; tests pass smaller ones. */
export const documentLimits: DocumentLimits = {
  // The longest annexes to answers run to some hundreds of pages; 2,000 still reads within `readingMsMax`.
  pagesMax: 2_000,
  // 200 inches, the largest page that the PDF specification lets a reader expect (ISO 32000-1, annex C).
  pageEdgePtMax: 14_400,
  // A page of small print holds about 10,000; twenty times that is a text bomb, not a page.
  pageCharactersMax: 200_000,
  // About 1,600 full pages of text; keeps one reading under 60 MB while it is handed over.
  documentCharactersMax: 5_000_000,
}

/** Milliseconds for reading one whole file: 2,000 full pages take about 15 s; past a minute it is an attack or a fault. */
export const readingMsMax = 60_000

/** Milliseconds for drawing one page; an ordinary one takes under 100. */
export const drawingMsMax = 30_000

/** Bytes that the PDF engine may hold at once; a 600 dpi A4 scan in full colour unpacks to 105 MB. */
export const engineBytesMax = 512 * megabyte

/** Milliseconds without work after which the document worker ends and gives its memory back. */
export const workerIdleMsMax = 30_000

/** Longer edge in pixels of a page image for reading on a screen: 137 dpi on A4, sharp at full width. */
export const viewEdgePx = 1_600

/** Longer edge in pixels of a page image for an overview. */
export const thumbnailEdgePx = 480

/** Characters of a quotation: past a page of text it is no quotation. */
export const quoteCharactersMax = 4_000

/** Places shown for an ambiguous quotation: nobody chooses among more. */
export const quotePlacesMax = 50

/** Characters kept before and after a quotation, so that it can be found again if the page is read anew. */
export const quoteContextCharacters = 40
