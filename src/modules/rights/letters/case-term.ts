import { isDay, type Day, type LawPack } from '#modules/law'

import { findEvent, type RightsCase } from './case-file.ts'
import { findLetter, type LetterBook } from './letter-book.ts'
import {
  countTerm,
  standingOf,
  termKindOf,
  type LetterTerm,
  type TermStanding,
} from './letter-term.ts'

/** The term that runs in a case, and from when. */
export type CaseTerm = {
  readonly startsOn: Day
  /** The day is known, not assumed to be that of sending. */
  readonly isKnown: boolean
  /** Undefined where the law of that day gives none, or the day lies outside the calendar. */
  readonly counted: { readonly term: LetterTerm; readonly standing: TermStanding } | undefined
}

/**
 * The term of the last letter that starts one or waits within one: of the complaint that was filed, else of the request, however
 * many letters followed it. Undefined when no letter has a term.
 */
export function caseTerm(
  book: LetterBook,
  given: { readonly pack: LawPack; readonly rightsCase: RightsCase; readonly today: Day },
): CaseTerm | undefined {
  const { pack, rightsCase, today } = given
  const kindOf = (id: string) => {
    const template = findLetter(book, id)
    return template && termKindOf(template)
  }
  const last = rightsCase.letters.findLast(({ id }) => kindOf(id) !== undefined)
  const kind = last && kindOf(last.id)
  if (!last || !kind) return undefined
  if (kind === 'complaint') {
    const term = countTerm(pack, kind, last.day)
    const counted = term && { term, standing: standingOf(pack, term, { today }) }
    return { startsOn: last.day, isKnown: true, counted }
  }
  const known = findEvent(rightsCase, 'received')?.on ?? dayIn(last.answers['receivedOn'])
  const [first = last] = rightsCase.letters
  // A follow-up to a letter that was not written here says itself when that one was sent.
  const startsOn = known ?? dayIn(first.answers['sentOn']) ?? first.day
  const term = countTerm(pack, kind, startsOn)
  const extension = findEvent(rightsCase, 'extended')
  const facts = {
    today,
    extendedOn: extension?.on,
    extendedUntil: extension?.until,
    answeredOn: findEvent(rightsCase, 'answered')?.on,
  }
  const counted = term && { term, standing: standingOf(pack, term, facts) }
  return { startsOn, isKnown: known !== undefined, counted }
}

function dayIn(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined
}
