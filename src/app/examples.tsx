import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { variants } from '#core/i18n/languages.ts'
import { sampleSheet } from '#ui/evidence/evidence.examples.tsx'
import { ExamplesPage } from '#ui/examples-page.tsx'
import { PlainLayout } from '#ui/layouts/plain-layout.tsx'
import { samplePages } from '#ui/sample-pages.examples.tsx'

import type { AppTables } from './app-tables.ts'
import type { Assets } from './assets.ts'
import { appStrings, layoutHead } from './page-frame.tsx'

/** `/_components`: every component with its examples, and whole sample pages. For development only. */
export function exampleRoutes(assets: Assets): Hono<UvidEnv<AppTables>> {
  const variant = variants[0]
  const strings = appStrings(variant)
  const page = (title: string) =>
    layoutHead({ variant, assets, head: { title, hidden: true }, sisters: [] })
  return new Hono<UvidEnv<AppTables>>()
    .get('/_components', (c) =>
      c.html(
        <PlainLayout
          page={page('Components')}
          home={{ href: `/${variant}`, label: strings.siteName }}
          labels={{ skip: strings.skip, languages: strings.languages }}
        >
          <ExamplesPage />
        </PlainLayout>,
      ),
    )
    .get('/_components/:name', (c) => {
      const sample = samplePages.find(({ name }) => name === c.req.param('name'))
      return sample ? c.html(<>{sample.render(page(sample.name))}</>) : c.notFound()
    })
    .get(sampleSheet.href, (c) => c.body(sampleSheet.svg, 200, { 'content-type': 'image/svg+xml' }))
}
