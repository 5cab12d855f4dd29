import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { ButtonRow } from '#ui/forms/button.tsx'

import { publicPaths } from '../../paths.ts'
import type { NextLetters } from '../next-steps.ts'
import { resultStrings } from '../strings/result.ts'
import { verbStrings } from '../strings/verbs.ts'
import type { LetterId } from '../verb-groups.ts'
import { StateButton } from './parts.tsx'

type NextLetterButtonsProps = {
  readonly variant: Variant
  readonly next: NextLetters
  /** Id of the form that holds the case. */
  readonly form: string
}

/** The letters that help after something happened, the first one before the others. */
export function NextLetterButtons({ variant, next, form }: NextLetterButtonsProps) {
  return (
    <ButtonRow>
      {next.letters.map((id, index) => (
        <StateButton
          form={form}
          action={inPublic(variant, publicPaths.letter(id))}
          name="happened"
          value={next.happening}
          kind={index === 0 ? 'secondary' : 'quiet'}
        >
          {verbOf(variant, id)}
        </StateButton>
      ))}
    </ButtonRow>
  )
}

/** What may come, and the letter for each. */
export function NextList(props: {
  readonly variant: Variant
  readonly all: readonly NextLetters[]
  readonly form: string
}) {
  const { variant, all, form } = props
  const words = resultStrings(variant).next
  return (
    <ul class="next-list">
      {all.map((next) => (
        <li>
          <h3>{words.happenings[next.happening].title}</h3>
          <p class="measure">{words.happenings[next.happening].text}</p>
          <NextLetterButtons variant={variant} next={next} form={form} />
        </li>
      ))}
    </ul>
  )
}

/** Every letter that may follow, once, for whoever knows already which one it is. */
export function OtherLetters(props: {
  readonly variant: Variant
  readonly all: readonly NextLetters[]
  readonly form: string
}) {
  const { variant, all, form } = props
  const first = new Map<LetterId, NextLetters>()
  for (const next of all) {
    for (const id of next.letters) if (!first.has(id)) first.set(id, next)
  }
  return (
    <ul class="result-links">
      {[...first].map(([id, { happening }]) => (
        <li>
          <StateButton
            form={form}
            action={inPublic(variant, publicPaths.letter(id))}
            name="happened"
            value={happening}
            kind="quiet"
          >
            {verbOf(variant, id)}
          </StateButton>
        </li>
      ))}
    </ul>
  )
}

function verbOf(variant: Variant, id: LetterId): string {
  return verbStrings(variant).letters[id].verb
}
