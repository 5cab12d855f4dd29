import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'

import type { PageHead } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { defineStrings } from '#core/i18n/strings.ts'
import type { PageHead as LayoutHead, Sister } from '#ui/layouts/head.tsx'

import type { Assets } from './assets.ts'
import { en } from './strings/en.ts'
import { sr } from './strings/sr.ts'

/** The application's own words. */
export const appStrings = defineStrings({ sr, en })

type FrameParts = {
  readonly variant: Variant
  readonly assets: Assets
  readonly head: PageHead
  /** The same page in all variants; empty where the address has no variant. */
  readonly sisters: readonly Sister[]
}

/** What every layout says in `head`. */
export function layoutHead({ variant, assets, head, sisters }: FrameParts): LayoutHead {
  const strings = appStrings(variant)
  const current = sisters.find((sister) => sister.current)
  return {
    tag: variantFacts[variant].tag,
    title: head.status === 422 ? strings.problemPrefix + head.title : head.title,
    siteName: strings.siteName,
    description: head.description,
    canonicalUrl: current?.url,
    sisters,
    defaultUrl: sisters.find((sister) => sister.tag === variantFacts[variants[0]].tag)?.url,
    assets: assets.manifest,
    scripts: (head.islands ?? []).flatMap((name) => assets.manifest.islands[name] ?? []),
    hidden: head.hidden ?? false,
  }
}

/** The three addresses of a public page. `path` comes after the variant; `query` keeps what the reader chose. */
export function publicSisters(parts: {
  readonly variant: Variant
  readonly path: string
  readonly query: string
  readonly origin: string
}): Sister[] {
  return variants.map((variant) => {
    const href = inPublic(variant, parts.path) + parts.query
    const { tag, name, shortName } = variantFacts[variant]
    return {
      href,
      url: parts.origin + href,
      tag,
      name,
      shortName,
      current: variant === parts.variant,
    }
  })
}

/** Answers with a whole document. */
export async function sendPage(
  c: Context,
  page: JSX.Element,
  status: PageHead['status'] = 200,
): Promise<Response> {
  return c.html(page, status)
}
