import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'

import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type WithdrawalPageProps = {
  readonly variant: Variant
  readonly id: string
  readonly name: HumanText
}

/** Asks before a body's public page is taken away. */
export function WithdrawalPage({ variant, id, name }: WithdrawalPageProps) {
  const { desk } = strings(variant)
  return (
    <Confirmation
      title={desk.withdrawTitle}
      action={deskPaths.withdrawal(id)}
      confirmLabel={desk.withdrawConfirm}
      cancel={{ href: deskPaths.institution(id), label: desk.cancel }}
    >
      <p>
        <strong>{pick(name, variant).text}</strong>
      </p>
      <p>{desk.withdrawText}</p>
    </Confirmation>
  )
}
