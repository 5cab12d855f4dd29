import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from '#config'
import { createClock } from '#core/clock.ts'
import { openDatabase, type Database } from '#core/db.ts'
import { openDocumentReader } from '#core/documents/document-reader.ts'
import { createLog } from '#core/log.ts'
import { createMailer } from '#core/mail/mailer.ts'
import { createOutside } from '#core/outside/outside.ts'
import { createTypesetter } from '#core/pdf/typesetter.ts'
import type { Services } from '#core/services.ts'
import { ERASURE_FILE, erasureFile } from '#core/storage/erasure-file.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { typefaceDirectories } from '#ui/typefaces.ts'

import type { AppTables } from './app-tables.ts'
import { loadSecret } from './secret.ts'

/** The opened outside world of one process. */
export type OpenServices = {
  readonly db: Database<AppTables>
  readonly services: Services
  readonly close: () => Promise<void>
}

/** Opens database, files, document reader and typesetter; the heavy ones start when first used. */
export async function openServices(config: Config, origin: string): Promise<OpenServices> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const clock = createClock(config.fixedNow)
  const db = openDatabase<AppTables>(config.databaseUrl)
  const documents = openDocumentReader()
  const typesetter = createTypesetter({ fontPaths: typefaceDirectories() })
  const services: Services = {
    files: await openFileStore(config.filesDir),
    documents,
    typesetter,
    mailer: createMailer({
      smtpUrl: config.smtpUrl,
      mailDir: join(config.dataDir, 'mail'),
      from: config.mailFrom,
    }),
    erasures: erasureFile(join(config.dataDir, ERASURE_FILE)),
    outside: config.linkCheck ? createOutside() : undefined,
    clock,
    log: createLog((line) => void writeSync(1, `${line}\n`), clock.now),
    origin,
    secret: loadSecret(config),
  }
  return {
    db,
    services,
    close: async () => {
      await Promise.all([documents.close(), typesetter.close()])
      await db.close()
    },
  }
}
