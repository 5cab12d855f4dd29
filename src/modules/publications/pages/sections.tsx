import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'

import type { RestingWork } from '../backward.ts'
import { publicPaths } from '../paths.ts'
import type { PublicationLine } from '../publication-view.ts'
import { strings } from '../strings/index.ts'
import { PublicationEntry } from './list-page.tsx'
import { Sentences } from './parts.tsx'

/** On an observation's page: which sentences of which publications rest on it. */
export function RestingList(props: {
  readonly variant: Variant
  readonly resting: readonly RestingWork[]
}) {
  const { variant, resting } = props
  const words = strings(variant).backward
  return (
    <ul class="resting-works" aria-label={words.where}>
      {resting.map(({ work, title, sentences, inBlock }) => (
        <li>
          <p>
            <a href={inPublic(variant, publicPaths.work(work))}>{title}</a>
          </p>
          <Sentences sentences={sentences} />
          {inBlock && <p class="quiet">{words.charts}</p>}
        </li>
      ))}
    </ul>
  )
}

/** On the front page: what was published last. */
export function LatestPublication(props: {
  readonly variant: Variant
  readonly line: PublicationLine
}) {
  const { variant, line } = props
  const { latest, all } = strings(variant).list
  return (
    <Section
      id="latest-publication"
      title={latest}
      aside={<a href={inPublic(variant, publicPaths.publications)}>{all}</a>}
    >
      <PublicationEntry variant={variant} line={line} level={3} />
    </Section>
  )
}
