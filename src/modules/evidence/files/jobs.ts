import * as z from 'zod'

import { defineJob } from '#core/jobs/define-job.ts'

import type { WrittenTables } from '../tables.ts'
import { readStoredFile } from './read-file.ts'

/** Reads and draws a filed document. A page takes some tenths of a second, and each page renews the lease. */
export const readFileJob = defineJob<{ sha256: string }, WrittenTables>({
  name: 'evidence.read-file',
  payload: z.object({ sha256: z.string() }),
  attemptsMax: 5,
  leaseSeconds: 120,
  run: (context, { sha256 }) => readStoredFile(context, sha256),
})
