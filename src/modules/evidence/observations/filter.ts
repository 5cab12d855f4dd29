import type { ObservationFilter } from './queries.ts'

/** The desk's filter as the address gives it. */
export function filterOf(query: Readonly<Record<string, string>>): ObservationFilter {
  const { indicator = '', institution = '', state = '', words = '' } = query
  return {
    indicator,
    institution,
    state: state === 'draft' || state === 'published' ? state : '',
    words: words.trim(),
  }
}

/** A page number of a list, from 1; anything else is the first. */
export function pageOf(text: string | undefined): number {
  const page = Number(text ?? '1')
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}
