import type { Variant } from '#core/i18n/languages.ts'
import { citationText, lawPack, lawStrings } from '#modules/law'

/** Articles of the duties that these pages fulfil. The one on the bases of processing is not in the pack, so a basis is given in words. */
const duties = {
  record: 'rs.zzpl.47',
  security: 'rs.zzpl.50',
  access: 'rs.zzpl.26',
  correction: 'rs.zzpl.29',
  erasure: 'rs.zzpl.30',
  objection: 'rs.zzpl.37',
} as const

/** One of the duties. */
export type DutyName = keyof typeof duties

/** Act, article, the same article of the GDPR, and how certain that is. */
export function dutyText(name: DutyName, variant: Variant): string {
  const pack = lawPack()
  const article = pack.articles.get(duties[name])
  if (!article) throw new Error(`The law pack has no article ${duties[name]}`)
  const words = lawStrings(variant)
  const citation = citationText(pack, article, variant)
  const mirror = article.mirror && words.mirror[article.mirror.act](article.mirror.article)
  const grounds = words.certainty[article.certainty]
  return `${[citation, ...(mirror ? [mirror] : [])].join('; ')} (${grounds})`
}
