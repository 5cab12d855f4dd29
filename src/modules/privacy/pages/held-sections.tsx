import type { HeldSection } from '#core/about-person.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Section } from '#ui/content/page-heading.tsx'

import { strings } from '../strings/index.ts'

type HeldProps = { readonly variant: Variant; readonly sections: readonly HeldSection[] }

/** Everything about a person, section by section. */
export function HeldSections({ variant, sections }: HeldProps) {
  const { mine } = strings(variant)
  if (sections.length === 0) return <EmptyState title={mine.nothing} />
  return (
    <>
      {sections.map(({ id, title, records }) => (
        <Section
          id={id.replace('.', '-')}
          title={pick(title, variant).text}
          aside={mine.count(records.length)}
        >
          {records.map((facts) => (
            <DefinitionList
              items={facts.map(({ label, value }) => ({ term: pick(label, variant).text, value }))}
            />
          ))}
        </Section>
      ))}
    </>
  )
}

/** How much of what there is, without the data themselves. */
export function HeldCounts({ variant, sections }: HeldProps) {
  const { mine } = strings(variant)
  if (sections.length === 0) return <p>{mine.nothing}</p>
  return (
    <DefinitionList
      items={sections.map(({ title, records }) => ({
        term: pick(title, variant).text,
        value: mine.count(records.length),
      }))}
    />
  )
}
