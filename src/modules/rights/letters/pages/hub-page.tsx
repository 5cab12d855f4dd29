import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { LinkButton } from '#ui/forms/button.tsx'

import { publicPaths } from '../../paths.ts'
import { strings } from '../../strings/index.ts'
import { verbStrings } from '../strings/verbs.ts'

/** Wants that bring most people here. */
const common = [
  'access',
  'erasure',
  'direct-marketing',
  'rectification',
  'breach-enquiry',
  'complaint',
] as const

/** Where somebody begins who wants to use their rights, or to whom something has happened. */
export function HubPage({ variant }: { readonly variant: Variant }) {
  const { hub } = strings(variant)
  const { letters } = verbStrings(variant)
  const at = (path: string) => inPublic(variant, path)
  return (
    <>
      <PageHeading title={hub.title} lead={hub.lead} />
      <section class="rights-urgent" aria-labelledby="happened">
        <h2 id="happened">{hub.happened}</h2>
        <p class="measure">{hub.happenedText}</p>
        <LinkButton href={at(publicPaths.triage)}>{hub.happenedLink}</LinkButton>
      </section>
      <Section
        id="letters"
        title={hub.letters}
        aside={<a href={at(publicPaths.letters)}>{hub.allLetters}</a>}
      >
        <p class="measure">{hub.lettersText}</p>
        <ul class="doors">
          {common.map((id) => (
            <li>
              <a href={at(publicPaths.letter(id))}>{letters[id].verb}</a>
              <p class="quiet">{letters[id].when}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="more" title={hub.more}>
        <ul class="doors">
          <li>
            <a href={at(publicPaths.rightsCase)}>{hub.caseLink}</a>
            <p>{hub.caseText}</p>
          </li>
          <li>
            <a href={at(publicPaths.controllers)}>{hub.controllersLink}</a>
            <p>{hub.controllersText}</p>
          </li>
        </ul>
      </Section>
      <p class="measure quiet">{hub.nothingKept}</p>
    </>
  )
}
