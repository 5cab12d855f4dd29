import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

/** On the desk's first page: how many rules no lawyer stands behind. */
export function WaitingSection(props: { readonly variant: Variant; readonly count: number }) {
  const words = strings(props.variant).desk
  return (
    <Section title={words.title} id="law-waiting">
      <p>
        {words.waiting(props.count)}. <a href={safeHref(deskPaths.law)}>{words.openList}</a>
      </p>
    </Section>
  )
}
