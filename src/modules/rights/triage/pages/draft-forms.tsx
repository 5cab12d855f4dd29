import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { legalText } from '#modules/law'
import { Button } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { writeState } from '../../letters/form-state.ts'
import { publicPaths } from '../../paths.ts'
import { triageStrings } from '../strings/index.ts'
import type { DraftView } from '../triage-view.ts'

/** Buttons that carry what is known into the letters; by POST, so that nothing of it stands in an address. */
export function DraftForms(props: {
  readonly variant: Variant
  readonly drafts: readonly DraftView[]
  /** Whether the person has answered anything. */
  readonly isAnswered: boolean
}) {
  const { variant, drafts } = props
  const words = triageStrings(variant).door
  if (drafts.length === 0) return null
  return (
    <div class="triage-drafts">
      {drafts.map(({ letter, answers }) => (
        <Form
          action={inPublic(variant, publicPaths.letter(letter.id))}
          hidden={{ state: writeState({ answers }) }}
        >
          <Button kind="secondary">{words.draft(legalText(letter.title, variant))}</Button>
        </Form>
      ))}
      {props.isAnswered && <p class="triage-source">{words.draftNote}</p>}
    </div>
  )
}
