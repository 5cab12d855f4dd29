import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { lawPaths } from '#modules/law'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'

import type { Controller } from '../controller.ts'
import { dutyText } from '../law-of-records.ts'
import { keptPaths } from '../paths.ts'
import { wordsOf } from '../purpose-words.ts'
import type { KeptPurpose } from '../register.ts'
import { keptStrings } from '../strings/index.ts'
import { ControllerFacts } from './controller-facts.tsx'
import { anchorOf, PurposeFacts } from './purpose-facts.tsx'

type PrivacyPageProps = {
  readonly variant: Variant
  readonly controller: Controller
  readonly purposes: readonly KeptPurpose[]
}

/** “What we keep”: made from the rules that modules declare for their columns, never written by hand. */
export function PrivacyPage({ variant, controller, purposes }: PrivacyPageProps) {
  const words = keptStrings(variant).privacy
  return (
    <>
      <PageHeading title={words.title} lead={words.visitors} />
      <p class="measure">{words.intro}</p>
      <nav aria-label={words.contents}>
        <ul>
          {purposes.map((kept) => (
            <li>
              <a href={`#${anchorOf(kept)}`}>{wordsOf(kept.purpose.title, variant)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {purposes.map((kept) => (
        <Section title={wordsOf(kept.purpose.title, variant)} id={anchorOf(kept)}>
          <PurposeFacts variant={variant} kept={kept} />
          <details>
            <summary>{words.columns}</summary>
            <ul>
              {kept.columns.map((column) => (
                <li>
                  <code>{column}</code>
                </li>
              ))}
            </ul>
          </details>
        </Section>
      ))}
      <Rights variant={variant} />
      <ControllerFacts variant={variant} controller={controller} />
      <Section title={words.more} id="more">
        <ul>
          <li>
            <a href={inPublic(variant, keptPaths.record)}>{words.recordLink}</a>
          </li>
          <li>
            <a href={inPublic(variant, keptPaths.retention)}>{words.retentionLink}</a>
          </li>
        </ul>
      </Section>
    </>
  )
}

function Rights({ variant }: { readonly variant: Variant }) {
  const words = keptStrings(variant).rights
  return (
    <Section title={words.title} id="rights">
      <p class="measure">{words.lead}</p>
      <ul>
        {(['access', 'correction', 'erasure', 'objection'] as const).map((right) => (
          <li>
            {words[right]}: {dutyText(right, variant)}
          </li>
        ))}
      </ul>
      <p>
        <a href={inPublic(variant, lawPaths.law)}>{words.law}</a>
      </p>
    </Section>
  )
}
