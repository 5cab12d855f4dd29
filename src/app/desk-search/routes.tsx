import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { variantFacts } from '#core/i18n/languages.ts'
import type { ModuleDescription } from '#core/module.ts'

import type { AppTables } from '../app-tables.ts'
import { DeskSearchPage } from './desk-search-page.tsx'
import { recordsOf, type IndexUpkeep } from './index-upkeep.ts'
import { searchDesk } from './search-desk.ts'
import { QUERY_LENGTH_MAX } from './search-form.ts'
import { deskSearchStrings } from './strings/index.ts'

/** The search of the desk over everything that the person may see, published or not. */
export function deskSearchRoutes(parts: {
  readonly index: IndexUpkeep
  readonly modules: readonly ModuleDescription[]
}): Hono<UvidEnv<AppTables>> {
  const { index, modules } = parts
  const sources = recordsOf(modules)
  return new Hono<UvidEnv<AppTables>>().get('/search', async (c) => {
    const { variant, reader, dialect, mayOpen } = c.var
    const words = deskSearchStrings(variant)
    const query = (c.req.query('q') ?? '').trim().slice(0, QUERY_LENGTH_MAX)
    const open = sources.filter(({ area }) => mayOpen(area))
    const one = open.filter(({ kind }) => kind === c.req.query('kind'))
    const fresh = query === '' || (await index.freshen())
    const asked = {
      query,
      sources: one.length > 0 ? one : open,
      dialect,
      language: variantFacts[variant].language,
    }
    const found = await searchDesk(reader, asked)
    const page = { variant, query, sources: open, found, oneKind: one.length > 0, fresh }
    return c.render(<DeskSearchPage {...page} />, {
      title: query === '' ? words.title : words.titleFor(query),
      searched: query,
    })
  })
}
