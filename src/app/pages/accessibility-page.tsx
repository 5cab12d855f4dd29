import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Prose } from '#ui/content/page-heading.tsx'

import { appStrings } from '../page-frame.tsx'

/** What we promise about access, what we checked, and what we did not. */
export function AccessibilityPage({ variant }: { readonly variant: Variant }) {
  const strings = appStrings(variant).accessibilityPage
  return (
    <>
      <PageHeading title={strings.title} lead={strings.intro} />
      <Prose>
        <ul>
          {strings.what.split('\n').map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{strings.goal}</p>
      </Prose>
    </>
  )
}
