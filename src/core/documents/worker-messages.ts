import type { Result } from '../result.ts'
import type { DocumentLimits } from './limits.ts'
import type {
  DrawingFailure,
  PageImage,
  PdfPage,
  ReadingFailure,
  WorkerFailure,
} from './pdf-reading.ts'

/** What the worker is asked. `bytes` come along only when the file differs from the one it has open. */
export type WorkerRequest = { readonly fileNumber: number; readonly bytes?: Uint8Array } & (
  | { readonly task: 'read'; readonly limits: DocumentLimits }
  | { readonly task: 'draw'; readonly pageNumber: number; readonly edgePx: number }
)

/** What the worker says: `ready` once, then for each request the pages as it reads them and exactly one answer. */
export type WorkerMessage =
  | { readonly said: 'ready' }
  | { readonly said: 'page'; readonly page: PdfPage }
  | {
      readonly said: 'read'
      readonly result: Result<{ repaired: boolean }, ReadingFailure | WorkerFailure>
    }
  | { readonly said: 'drawn'; readonly result: Result<PageImage, DrawingFailure | WorkerFailure> }
