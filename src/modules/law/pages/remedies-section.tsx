import type { JSX } from 'hono/jsx/jsx-runtime'

import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'

import type { LawPack } from '../pack.ts'
import { strings } from '../strings/index.ts'
import { RemedyFacts } from './remedy-facts.tsx'

type RemediesProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly sections: readonly JSX.Element[]
}

/** What can be done against a body that refuses or is silent: the rule, then the bodies outside it. */
export function RemediesSection({ variant, pack, sections }: RemediesProps) {
  const words = strings(variant).page
  const { otherwise } = pack.remedies
  const general = {
    ...otherwise,
    validFrom: null,
    validTo: null,
    confirmed: otherwise.lawyerConfirmed !== null,
    listed: false,
  }
  return (
    <Section title={words.remedies} id="remedies">
      <p class="measure">{words.remediesLead}</p>
      <h3>{words.generally}</h3>
      <RemedyFacts variant={variant} pack={pack} remedy={general} />
      {[...sections]}
    </Section>
  )
}
