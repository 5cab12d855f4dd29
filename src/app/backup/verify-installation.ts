import { sql, type Kysely } from 'kysely'

import type { Database } from '#core/db.ts'
import type { ModuleDescription } from '#core/module.ts'
import type { SearchDocument } from '#core/search/search-document.ts'
import type { FileStore } from '#core/storage/file-store.ts'
import { auditFindings, type AuditHead } from '#modules/people'

import { toModule, type AppTables } from '../app-tables.ts'
import { countDangling, listForeignKeys } from './foreign-keys.ts'
import { listTables, namesFile } from './table-shape.ts'

/** What is wrong, one line each. */
type Findings = AsyncGenerator<string>

/** What was looked at; `spare` counts stored files that no row names, which is no fault: an upload may have been broken off. */
export type Verified = { readonly findings: readonly string[]; readonly spare: number }

type Installation = {
  readonly db: Database<AppTables>
  readonly files: FileStore
  readonly modules: readonly ModuleDescription[]
  /** A row of the audit trail that was written down earlier. */
  readonly auditHead?: AuditHead | undefined
}

/** Holds files, rows, search and the chain of the audit trail against each other. Reads all of it, changes nothing. */
export async function verifyInstallation(installation: Installation): Promise<Verified> {
  const { db, files } = installation
  const whole = tablesUnknown(db.writer)
  const stored = new Map<string, boolean>()
  for await (const hash of files.list()) stored.set(hash, (await files.verify(hash)) === 'intact')
  const named = new Set<string>()
  const findings: string[] = []
  const checks = [
    damagedFiles(stored),
    missingFiles(whole, { dialect: db.dialect, stored, named }),
    danglingRows(whole, db.dialect),
    incompleteDocuments(whole),
    searchIndex(installation),
    auditFindings(toModule(db.reader), installation.auditHead),
  ]
  for (const check of checks) for await (const finding of check) findings.push(finding)
  return {
    findings,
    spare: [...stored.keys()].filter((hash) => !named.has(hash)).length,
  }
}

/** Checks that go over all tables know none of them by type. */
function tablesUnknown(db: Kysely<AppTables>): Kysely<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- forgets types, claims none
  return db as unknown as Kysely<unknown>
}

async function* damagedFiles(stored: ReadonlyMap<string, boolean>): Findings {
  for (const [hash, intact] of stored) if (!intact) yield `file ${hash} no longer fits its hash`
}

async function* missingFiles(
  db: Kysely<unknown>,
  {
    dialect,
    stored,
    named,
  }: {
    readonly dialect: Database<unknown>['dialect']
    readonly stored: ReadonlyMap<string, boolean>
    readonly named: Set<string>
  },
): Findings {
  for (const { name, columns } of await listTables(db, dialect)) {
    for (const column of columns.filter((one) => namesFile(name, one))) {
      // The builder cannot be given a table that is known only at run time without losing every type.
      const { rows } = await sql<{ hash: string }>`
        select distinct ${sql.ref(column)} as hash from ${sql.table(name)} where ${sql.ref(column)} is not null
      `.execute(db)
      for (const { hash } of rows) {
        named.add(hash)
        if (!stored.has(hash)) yield `${name}.${column} names file ${hash}, which is not stored`
      }
    }
  }
}

async function* danglingRows(db: Kysely<unknown>, dialect: Database<unknown>['dialect']): Findings {
  for (const key of await listForeignKeys(db, dialect)) {
    const count = await countDangling(db, key)
    if (count > 0)
      yield `${count} rows of ${key.table} name rows of ${key.target} that are not there`
  }
}

async function* incompleteDocuments(db: Kysely<unknown>): Findings {
  // The evidence module's tables: what it promises of a document that is ready.
  const { rows } = await sql<{ hash: string; promised: number; found: number }>`
    select f.sha256 as hash, f.page_count as promised, count(p.number) as found
    from evidence_file f
    left join evidence_page p on p.file_sha256 = f.sha256 and p.number between 1 and f.page_count
    where f.state = 'ready' group by f.sha256, f.page_count having count(p.number) <> f.page_count
    order by f.sha256
  `.execute(db)
  for (const { hash, promised, found } of rows) {
    yield `document ${hash} has ${found} of its ${promised} pages`
  }
}

async function* searchIndex({ db, modules }: Installation): Findings {
  const indexed = await db.reader
    .selectFrom('core_search_document')
    .select(['source', 'key', 'language', 'path', 'title'])
    .execute()
  const inIndex = new Map(indexed.map((row) => [nameOf(row), row]))
  for (const module of modules) {
    for (const page of (await module.searchDocuments?.(toModule(db.reader))) ?? []) {
      const row = inIndex.get(nameOf(page))
      if (!row) yield `search does not know ${nameOf(page)}`
      else if (row.path !== page.path || row.title !== page.title)
        yield `search has an old state of ${nameOf(page)}`
      inIndex.delete(nameOf(page))
    }
  }
  for (const name of inIndex.keys()) yield `search still has ${name}, which is not public`
  if (db.dialect === 'sqlite') {
    // FTS5 keeps a row here for each row that it has indexed; PostgreSQL computes its half in the table itself.
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from core_search_index_docsize
    `.execute(db.writer)
    const count = rows[0]?.count ?? 0
    if (count !== indexed.length)
      yield `the full-text index has ${count} of ${indexed.length} pages`
  }
}

function nameOf({ source, key, language }: Pick<SearchDocument, 'source' | 'key' | 'language'>) {
  return `${source} ${key} (${language})`
}
