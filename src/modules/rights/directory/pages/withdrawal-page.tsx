import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'

import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type WithdrawalPageProps = {
  readonly variant: Variant
  readonly slug: string
  readonly name: HumanText
}

/** Asks before a controller's public page is taken away. */
export function WithdrawalPage({ variant, slug, name }: WithdrawalPageProps) {
  const { desk } = strings(variant)
  return (
    <Confirmation
      title={desk.withdrawTitle}
      action={deskPaths.withdrawal(slug)}
      confirmLabel={desk.withdrawConfirm}
      cancel={{ href: deskPaths.controller(slug), label: desk.cancel }}
    >
      <p>
        <strong>{pick(name, variant).text}</strong>
      </p>
      <p>{desk.withdrawText}</p>
    </Confirmation>
  )
}
