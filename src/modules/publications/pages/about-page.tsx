import type { Variant } from '#core/i18n/languages.ts'
import type { SafeHtml } from '#core/markup/safe-html.ts'
import { PageHeading, Prose } from '#ui/content/page-heading.tsx'
import { Html } from '#ui/safe-html.ts'

import { strings } from '../strings/index.ts'

type AboutPageProps = { readonly variant: Variant; readonly html: SafeHtml }

/** What the programme is and whom it is for. */
export function AboutPage({ variant, html }: AboutPageProps) {
  return (
    <>
      <PageHeading title={strings(variant).about.title} />
      <Prose>
        <Html html={html} />
      </Prose>
    </>
  )
}
