import { languages } from '#core/i18n/languages.ts'
import type { LoaderContext } from '#core/module.ts'
import { ok } from '#core/result.ts'
import { rebuildSource } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'
import type { SearchTables } from '#core/search/search-tables.ts'

import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'
import { publicPaths } from './paths.ts'

/** The name under which search knows rules of law. */
const searchSource = 'rule'

/** Every rule, at its anchor on the page of law. */
export function searchDocuments(pack: LawPack): SearchDocument[] {
  return [...pack.rules.values()].flatMap((rule) =>
    languages.map((language) => ({
      source: searchSource,
      key: rule.id,
      language,
      path: publicPaths.rule(rule.id),
      title: rule.title[language],
      body: rule.versions
        .flatMap(({ statute, note }) => {
          const act = pack.statutes.get(statute)
          return [act?.name[language], act?.shortName[language], note?.[language]]
        })
        .filter((text) => text !== undefined)
        .join('\n'),
    })),
  )
}

/** Puts the rules into the index; the pack itself is read from its files. */
export async function loadStarter(context: LoaderContext<SearchTables>): Promise<void> {
  await context.write(async (trx) => {
    await rebuildSource(trx, searchSource, searchDocuments(lawPack()))
    return ok(undefined)
  })
}
