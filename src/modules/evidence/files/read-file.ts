import { thumbnailEdgePx, uploadBytesMax, viewEdgePx } from '#core/documents/limits.ts'
import type { PdfPage } from '#core/documents/pdf-reading.ts'
import { newId } from '#core/ids.ts'
import type { JobContext } from '#core/jobs/define-job.ts'
import { fail, ok, type Result } from '#core/result.ts'
import type { FileStore } from '#core/storage/file-store.ts'

import type { WrittenTables } from '../tables.ts'

/** What the reading of a file needs; a job has it, and so has the demonstration. */
export type ReadingWork = Pick<
  JobContext<WrittenTables>,
  'reader' | 'write' | 'services' | 'now' | 'signal' | 'progress'
>

/**
 * Reads the text of every page of a filed document and draws the pages, one transaction a page. Safe to repeat and to break off anywhere:
 * what a page has it keeps, and the same file gives the same pages. What is wrong with the file ends in its row, as `failed`; what is wrong with the
 * machine is thrown, so that the job is tried again.
 */
export async function readStoredFile(work: ReadingWork, sha256: string): Promise<void> {
  const file = await work.reader
    .selectFrom('evidence_file')
    .select('state')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (file?.state !== 'processing') return
  const read = await readPages(work, sha256)
  await work.write(async (trx) => {
    const outcome = read.ok
      ? ({ state: 'ready', failure: null } as const)
      : ({ state: 'failed', failure: read.failure } as const)
    const changed = await trx
      .updateTable('evidence_file')
      .set(outcome)
      .where('sha256', '=', sha256)
      .where('state', '=', 'processing')
      .executeTakeFirst()
    // Another process has finished it meanwhile.
    if (changed.numUpdatedRows === 0n) return ok(undefined)
    await trx
      .insertInto('evidence_file_event')
      .values({
        id: newId(),
        file_sha256: sha256,
        at: work.now(),
        kind: read.ok ? 'read' : 'failed',
        by_user: null,
        findings: null,
      })
      .execute()
    return ok(undefined)
  })
}

async function readPages(work: ReadingWork, sha256: string): Promise<Result<undefined, string>> {
  const { files, documents } = work.services
  const held = await files.verify(sha256)
  const bytes = held === 'intact' ? await files.read(sha256) : undefined
  if (!bytes) return fail(held === 'damaged' ? 'stored-damaged' : 'stored-missing')
  const document = await documents.readPdf(bytes)
  if (!document.ok) return document
  const { pages } = document.value
  const done = await pagesDone(work, sha256)
  for (const [index, page] of pages.entries()) {
    work.signal.throwIfAborted()
    if (!done.has(page.number)) {
      const drawn = await drawPage(work, bytes, page.number)
      if (!drawn.ok) return drawn
      await storePage(work, sha256, { page, ...drawn.value })
    }
    await work.progress(index + 1, pages.length)
  }
  return ok(undefined)
}

async function pagesDone(work: ReadingWork, sha256: string): Promise<ReadonlySet<number>> {
  const rows = await work.reader
    .selectFrom('evidence_page')
    .select('number')
    .where('file_sha256', '=', sha256)
    .execute()
  return new Set(rows.map((row) => row.number))
}

type Picture = { readonly sha256: string; readonly widthPx: number; readonly heightPx: number }
type Drawn = { readonly image: Picture; readonly thumbnail: Picture }

async function drawPage(
  { services }: ReadingWork,
  bytes: Uint8Array,
  number: number,
): Promise<Result<Drawn, string>> {
  const drawn: Picture[] = []
  for (const edgePx of [viewEdgePx, thumbnailEdgePx]) {
    const picture = await services.documents.renderPage(bytes, { number, edgePx })
    if (!picture.ok) return picture
    const { widthPx, heightPx } = picture.value
    const sha256 = await storePicture(services.files, picture.value.bytes)
    drawn.push({ sha256, widthPx, heightPx })
  }
  const [image, thumbnail] = drawn
  if (!image || !thumbnail) throw new Error('A page was drawn without its pictures')
  return ok({ image, thumbnail })
}

async function storePicture(files: FileStore, bytes: Uint8Array): Promise<string> {
  const stored = await files.put(bytes, { bytesMax: uploadBytesMax })
  // A full disk is not the file's fault: the job comes back later.
  if (!stored.ok) throw new Error(`A page picture was not stored: ${stored.failure}`)
  return stored.value.sha256
}

async function storePage(
  work: ReadingWork,
  sha256: string,
  { page, image, thumbnail }: Drawn & { readonly page: PdfPage },
): Promise<void> {
  await work.write(async (trx) => {
    // Quotations hang on a page that is there, so it is never written twice.
    await trx
      .insertInto('evidence_page')
      .values({
        file_sha256: sha256,
        number: page.number,
        width_pt: page.widthPt,
        height_pt: page.heightPt,
        text: page.text,
        lines: JSON.stringify(page.lines),
        has_text: page.hasText ? 1 : 0,
        image_sha256: image.sha256,
        image_width: image.widthPx,
        image_height: image.heightPx,
        thumbnail_sha256: thumbnail.sha256,
      })
      .onConflict((conflict) => conflict.columns(['file_sha256', 'number']).doNothing())
      .execute()
    return ok(undefined)
  })
}
