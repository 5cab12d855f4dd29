import type { Survivor } from '#core/about-person.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Confirmation } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { Remains } from './about-me-pages.tsx'

type PersonErasureProps = {
  readonly variant: Variant
  readonly request: { readonly id: string; readonly email: string }
  readonly remains: readonly Survivor[]
}

/** Before an administrator erases whoever wrote in. */
export function PersonErasurePage({ variant, request, remains }: PersonErasureProps) {
  const { personErasure: words, erasure } = strings(variant)
  return (
    <Confirmation
      title={words.title}
      action={paths.requestErasure(request.id)}
      confirmLabel={words.submit}
      cancel={{ href: paths.request(request.id), label: erasure.cancel }}
    >
      <p>{words.lead(request.email)}</p>
      <Remains variant={variant} remains={remains} />
    </Confirmation>
  )
}

type RefusedProps = { readonly variant: Variant; readonly requestId: string }

/** Instead of it, where nobody would be left to let anyone in: what comes first. */
export function ErasureRefusedPage({ variant, requestId }: RefusedProps) {
  const { personErasure: words, erasure } = strings(variant)
  return (
    <>
      <PageHeading title={words.last} lead={words.lastText} />
      <ButtonRow>
        <LinkButton href={paths.people}>{erasure.toPeople}</LinkButton>
        <a href={paths.request(requestId)}>{words.toRequest}</a>
      </ButtonRow>
    </>
  )
}
