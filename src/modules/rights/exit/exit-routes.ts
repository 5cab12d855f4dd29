import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

/** The address of the way out; it has no variant, so that nothing tells it from any other. */
export const EXIT = '/exit'

/**
 * Where the way out leads: a page that anybody may have open, in the language of the place, that loads at once, asks for nothing and
 * belongs to nobody's quarrel. Decision 0011.
 */
export const NEUTRAL_PAGE = 'https://sr.wikipedia.org/'

/** Leads away at once and asks the browser to forget what it keeps of this site; it cannot ask it to forget the visit. */
export const exitRoutes = new Hono<UvidEnv<unknown>>().get(EXIT, (c) => {
  c.header('clear-site-data', '"cache", "cookies", "storage"')
  c.header('cache-control', 'no-store')
  return c.redirect(NEUTRAL_PAGE, 303)
})
