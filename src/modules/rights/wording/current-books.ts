import type { Reader } from '#core/db.ts'
import type { FormValues } from '#core/http/forms.ts'

import { letterBook } from '../letters/index.ts'
import type { FileProblem } from '../letters/yaml-source.ts'
import { triageBook } from '../triage/load-triage.ts'
import { deliveredGrounds, makeBooks, type Books, type Grounds } from './books.ts'
import type { Overrides } from './lay-over.ts'
import type { WordingTables } from './tables.ts'
import { listLive, listLiveIds, type WordingVersion } from './versions.ts'

/** The books as visitors meet them. */
export type CurrentBooks = Books & {
  /** Texts of the desk that stand in them. */
  readonly standing: Overrides
  /** Published texts that cannot stand any more, by entry; there the file speaks. */
  readonly broken: ReadonlyMap<string, readonly FileProblem[]>
}

/** The books last made, and of which versions. Versions never change once they are published, so their ids say it all. */
let last: { readonly key: string; readonly books: CurrentBooks } | undefined

/** The books with everything that the desk has published, made again only when something was; it takes effect in the next request. */
export async function currentBooks(reader: Reader<WordingTables>): Promise<CurrentBooks> {
  const key = (await listLiveIds(reader)).join(' ')
  if (last?.key === key) return last.books
  const books = booksOf(await listLive(reader), deliveredGrounds())
  last = { key, books }
  return books
}

/**
 * The books of the files with published texts over them. A text that does not pass the checks any more, because the law pack or a
 * file has changed under it, is left out, and the file speaks in its place: nothing that was published once can stop the site.
 */
export function booksOf(live: readonly WordingVersion[], grounds: Grounds): CurrentBooks {
  const published = live.flatMap(({ entry, values }): [string, FormValues][] =>
    values === undefined ? [] : [[entry, values]],
  )
  const all = makeBooks(grounds, new Map(published))
  if ('books' in all) return { ...all.books, standing: new Map(published), broken: new Map() }
  let { books, standing } = { books: ofFiles(grounds), standing: new Map<string, FormValues>() }
  let waiting = published
  // Texts may rest on each other, so what does not fit yet is tried again after another has been let in.
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length
    waiting = waiting.filter(([entry, values]) => {
      const wider = new Map(standing).set(entry, values)
      const made = makeBooks(grounds, wider)
      if (!('books' in made)) return true
      books = made.books
      standing = wider
      return false
    })
  }
  const broken = waiting.map(([entry, values]) => {
    const made = makeBooks(grounds, new Map(standing).set(entry, values))
    return [entry, 'problems' in made ? made.problems : []] as const
  })
  return { ...books, standing, broken: new Map(broken) }
}

/** The files have passed these checks at the start. */
function ofFiles(grounds: Grounds): Books {
  const made = makeBooks(grounds, new Map())
  return 'books' in made ? made.books : { letters: letterBook(), triage: triageBook() }
}
