import { join } from 'node:path'

import * as z from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** What `manifest.json` says of a backup. */
export const manifestShape = z.object({
  format: z.literal('uvid-backup-1'),
  takenAt: z.iso.datetime(),
  /** Version of the program that wrote it. */
  product: z.string(),
  /** The last migration that the database had seen. */
  schema: z.string(),
  /** The engine that it was taken from; it can be restored into either. */
  dialect: z.enum(['sqlite', 'postgres']),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      rows: count,
      bytes: count,
      sha256,
    }),
  ),
  /** The last row of the audit trail, when there is one: against it `uvid verify` sees whether rows were cut off later. */
  audit: z.object({ sequence: count, hash: sha256 }).optional(),
  /** `sha256` is that of the list; each file is named by its own. */
  files: z.object({ count, bytes: count, sha256 }),
  /** Absent when the secret comes from the settings. */
  secret: z.object({ sha256 }).optional(),
})

export type Manifest = z.infer<typeof manifestShape>

/** Where the parts of a backup stand. */
export function partsOf(folder: string) {
  return {
    manifest: join(folder, 'manifest.json'),
    /** In the format of `sha256sum`, so that a backup can be checked without Uvid. */
    manifestHash: join(folder, 'manifest.sha256'),
    table: (name: string) => join(folder, 'tables', `${name}.jsonl`),
    tables: join(folder, 'tables'),
    files: join(folder, 'files'),
    /** In the format of `sha256sum`. */
    fileList: join(folder, 'files.sha256'),
    secret: join(folder, 'secret'),
  }
}
