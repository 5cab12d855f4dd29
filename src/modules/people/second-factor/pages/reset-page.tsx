import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'

import { paths } from '../../paths.ts'
import type { AccountView } from '../../queries.ts'
import { strings } from '../../strings/index.ts'

type ResetPageProps = { readonly variant: Variant; readonly account: AccountView }

/** For someone who lost the telephone and the codes: everything but the password is forgotten. */
export function ResetPage({ variant, account }: ResetPageProps) {
  const { reset } = strings(variant)
  return (
    <Confirmation
      title={reset.title(account.name)}
      action={paths.accountSecondFactorRemoval(account.id)}
      confirmLabel={reset.submit}
      cancel={{ href: paths.accounts, label: reset.cancel }}
    >
      <p>{reset.lead}</p>
      <p>{reset.who}</p>
    </Confirmation>
  )
}
