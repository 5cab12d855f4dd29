import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import { appStrings } from '../page-frame.tsx'

type HomePageProps = {
  readonly variant: Variant
  /** What the institutions are doing, drawn by the modules from the chain. */
  readonly sections: JSX.Element[]
  /** What a reader can do, each a list item. */
  readonly doors: JSX.Element[]
  /** Where a reader can learn and join, each a list item. */
  readonly joining: JSX.Element[]
}

/** Answers three questions in this order: what institutions do, what I can do, where I can learn and join. */
export function HomePage({ variant, sections, doors, joining }: HomePageProps) {
  const { front } = appStrings(variant)
  return (
    <>
      <PageHeading title={front.title} lead={front.lead} />
      <Section id="institutions" title={front.whatInstitutionsDo} aside={front.canSource}>
        {sections}
      </Section>
      <Section id="what-i-can-do" title={front.whatICanDo}>
        <ul class="doors">
          {doors}
          <li>
            <a href={inPublic(variant, '/law')}>{front.lawLink}</a>
            <p>{front.lawText}</p>
          </li>
        </ul>
      </Section>
      <Section id="join" title={front.whereToJoin}>
        <ul class="doors">
          {joining}
          <li>
            <a href={inPublic(variant, '/about')}>{front.aboutLink}</a>
            <p>{front.aboutText}</p>
          </li>
        </ul>
      </Section>
    </>
  )
}
