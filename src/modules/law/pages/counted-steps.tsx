import type { Variant } from '#core/i18n/languages.ts'
import { Prose } from '#ui/content/page-heading.tsx'

import { explanationSentences } from '../explanation-text.ts'
import { explainClock } from '../explanation.ts'
import type { LawPack } from '../pack.ts'

/** How a term was counted, one sentence after another. */
export function CountedSteps(props: {
  readonly variant: Variant
  readonly pack: LawPack
  readonly clock: Parameters<typeof explainClock>[0]
}) {
  const { variant, pack, clock } = props
  return (
    <Prose>
      <ol>
        {explanationSentences(pack, explainClock(clock), variant).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
    </Prose>
  )
}
