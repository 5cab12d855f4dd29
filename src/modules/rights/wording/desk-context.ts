import type { Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { pick } from '#core/i18n/human-text.ts'

import { deskPaths } from './paths.ts'
import { findStanding, type Standing } from './standing.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

/** A desk route of the wording. */
export type WordingContext = Context<UvidEnv<WrittenTables>>

/** The key in the address, whether there is such a text or not. */
export function keyOf(c: WordingContext): string {
  return `${c.req.param('kind') ?? ''}/${c.req.param('id') ?? ''}`
}

/** The text that the address names. */
export function standingOf(c: WordingContext): Promise<Standing | undefined> {
  return findStanding(c.var.reader, keyOf(c))
}

/** Who acts, and when. */
export function actOf(c: WordingContext) {
  return { by: c.var.actor.id, at: c.var.services.clock.now() }
}

/** The title of a page, and the way back: the list, and the text where the page is under one. */
export function headOf(c: WordingContext, standing: Standing, title?: string) {
  const { variant } = c.var
  const list = { href: deskPaths.letters, label: strings(variant).title }
  const { key, title: text } = standing.entry
  const own = { href: deskPaths.entry(key), label: pick(text, variant).text }
  return title === undefined
    ? { title: own.label, breadcrumbs: [list] }
    : { title, breadcrumbs: [list, own] }
}
