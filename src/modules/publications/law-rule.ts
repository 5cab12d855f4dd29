import type { Variant } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { citationText, lawPack, legalText, termText } from '#modules/law'

/** A number of a rule of law as a text says it, with what a reader should know beside it. */
export type RuleWords = { readonly text: string; readonly title: string }

/** The version of a rule in force on a day (`YYYY-MM-DD`), in words. */
export function ruleWords(
  rule: { readonly id: string; readonly on: string },
  variant: Variant,
): Result<RuleWords, 'unknown-rule' | 'rule-not-in-force'> {
  const pack = lawPack()
  const found = pack.rules.get(rule.id)
  if (!found) return fail('unknown-rule')
  const version = versionOn(found.versions, rule.on)
  if (!version) return fail('rule-not-in-force')
  const base = version.addedTo === null ? undefined : pack.rules.get(version.addedTo)
  const addedTo = (base && versionOn(base.versions, rule.on))?.term ?? null
  return ok({
    text: termText({ term: version.term, addedTo }, variant),
    title: `${legalText(found.title, variant)} (${citationText(pack, version, variant)})`,
  })
}

type Validity = { readonly validFrom: string | null; readonly validTo: string | null }

function versionOn<Version extends Validity>(
  versions: readonly Version[],
  on: string,
): Version | undefined {
  return versions.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= on && on <= (validTo ?? '9999'),
  )
}
