import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'

import { paths } from '../paths.ts'
import { forbiddenTitle, onlyThese } from '../refusal.ts'
import { strings } from '../strings/index.ts'

type ForbiddenPageProps = { readonly variant: Variant; readonly address: string }

/** Answers a form that the person may look at and not send. */
export function ForbiddenPage({ variant, address }: ForbiddenPageProps) {
  const { refusal } = strings(variant)
  return (
    <>
      <PageHeading title={forbiddenTitle(variant)} lead={onlyThese(variant, address)} />
      <p>{refusal.text}</p>
      <ul>
        <li>
          <a href={paths.permissions}>{refusal.toPermissions}</a>
        </li>
        <li>
          <a href={paths.desk}>{refusal.toDesk}</a>
        </li>
      </ul>
    </>
  )
}
