import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { PageHeading, Prose } from '#ui/content/page-heading.tsx'

import { publicPaths } from '../paths.ts'
import type { Withdrawal } from '../queries.ts'
import { strings } from '../strings/index.ts'

type WithdrawnPageProps = { readonly variant: Variant; readonly withdrawal: Withdrawal }

/** Stands at every address of a withdrawn publication: whoever followed a link or a citation learns what became of it. */
export function WithdrawnPage({ variant, withdrawal }: WithdrawnPageProps) {
  const { withdrawn } = strings(variant)
  const { day } = withdrawal
  const reason = pick(withdrawal.reason, variant)
  const lang = reason.lang === variantFacts[variant].tag ? undefined : reason.lang
  return (
    <>
      <PageHeading title={withdrawn.title} />
      <Prose>
        <p>
          {day === null
            ? withdrawn.text
            : withdrawn.textWithDay(formatDay(variant, day, 'genitive'))}
        </p>
        {reason.text !== '' && (
          <>
            <h2>{withdrawn.reason}</h2>
            <p lang={lang}>{reason.text}</p>
          </>
        )}
        <p>
          <a href={inPublic(variant, publicPaths.publications)}>{withdrawn.others}</a>
        </p>
      </Prose>
    </>
  )
}
