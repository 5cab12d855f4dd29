import type { Variant } from '#core/i18n/languages.ts'
import { Button, ButtonRow } from '#ui/forms/button.tsx'

import { strings } from '../../strings/index.ts'

type PasskeyButtonProps = {
  readonly variant: Variant
  /** Whether a key shall be made or prove who holds it. */
  readonly kind: 'registration' | 'proof'
  /** The field of the surrounding form that takes the answer. */
  readonly name: string
  /** For `navigator.credentials`, as JSON. */
  readonly options: Readonly<Record<string, unknown>>
  readonly label: string
}

/** Asks the browser for a passkey and sends the form with the answer. Without script, or without passkeys, it stays hidden. */
export function PasskeyButton({ variant, kind, name, options, label }: PasskeyButtonProps) {
  const { passkeys } = strings(variant)
  return (
    <div data-island="passkey" data-kind={kind} data-options={JSON.stringify(options)} hidden>
      <input type="hidden" name={name} value="" />
      <ButtonRow>
        <Button kind={kind === 'proof' ? 'secondary' : 'primary'}>{label}</Button>
      </ButtonRow>
      <p class="field-error" role="alert" hidden>
        {passkeys.notGiven}
      </p>
    </div>
  )
}
