import { createHash } from 'node:crypto'

import type { Reader } from '#core/db.ts'
import { uploadBytesMax } from '#core/documents/limits.ts'
import type { Write } from '#core/http/environment.ts'
import { fail, ok } from '#core/result.ts'
import type { Services } from '#core/services.ts'

import type { WrittenTables } from '../tables.ts'
import type { Act } from './act.ts'
import { checkUpload } from './check-upload.ts'
import { fileDocument } from './commands.ts'
import type { Filing } from './forms.ts'
import { findFile } from './queries.ts'

/** What filing works with. */
export type FilingParts = {
  readonly reader: Reader<WrittenTables>
  readonly write: Write<WrittenTables>
  readonly services: Pick<Services, 'files' | 'documents'>
}

/** Why a document was not filed; nothing of it is then kept. `detail` of `already-filed` is its hash. */
export type FilingFailure = Extract<
  Awaited<ReturnType<typeof fileUpload>>,
  { readonly ok: false }
>['failure']

/**
 * Reads a document through and files it. Its content goes into the store last, when everything else in the transaction has held: a row never stands
 * without its file, and a refused file leaves neither.
 */
export async function fileUpload(
  { reader, write, services }: FilingParts,
  bytes: Uint8Array,
  filing: Filing & { readonly demo: boolean; readonly act: Act },
) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await findFile(reader, sha256, 'desk')) return fail('already-filed', sha256)
  const checked = await checkUpload(services.documents, bytes)
  if (!checked.ok) return checked
  return write(async (trx) => {
    const file = { ...filing, sha256, bytes: bytes.length, checked: checked.value }
    const filed = await fileDocument(trx, file)
    if (!filed.ok) return filed.failure === 'already-filed' ? fail(filed.failure, sha256) : filed
    const stored = await services.files.put(bytes, { bytesMax: uploadBytesMax })
    return stored.ok ? ok({ sha256 }) : stored
  })
}
