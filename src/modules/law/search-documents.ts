import { inEachLanguage, type HumanText } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import type { LoaderContext } from '#core/module.ts'
import { ok } from '#core/result.ts'
import { rebuildSource } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'
import type { SearchTables } from '#core/search/search-tables.ts'

import { lawPack } from './law-pack.ts'
import type { CompiledRule, LawPack } from './pack.ts'
import { publicPaths } from './paths.ts'

/** The name under which search knows rules of law. */
const searchSource = 'rule'

/** What search reads of a rule. */
export type RuleDocument = {
  readonly key: string
  readonly title: HumanText
  readonly body: HumanText
}

/** A rule in words: its title, and the acts and notes of its versions, each a sentence, since an excerpt may stand on any of them. */
export function ruleDocument(pack: LawPack, rule: CompiledRule): RuleDocument {
  const actIn = (language: Language, statute: string) => {
    const act = pack.statutes.get(statute)
    return act && `${act.name[language]} (${act.shortName[language]})`
  }
  const bodyIn = (language: Language) => {
    const texts = rule.versions.flatMap(({ statute, note }) => [
      actIn(language, statute),
      note?.[language],
    ])
    return [...new Set(texts)].flatMap((text) => (text ? [asSentence(text)] : [])).join(' ')
  }
  return { key: rule.id, title: rule.title, body: inEachLanguage(bodyIn) }
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

/** Every rule, at its anchor on the page of law. */
export function searchDocuments(pack: LawPack): SearchDocument[] {
  return [...pack.rules.values()].flatMap((rule) => {
    const { key, title, body } = ruleDocument(pack, rule)
    return languages.map((language) => ({
      source: searchSource,
      key,
      language,
      path: publicPaths.rule(key),
      title: title[language],
      body: body[language],
    }))
  })
}

/** Puts the rules into the index; the pack itself is read from its files. */
export async function loadStarter(context: LoaderContext<SearchTables>): Promise<void> {
  await context.write(async (trx) => {
    await rebuildSource(trx, searchSource, searchDocuments(lawPack()))
    return ok(undefined)
  })
}
