import { sql } from 'kysely'

import { migrate, openDatabase } from '#core/db.ts'
import { rebuildSource } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'
import type { SearchTables } from '#core/search/search-tables.ts'
import { search } from '#core/search/search.ts'

import { inTurn, type Measurement, msOf } from './measure.ts'

const DOCUMENTS = 50_000
const MS_MAX = 50
const WORDS =
  'захтев орган рок жалба повереник податак надзор камера лице обрада полиција министарство одговор решење закон члан дан предмет година извештај број регистар безбедност заштита приватност грађанин служба уговор набавка систем снимак приступ право тужба суд пресуда управа општина град школа'.split(
    ' ',
  )
/** Rare, usual, two words, unfinished, without marks, in Latin. */
const QUERIES = ['zastita', 'предмет 4711', 'жалба повереник', 'обрада лица снимак', 'полициј']

/** Full-text search over fifty thousand pages, beside a search that reads every row. */
export async function measureSearch(folder: string): Promise<Measurement[]> {
  const db = openDatabase<SearchTables>(`sqlite:${folder}/search.sqlite`)
  await migrate(db.writer)
  await db.writer.transaction().execute((trx) => rebuildSource(trx, 'bench', documents()))
  const { dialect, reader } = db
  const ours = async () => {
    const ms = await msOf(async () => {
      for (const query of QUERIES) {
        const page = { dialect, query, language: 'sr', limit: 20, offset: 0 } as const
        if ((await search(reader, page)).total === 0) throw new Error(`Nothing found for ${query}`)
      }
    })
    return ms / QUERIES.length
  }
  const everyRow = async () => {
    const ms = await msOf(async () => {
      for (const query of QUERIES) {
        await reader
          .selectFrom('core_search_document')
          .select(['id', 'title'])
          .where(sql<boolean>`body like ${`%${query}%`}`)
          .orderBy('id', 'desc')
          .limit(20)
          .execute()
      }
    })
    return ms / QUERIES.length
  }
  const result = await inTurn(ours, everyRow)
  await db.close()
  return [
    {
      title: `Search over ${DOCUMENTS.toLocaleString('en')} pages, first 20 hits`,
      unit: 'ms',
      value: result.ours,
      baseline: { title: 'LIKE over the texts', value: result.baseline },
      ratio: result.ratio,
      target: { text: `< ${MS_MAX}`, met: result.ours.median < MS_MAX },
    },
  ]
}

function* documents(): Generator<SearchDocument> {
  let state = 20_261_124
  const next = (below: number) => {
    // A fixed sequence (Park and Miller): every run has the same texts.
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  for (let n = 0; n < DOCUMENTS; n += 1) {
    const body = Array.from({ length: 60 }, () => WORDS[next(WORDS.length)]).join(' ')
    yield {
      source: 'bench',
      key: String(n),
      language: 'sr',
      path: `/documents/${n}`,
      title: `Предмет ${n}`,
      body,
    }
  }
}
