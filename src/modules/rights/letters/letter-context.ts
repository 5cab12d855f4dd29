import type { Context } from 'hono'

import type { PageHead, UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import type { LawTables } from '#modules/law'

import type { ReadTables as DirectoryReads } from '../directory/tables.ts'
import { withExit } from '../exit/quick-exit.tsx'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { currentBooks } from '../wording/current-books.ts'
import type { WordingTables } from '../wording/tables.ts'
import type { LetterBook } from './letter-book.ts'
import { flowStrings } from './strings/flow.ts'

/** What the letters read; they write nothing. */
export type LetterReads = DirectoryReads & LawTables & WordingTables

/** A request for a page of the letters. */
export type LetterContext = Context<UvidEnv<LetterReads>>

/** Scripts of the pages on which a letter is copied or a case is kept. */
const ISLANDS = ['copy-text', 'kept-cases'] as const

/** Head of a page of the letters: the way out, the way back, and no word of what was typed. */
export function letterHead(
  c: LetterContext,
  page: {
    readonly title: string
    readonly status?: PageHead['status']
    readonly inList?: boolean
    readonly description?: string
    readonly islands?: boolean
  },
): PageHead {
  const { variant } = c.var
  const exit = withExit(variant)
  const hub = { href: inPublic(variant, publicPaths.rights), label: strings(variant).hub.title }
  const list = {
    href: inPublic(variant, publicPaths.letters),
    label: flowStrings(variant).list.title,
  }
  return {
    title: page.title,
    ...(page.description === undefined ? {} : { description: page.description }),
    ...(page.status === undefined ? {} : { status: page.status }),
    first: exit.first,
    islands: page.islands === true ? [...exit.islands, ...ISLANDS] : exit.islands,
    breadcrumbs: page.inList === true ? [hub, list] : [hub],
    hidden: c.req.method === 'POST',
  }
}

/** The letters as the desk has published them. */
export async function bookOf(c: LetterContext): Promise<LetterBook> {
  return (await currentBooks(c.var.reader)).letters
}

/** Today, where the offices are. */
export function todayOf(c: LetterContext): string {
  return c.var.services.clock.today()
}
