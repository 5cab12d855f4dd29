import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { languages, type Language } from '#core/i18n/languages.ts'
import type { LoaderContext, Writer } from '#core/module.ts'
import { ok } from '#core/result.ts'

import { draftPublication, saveDraft } from './commands.ts'
import { publishVersion } from './publish.ts'
import { approveShipped } from './review.ts'
import type { Base } from './seen.ts'
import type { WrittenTables } from './tables.ts'
import { confirmShipped } from './translations.ts'
import { workKinds } from './work-kind.ts'
import type { TextPart } from './written-text.ts'

const text = z.object({ sr: z.string(), en: z.string() })
const facts = z.object({
  slug: z.string(),
  kind: z.enum(workKinds),
  title: text,
  summary: text,
  authors: z.array(text).min(1),
  published_on: z.iso.date(),
})

/** A publication in a folder of content: `meta.yaml` and a text for each language. */
type Written = z.infer<typeof facts> & {
  readonly texts: ReadonlyMap<Language, Readonly<Record<TextPart, string>>>
}

/** Publishes every work of a folder whose key is not taken; what people edited stays. A text that may not be published stops the loading. */
export async function loadWorks(
  context: LoaderContext<WrittenTables>,
  { folder, demo }: { readonly folder: string; readonly demo: boolean },
): Promise<void> {
  if (!existsSync(folder)) return
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  for (const name of names.toSorted()) {
    const written = await readWork(join(folder, name))
    await context.write(async (trx) => {
      await loadWork(trx, written, { demo, at: context.services.clock.now() })
      return ok(undefined)
    })
  }
}

async function loadWork(
  trx: Writer<WrittenTables>,
  written: Written,
  { demo, at }: { readonly demo: boolean; readonly at: string },
): Promise<void> {
  const { slug, kind, authors, published_on: day, texts } = written
  const act = { byUser: null, at }
  const drafted = await draftPublication(trx, { ...act, slug, kind, authors, demo })
  // It is there from an earlier start.
  if (!drafted.ok) return
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
}

async function readWork(folder: string): Promise<Written> {
  const written = facts.parse(parse(await readFile(join(folder, 'meta.yaml'), 'utf8')))
  const texts = new Map<Language, Readonly<Record<TextPart, string>>>()
  for (const language of languages) {
    const file = join(folder, `${language}.md`)
    if (!existsSync(file)) continue
    texts.set(language, {
      title: written.title[language],
      summary: written.summary[language],
      markdown: await readFile(file, 'utf8'),
    })
  }
  return { ...written, texts }
}
