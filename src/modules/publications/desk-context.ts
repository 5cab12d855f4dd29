import type { Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { languages, type Language } from '#core/i18n/languages.ts'

import type { Act } from './commands.ts'
import { deskTitle } from './desk-view.ts'
import { deskPaths } from './paths.ts'
import { findLatestEdition, findWork, type Edition, type Work } from './queries.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

/** A desk route of this module. */
export type DeskContext = Context<UvidEnv<WrittenTables>>

/** A publication as the desk works on it: its newest version. */
export type DeskRecord = {
  readonly work: Work
  readonly edition: Edition
  readonly title: string
}

/** A form that was refused, with what was typed. */
export type Sent = { readonly values: FormValues; readonly problems: FieldProblems }

/** The language of a text that the address names. */
export function languageOf(c: DeskContext): Language | undefined {
  return languages.find((language) => language === c.req.param('language'))
}

/** Who acts, and when. */
export function actOf(c: DeskContext): Act {
  return { byUser: c.var.actor.id, at: c.var.services.clock.now() }
}

/** The publication that the address names. */
export async function recordOf(c: DeskContext): Promise<DeskRecord | undefined> {
  const { reader, variant } = c.var
  const work = await findWork(reader, { id: c.req.param('id') ?? '' }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  return edition && { work, edition, title: await deskTitle(reader, edition, variant) }
}

/** The way back: the list, and the publication where the page is under one. */
export function under(c: DeskContext, record?: DeskRecord) {
  const list = { href: deskPaths.publications, label: strings(c.var.variant).desk.title }
  const own = record && { href: deskPaths.publication(record.work.id), label: record.title }
  return { breadcrumbs: own ? [list, own] : [list] }
}
