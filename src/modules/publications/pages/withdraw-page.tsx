import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'

import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { strings } from '../strings/index.ts'

type WithdrawPageProps = { readonly variant: Variant; readonly work: Work; readonly title: string }

/** Asks before a publication is taken away from the public. */
export function WithdrawPage({ variant, work, title }: WithdrawPageProps) {
  const { withdraw, cancel } = strings(variant).desk
  return (
    <Confirmation
      title={withdraw.title(title)}
      action={deskPaths.withdraw(work.id)}
      confirmLabel={withdraw.action}
      cancel={{ href: deskPaths.publication(work.id), label: cancel }}
    >
      <p>{withdraw.text}</p>
    </Confirmation>
  )
}
