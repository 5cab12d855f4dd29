import type { Context } from 'hono'

import { isVariant, type Variant } from '#core/i18n/languages.ts'
import { negotiateVariant } from '#core/i18n/negotiation.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { PlainLayout } from '#ui/layouts/plain-layout.tsx'

import type { Assets } from './assets.ts'
import { appStrings, layoutHead, sendPage } from './page-frame.tsx'

type ErrorKind = 'not-found' | 'broken' | 'too-large' | 'disk-full'

const STATUS = { 'not-found': 404, broken: 500, 'too-large': 413, 'disk-full': 507 } as const

/** A friendly page for what went wrong, in the variant of the address or else of the browser; it needs neither database nor files. */
export function errorPage(
  c: Context,
  { assets, kind }: { readonly assets: Assets; readonly kind: ErrorKind },
): Promise<Response> {
  const variant = variantOf(c)
  const strings = appStrings(variant)
  const { title, text } = wordsOf(variant, kind)
  const requestId: unknown = c.get('requestId')
  return sendPage(
    c,
    <PlainLayout
      page={layoutHead({ variant, assets, head: { title, hidden: true }, sisters: [] })}
      home={{ href: `/${variant}`, label: strings.siteName }}
      labels={{ skip: strings.skip, languages: strings.languages }}
    >
      <PageHeading title={title} />
      <p>{text}</p>
      {kind === 'broken' && typeof requestId === 'string' && (
        <p>
          {strings.error.requestNumber}: <code>{requestId}</code>
        </p>
      )}
      <p>
        <a href={`/${variant}`}>{strings.error.toHome}</a>
      </p>
    </PlainLayout>,
    STATUS[kind],
  )
}

function variantOf(c: Context): Variant {
  const chosen: unknown = c.get('variant')
  if (typeof chosen === 'string' && isVariant(chosen)) return chosen
  const first = c.req.path.split('/')[1] ?? ''
  return isVariant(first) ? first : negotiateVariant(c.req.header('accept-language'))
}

function wordsOf(variant: Variant, kind: ErrorKind): { title: string; text: string } {
  const { error } = appStrings(variant)
  switch (kind) {
    case 'not-found':
      return { title: error.notFoundTitle, text: error.notFoundText }
    case 'broken':
      return { title: error.brokenTitle, text: error.brokenText }
    case 'too-large':
      return { title: error.tooLargeTitle, text: error.tooLargeText }
    case 'disk-full':
      return { title: error.diskFullTitle, text: error.diskFullText }
  }
}
