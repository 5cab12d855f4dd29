import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'
import { Html } from '#ui/safe-html.ts'

import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import type { RenderedText } from '../render-text.ts'
import { strings } from '../strings/index.ts'
import { WorkNav } from './desk-parts.tsx'

type PreviewPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  readonly text: RenderedText | undefined
  /** The variant of the reader whose page is shown. */
  readonly as: Variant
}

/** The newest version as its readers will see it, with the values of today. */
export function PreviewPage({ variant, work, title, text, as }: PreviewPageProps) {
  const { desk } = strings(variant)
  const here = deskPaths.preview(work.id)
  const lang = text ? text.lang : undefined
  return (
    <>
      <PageHeading kicker={desk.sections.preview} title={text?.title || title} />
      <WorkNav variant={variant} work={work} current={here} />
      <SectionNav
        label={desk.sections.preview}
        items={variants.map((one) => ({
          href: `${here}?as=${one}`,
          label: variantFacts[one].name,
          current: one === as,
        }))}
      />
      {text ? (
        <div lang={lang}>
          <div class="prose publication-lead">
            <Html html={text.summary} />
          </div>
          <div class="prose publication-body">
            <Html html={text.body} />
          </div>
        </div>
      ) : (
        <EmptyState title={desk.overview.notWritten} />
      )}
    </>
  )
}
