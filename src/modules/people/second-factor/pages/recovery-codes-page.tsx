import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { paths } from '../../paths.ts'
import { strings } from '../../strings/index.ts'

type RecoveryCodesPageProps = {
  readonly variant: Variant
  readonly codes: readonly string[]
  /** For which site they are, on paper too. */
  readonly host: string
}

/** The recovery codes, the only time that they are seen. */
export function RecoveryCodesPage({ variant, codes, host }: RecoveryCodesPageProps) {
  const { recoveryCodes } = strings(variant)
  return (
    <>
      <PageHeading title={recoveryCodes.title} lead={recoveryCodes.lead} />
      <Notice kind="warning" title={recoveryCodes.once}>
        <p>{recoveryCodes.keep}</p>
      </Notice>
      <p>{recoveryCodes.forSite(host)}</p>
      <ol>
        {codes.map((code) => (
          <li>
            <code lang="und" translate="no">
              {code}
            </code>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <LinkButton href={paths.me}>{recoveryCodes.done}</LinkButton>
      </ButtonRow>
    </>
  )
}
