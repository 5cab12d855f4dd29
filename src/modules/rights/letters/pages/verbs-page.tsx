import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import { publicPaths } from '../../paths.ts'
import { flowStrings } from '../strings/flow.ts'
import { verbStrings } from '../strings/verbs.ts'
import { verbGroups } from '../verb-groups.ts'

/** What a person may want, said plainly; each leads to a letter. */
export function VerbsPage({ variant }: { readonly variant: Variant }) {
  const { list } = flowStrings(variant)
  const words = verbStrings(variant)
  const at = (path: string) => inPublic(variant, path)
  return (
    <>
      <PageHeading title={list.title} lead={list.lead} />
      <p class="measure">
        {list.privacy} {list.minutes}
      </p>
      <div class="verb-groups">
        {verbGroups.map(({ group, letters }) => (
          <section class="verb-group" aria-labelledby={group}>
            <h2 id={group}>{words.groups[group]}</h2>
            <ul class="verb-list">
              {letters.map((id) => (
                <li>
                  <a href={at(publicPaths.letter(id))}>{words.letters[id].verb}</a>
                  <p class="quiet">{words.letters[id].when}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Section id="more" title={list.openCase}>
        <ul class="doors">
          <li>
            <a href={at(publicPaths.rightsCase)}>{list.openCaseLink}</a>
            <p>{list.openCaseText}</p>
          </li>
          <li>
            <a href={at(publicPaths.triage)}>{list.triageLink}</a>
            <p>{list.triageText}</p>
          </li>
        </ul>
      </Section>
    </>
  )
}
