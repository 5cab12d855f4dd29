import type { Day } from './day.ts'
import type { CompiledRule, CompiledVersion, LawPack } from './pack.ts'

/** A lawyer's confirmation as entered in the desk, standing until it is withdrawn. */
export type Confirmation = {
  readonly ruleId: string
  readonly version: string
  /** See `confirmableText`. */
  readonly confirmedText: string
  readonly confirmedOn: Day
  readonly lawyerName: string
  readonly namePublic: boolean
  readonly note: string
}

/** How a version stands with lawyers: `outdated` when the rule was changed after the confirmation, which then does not hold. */
export type Standing =
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'outdated'; readonly confirmation: Confirmation }
  /** `name` only when the lawyer agreed to be named. */
  | { readonly kind: 'confirmed'; readonly on: Day; readonly name: string | undefined }

/** Everything of a version that a lawyer's word is about, as one line of JSON. */
export function confirmableText(rule: CompiledRule, version: CompiledVersion): string {
  const { statute, article, term, addedTo, endRule, validFrom, validTo } = version
  const { bearer, trigger } = rule
  return JSON.stringify({
    bearer,
    trigger,
    statute,
    article,
    term,
    addedTo,
    endRule,
    validFrom,
    validTo,
  })
}

/** How each version stands. A confirmation written into the pack counts as well; there the name is already public. */
export function standingOf(
  rule: CompiledRule,
  version: CompiledVersion,
  confirmations: readonly Confirmation[],
): Standing {
  const found = confirmations.find(
    (one) => one.ruleId === rule.id && one.version === version.version,
  )
  if (found && found.confirmedText === confirmableText(rule, version)) {
    const name = found.namePublic ? found.lawyerName : undefined
    return { kind: 'confirmed', on: found.confirmedOn, name }
  }
  const written = version.lawyerConfirmed
  if (written) return { kind: 'confirmed', on: written.on, name: written.by }
  return found ? { kind: 'outdated', confirmation: found } : { kind: 'unconfirmed' }
}

/** The pack as the desk's confirmations leave it, so that clocks of confirmed rules stop doubting them. */
export function withConfirmations(pack: LawPack, confirmations: readonly Confirmation[]): LawPack {
  const rules = [...pack.rules.values()].map((rule): [string, CompiledRule] => [
    rule.id,
    {
      ...rule,
      versions: rule.versions.map((version) => {
        const standing = standingOf(rule, version, confirmations)
        if (standing.kind !== 'confirmed') return version
        return { ...version, lawyerConfirmed: { by: standing.name ?? '', on: standing.on } }
      }),
    },
  ])
  return { ...pack, rules: new Map(rules) }
}
