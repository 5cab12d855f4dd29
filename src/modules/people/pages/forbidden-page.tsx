import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'

import { paths } from '../paths.ts'
import { strings } from '../strings/index.ts'

/** The accounts of others are for administrators. */
export function ForbiddenPage({ variant }: { readonly variant: Variant }) {
  const { forbidden } = strings(variant)
  return (
    <>
      <PageHeading title={forbidden.title} lead={forbidden.text} />
      <p>
        <a href={paths.me}>{forbidden.toMe}</a>
      </p>
    </>
  )
}
