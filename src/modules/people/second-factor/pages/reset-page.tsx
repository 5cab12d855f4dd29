import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { Confirmation } from '#ui/forms/form.tsx'

import { paths } from '../../paths.ts'
import type { AccountView } from '../../queries.ts'
import { strings } from '../../strings/index.ts'

type ResetPageProps = {
  readonly variant: Variant
  readonly account: AccountView
  /** Why it was refused. */
  readonly problem?: string | undefined
}

/** For someone who lost the telephone and the codes: everything but the password is forgotten. */
export function ResetPage({ variant, account, problem }: ResetPageProps) {
  const { reset } = strings(variant)
  return (
    <Confirmation
      title={reset.title(account.name)}
      action={paths.accountSecondFactorRemoval(account.id)}
      confirmLabel={reset.submit}
      cancel={{ href: paths.accounts, label: reset.cancel }}
    >
      {problem !== undefined && <Notice kind="problem" title={problem} />}
      <p>{account.hasPassword ? reset.lead : reset.withoutPassword}</p>
      <p>{reset.who}</p>
    </Confirmation>
  )
}
