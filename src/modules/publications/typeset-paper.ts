import type { Reader } from '#core/db.ts'
import type { Services } from '#core/services.ts'

import type { Paper } from './paper.ts'
import type { PublicationTables } from './tables.ts'

/** Finished files of papers whose numbers changed after publication, until the next job; a few are asked for again and again. */
const HELD_MAX = 8
const held = new Map<string, Uint8Array<ArrayBuffer>>()

/** The file of a paper: from the store when it was made at publication, otherwise typeset now. */
export async function paperFile(
  parts: {
    readonly reader: Reader<PublicationTables>
    readonly services: Pick<Services, 'files' | 'typesetter'>
  },
  paper: Paper,
): Promise<Uint8Array<ArrayBuffer>> {
  const { reader, services } = parts
  const made = await reader
    .selectFrom('publication_pdf')
    .select('file_sha256')
    .where('inputs_sha256', '=', paper.inputsSha256)
    .executeTakeFirst()
  const stored = made && (await services.files.read(made.file_sha256))
  if (stored) return stored
  const known = held.get(paper.inputsSha256)
  if (known) return known
  const typeset = new Uint8Array(await typesetPaper(services, paper))
  held.set(paper.inputsSha256, typeset)
  const [oldest] = held.keys()
  if (held.size > HELD_MAX && oldest !== undefined) held.delete(oldest)
  return typeset
}

/** Typesets a paper; a template that does not hold is a bug of ours. */
export async function typesetPaper(
  { typesetter }: Pick<Services, 'typesetter'>,
  { job }: Paper,
): Promise<Uint8Array> {
  const typeset = await typesetter.typeset(job)
  if (!typeset.ok) throw new Error(`A publication was not typeset: ${typeset.detail ?? ''}`)
  return typeset.value
}
