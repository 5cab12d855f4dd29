import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'

import { legalText } from '../explanation-text.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { VersionView } from '../view.ts'

/** Asks before a lawyer's confirmation is taken back. */
export function WithdrawalPage(props: { readonly variant: Variant; readonly view: VersionView }) {
  const { variant } = props
  const { rule, version } = props.view
  const words = strings(variant).desk
  return (
    <Confirmation
      title={words.withdrawTitle}
      action={deskPaths.withdrawal(rule.id, version.version)}
      confirmLabel={words.withdrawConfirm}
      cancel={{ href: deskPaths.law, label: words.cancel }}
    >
      <p>
        <strong>{legalText(rule.title, variant)}</strong>
      </p>
      <p>{words.withdrawText}</p>
    </Confirmation>
  )
}
