import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Tag } from '#ui/content/tag.tsx'

import { citationText } from '../explanation-text.ts'
import type { LawPack } from '../pack.ts'
import type { Remedy } from '../remedy.ts'
import { strings } from '../strings/index.ts'
import { Grounds, noteRow } from './citations.tsx'
import { validityText } from './rule-entry.tsx'

type RemedyFactsProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly remedy: Remedy
}

/** A remedy with its legal ground, for every page that tells a reader which way is open. */
export function RemedyFacts({ variant, pack, remedy }: RemedyFactsProps) {
  const words = strings(variant)
  const { remedy: kind, listed, confirmed, note } = remedy
  return (
    <DefinitionList
      items={[
        { term: words.page.remedy, value: <strong>{words.remedy[kind]}</strong> },
        { term: words.page.basis, value: citationText(pack, remedy, variant) },
        ...(listed ? [{ term: words.page.inForce, value: validityText(remedy, variant) }] : []),
        { term: words.page.source, value: <Grounds variant={variant} grounds={remedy} /> },
        ...(confirmed
          ? []
          : [
              {
                term: words.page.confirmation,
                value: <Tag tone="soon">{words.toBeConfirmed}</Tag>,
              },
            ]),
        ...noteRow(note, variant),
      ]}
    />
  )
}

/** The remedy in a few words: жалба Поверенику. */
export function remedyText(kind: Remedy['remedy'], variant: Variant): string {
  return strings(variant).remedy[kind]
}
