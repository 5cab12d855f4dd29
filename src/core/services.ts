import type { Clock } from './clock.ts'
import type { DocumentReader } from './documents/document-reader.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Outside } from './outside/outside.ts'
import type { Typesetter } from './pdf/typesetter.ts'
import type { ErasureFile } from './storage/erasure-file.ts'
import type { FileStore } from './storage/file-store.ts'

/** What reaches outside the database, made once per process and handed down. */
export type Services = {
  readonly files: FileStore
  readonly documents: DocumentReader
  readonly typesetter: Typesetter
  /** Used by the delivery job alone; commands write to the outbox. */
  readonly mailer: Mailer
  /** Who was erased, in hashes; outlives the database. */
  readonly erasures: ErasureFile
  readonly clock: Clock
  readonly log: Log
  /** Questions to other hosts; undefined unless the administrator switched them on. */
  readonly outside: Outside | undefined
  /** Scheme and host under which the world sees the site. */
  readonly origin: string
  /** Signs sessions and links; never logged, never shown. */
  readonly secret: string
}
