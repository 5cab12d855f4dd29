import type { Reader } from '#core/db.ts'

import type { ListView } from './pages/requests-page.tsx'
import {
  listFilterChoices,
  listRequests,
  PAGE_LENGTH,
  type Asking,
  type RequestFilter,
} from './queries.ts'
import { type Condition } from './standing-rules.ts'
import type { ReadTables } from './tables.ts'

/** What stands in the address of a list, as people may have typed it. */
export type ListQuery = (name: string) => string | undefined

/** Pages past this one hold nothing in any archive of ours; the limit keeps offsets sane. */
const PAGE_MAX = 100_000

/** Reads the filter from an address; what is not understood is no filter. */
function filterOf(
  query: ListQuery,
  conditions: readonly Condition[],
): RequestFilter & { readonly page: number } {
  const institutionId = query('institution')
  const year = query('year')
  const page = query('page') ?? ''
  return {
    institutionId: /^[a-z0-9-]{1,80}$/u.test(institutionId ?? '') ? institutionId : undefined,
    year: /^\d{4}$/u.test(year ?? '') ? year : undefined,
    condition: conditions.find((condition) => condition === query('state')),
    page: /^[1-9]\d*$/u.test(page) ? Math.min(Number(page), PAGE_MAX) : 1,
  }
}

/** Everything that a list page shows. */
export async function readList(
  reader: Reader<ReadTables>,
  asking: Asking,
  shown: Pick<ListView, 'conditions' | 'action' | 'href'> & { readonly query: ListQuery },
): Promise<ListView> {
  const { query, ...rest } = shown
  const { page, ...filter } = filterOf(query, shown.conditions)
  const { lines, total } = await listRequests(reader, asking, { ...filter, page })
  const choices = await listFilterChoices(reader, asking.audience)
  const pageLast = Math.max(1, Math.ceil(total / PAGE_LENGTH))
  return { ...rest, lines, total, page, pageLast, filter, choices }
}
