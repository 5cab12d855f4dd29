import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { languages, type Language } from '#core/i18n/languages.ts'
import type { LoaderContext, Reader, Writer } from '#core/module.ts'
import { ok } from '#core/result.ts'

import { draftPublication, saveDraft } from './commands.ts'
import { readFrontMatter } from './front-matter.ts'
import { publishVersion } from './publish.ts'
import { approveShipped } from './review.ts'
import type { Base } from './seen.ts'
import type { WrittenTables } from './tables.ts'
import { confirmShipped } from './translations.ts'
import { workKinds } from './work-kind.ts'
import type { TextPart } from './written-text.ts'

const text = z.object({ sr: z.string(), en: z.string() })
const facts = z.object({
  kind: z.enum(workKinds),
  authors: z.array(text).min(1),
  published_on: z.iso.date(),
})

/** What stands before a text, between two lines of `---`. */
const front = z.strictObject({ title: z.string(), summary: z.string().default('') })

/** A publication in a folder of content: `meta.yaml` and a text for each language. */
type Written = z.infer<typeof facts> & {
  /** Its key in addresses: the name of the folder. */
  readonly slug: string
  readonly texts: ReadonlyMap<Language, Readonly<Record<TextPart, string>>>
  /** The whole of `meta.yaml`, for modules that know more of works of their kind. */
  readonly meta: unknown
}

/** A work that has just been loaded, for modules that keep more of it. */
export type LoadedWork = { readonly workId: string; readonly slug: string; readonly meta: unknown }

/** Where works are read from, and what else is written with each in the same transaction. */
export type WorksToLoad = {
  readonly folder: string
  readonly demo: boolean
  readonly alsoFor?: (trx: Writer<WrittenTables>, work: LoadedWork) => Promise<void>
}

/**
 * Publishes every work of a folder whose key is not taken, all in one transaction; what people edited stays. A text that may not be
 * published stops the loading, and nothing of the folder is there.
 */
export async function loadWorks(
  context: LoaderContext<WrittenTables>,
  { folder, demo, alsoFor }: WorksToLoad,
): Promise<void> {
  if (!existsSync(folder)) return
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const isKnown = await keysIn(context.reader, names)
  const fresh = names.filter((name) => !isKnown.has(name)).toSorted()
  const works = await Promise.all(fresh.map((name) => readWork(join(folder, name))))
  if (works.length === 0) return
  await context.write(async (trx) => {
    for (const written of works) {
      const workId = await loadWork(trx, written, { demo, at: context.services.clock.now() })
      const { slug, meta } = written
      if (workId !== undefined) await alsoFor?.(trx, { workId, slug, meta })
    }
    return ok(undefined)
  })
}

/** Which of these keys have a work; their files need not be read. */
async function keysIn(
  reader: Reader<WrittenTables>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const rows = await reader
    .selectFrom('publication_work')
    .select('slug')
    .where('slug', 'in', names)
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

async function loadWork(
  trx: Writer<WrittenTables>,
  written: Written,
  { demo, at }: { readonly demo: boolean; readonly at: string },
): Promise<string | undefined> {
  const { slug, kind, authors, published_on: day, texts } = written
  const act = { byUser: null, at }
  const drafted = await draftPublication(trx, { ...act, slug, kind, authors, demo })
  // Somebody was faster.
  if (!drafted.ok) return undefined
  const { workId, versionId } = drafted.value
  let base: Base = { versionId, revision: 1 }
  for (const [language, parts] of texts) {
    const saved = await saveDraft(trx, { ...act, workId, base, language, text: parts })
    if (!saved.ok) throw new Error(`${slug}: ${saved.failure}`)
    base = saved.value
  }
  const note = { sr: '', en: '' }
  await approveShipped(trx, { versionId: base.versionId, at })
  await confirmShipped(trx, { workId, at })
  const published = await publishVersion(trx, { ...act, workId, base, note, day })
  if (!published.ok) throw new Error(`${slug}: ${published.failure}\n${published.detail ?? ''}`)
  return workId
}

async function readWork(folder: string): Promise<Written> {
  const meta: unknown = parse(await readFile(join(folder, 'meta.yaml'), 'utf8'))
  const written = facts.parse(meta)
  const texts = new Map<Language, Readonly<Record<TextPart, string>>>()
  for (const language of languages) {
    const file = join(folder, `${language}.md`)
    if (!existsSync(file)) continue
    texts.set(language, readText(file, await readFile(file, 'utf8')))
  }
  return { ...written, slug: basename(folder), texts, meta }
}

function readText(name: string, written: string): Readonly<Record<TextPart, string>> {
  const { head, markdown } = readFrontMatter({ name, written }, front)
  return { ...head, markdown }
}
