import type { Survivor } from '#core/about-person.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { Confirmation } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { Remains } from './about-me-pages.tsx'

type PersonErasureProps = {
  readonly variant: Variant
  readonly request: { readonly id: string; readonly email: string }
  readonly remains: readonly Survivor[]
  /** Nobody would be left to let anyone in. */
  readonly refused: boolean
}

/** Before an administrator erases whoever wrote in. */
export function PersonErasurePage({ variant, request, remains, refused }: PersonErasureProps) {
  const { personErasure: words, erasure } = strings(variant)
  return (
    <Confirmation
      title={words.title}
      action={paths.requestErasure(request.id)}
      confirmLabel={words.submit}
      cancel={{ href: paths.request(request.id), label: erasure.cancel }}
    >
      {refused && <Notice kind="problem" title={words.last} />}
      <p>{words.lead(request.email)}</p>
      <Remains variant={variant} remains={remains} />
    </Confirmation>
  )
}
