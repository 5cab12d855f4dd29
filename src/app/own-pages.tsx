import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { variantFacts } from '#core/i18n/languages.ts'
import { homeDoorsPlace, homeJoinPlace, homePlace } from '#core/places.ts'
import { search } from '#core/search/search.ts'

import type { AppTables } from './app-tables.ts'
import type { AppParts } from './create-app.tsx'
import { keptRoutes } from './kept/routes.tsx'
import { appStrings } from './page-frame.tsx'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { RESULTS_PER_PAGE, SearchPage } from './pages/search-page.tsx'

/** Nobody asks for more words; the field in the page has the same limit. */
const QUERY_LENGTH_MAX = 200
/** Past this a reader refines the query. */
const RESULT_PAGES_MAX = 20

/** Pages that belong to the application as a whole: front page, search, what we keep, accessibility. */
export function ownPages(parts: AppParts): Hono<UvidEnv<AppTables>> {
  return new Hono<UvidEnv<AppTables>>()
    .get('/', async (c) => {
      const { variant } = c.var
      const { front } = appStrings(variant)
      const sections = await c.var.sections(homePlace, null)
      const doors = await c.var.sections(homeDoorsPlace, null)
      const joining = await c.var.sections(homeJoinPlace, null)
      return c.render(<HomePage {...{ variant, sections, doors, joining }} />, {
        title: front.title,
        description: front.lead,
      })
    })
    .get('/search', async (c) => {
      const { variant, reader, dialect } = c.var
      const strings = appStrings(variant).search
      const query = (c.req.query('q') ?? '').trim().slice(0, QUERY_LENGTH_MAX)
      const asked = Number(c.req.query('page') ?? '1')
      const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), RESULT_PAGES_MAX) : 1
      const found = await search(reader, {
        dialect,
        query,
        language: variantFacts[variant].language,
        limit: RESULTS_PER_PAGE,
        offset: (page - 1) * RESULTS_PER_PAGE,
      })
      return c.render(
        <SearchPage
          variant={variant}
          query={query}
          found={found}
          page={page}
          pagesMax={RESULT_PAGES_MAX}
        />,
        {
          title: query === '' ? strings.title : strings.titleFor(query),
          searched: query,
          hidden: true,
          breadcrumbs: [{ href: inPublic(variant, '/search'), label: strings.title }],
        },
      )
    })
    .route('/', keptRoutes(parts))
    .get('/accessibility', (c) => {
      const { variant } = c.var
      return c.render(<AccessibilityPage variant={variant} />, {
        title: appStrings(variant).accessibilityPage.title,
      })
    })
}
