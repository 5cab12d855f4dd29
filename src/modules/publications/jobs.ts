import { z } from 'zod'

import { variants } from '#core/i18n/languages.ts'
import { defineJob } from '#core/jobs/define-job.ts'
import { ok } from '#core/result.ts'

import { preparePaper } from './paper.ts'
import { findEditionOfVersion } from './queries.ts'
import type { WrittenTables } from './tables.ts'
import { typesetPaper } from './typeset-paper.ts'

/** A publication of a hundred pages with pictures is some ten megabytes. */
const PDF_BYTES_MAX = 64 * 1024 * 1024

/** Typesets a published version in every variant and keeps the files under the hash of what went into them. */
export const typesetJob = defineJob<{ versionId: string }, WrittenTables>({
  name: 'publications.typeset',
  payload: z.object({ versionId: z.string() }),
  attemptsMax: 5,
  leaseSeconds: 120,
  run: async (context, { versionId }) => {
    const { reader, services, write, now, progress } = context
    const edition = await findEditionOfVersion(reader, versionId)
    // Withdrawn before the job ran.
    if (!edition) return
    for (const [index, variant] of variants.entries()) {
      const paper = await preparePaper(reader, edition, { variant, origin: services.origin })
      if (!paper) continue
      const pdf = await typesetPaper(services, paper)
      const stored = await services.files.put(pdf, { bytesMax: PDF_BYTES_MAX })
      // A full disk is mended by a person; the job tries again.
      if (!stored.ok) throw new Error(`A typeset publication was not stored: ${stored.failure}`)
      await write(async (trx) => {
        await trx
          .insertInto('publication_pdf')
          .values({
            inputs_sha256: paper.inputsSha256,
            version_id: versionId,
            file_sha256: stored.value.sha256,
            made_at: now(),
          })
          .onConflict((conflict) => conflict.column('inputs_sha256').doNothing())
          .execute()
        return ok(undefined)
      })
      await progress(index + 1, variants.length)
    }
  },
})
