import type { DocumentReader } from '#core/documents/document-reader.ts'
import { inspectFile } from '#core/documents/inspect-file.ts'
import { uploadBytesMax } from '#core/documents/limits.ts'
import type { ReadingFailure, WorkerFailure } from '#core/documents/pdf-reading.ts'
import { fail, ok, type Result } from '#core/result.ts'

/** What is known of a file that may be filed. */
export type CheckedUpload = {
  readonly kind: 'pdf'
  readonly pageCount: number
  /** Damaged, and rebuilt whole by the reader. */
  readonly repaired: boolean
}

/** Why a file is refused. `detail` of `wrong-type` names what it seems to be, of `too-many-pages` how many there are. */
export type UploadFailure = 'empty' | 'too-large' | 'wrong-type' | ReadingFailure | WorkerFailure

/** Reads a file through before anything of it is stored: what cannot be read whole is no evidence, and the person who has it must hear so at once. */
export async function checkUpload(
  documents: DocumentReader,
  bytes: Uint8Array,
): Promise<Result<CheckedUpload, UploadFailure>> {
  if (bytes.length > uploadBytesMax) return fail('too-large')
  const inspected = inspectFile(bytes)
  if (!inspected.ok) return inspected
  const reading = await documents.readPdf(bytes)
  if (!reading.ok) return reading
  const { pages, repaired } = reading.value
  return ok({ kind: inspected.value.kind, pageCount: pages.length, repaired })
}
