import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { findInstitution, type Institution, type InstitutionTables } from '#modules/institutions'
import { confirmedLawPack, type Article, type LawPack, type LawTables } from '#modules/law'

import { findLetter, findVersion, type LetterBook, type LetterTemplate } from '../letters/index.ts'
import type { WordingTables } from '../wording/tables.ts'
import { deadlinesOf, type Deadline, type Moment } from './door-terms.ts'
import type { GivenDays } from './draft-fields.ts'
import { prefilled } from './prefill.ts'
import type { TriageBook } from './triage-book.ts'
import type { TriageState } from './triage-form.ts'
import type { Door, Placement } from './triage-source.ts'

/** Tables that the triage reads; it owns none. */
export type TriageTables = InstitutionTables & LawTables & WordingTables

/** A letter that a door has ready, with the variables that are known. */
export type DraftView = {
  readonly letter: LetterTemplate
  readonly answers: Readonly<Record<string, string>>
}

/** A door with everything that it shows. */
export type DoorView = {
  readonly door: Door
  /** As the register has them; one that was withdrawn from the public is left out. */
  readonly institutions: readonly Institution[]
  readonly articles: readonly Article[]
  readonly deadlines: readonly Deadline[]
  /** Terms of what may follow, not counted. */
  readonly later: readonly Deadline[]
  readonly drafts: readonly DraftView[]
}

/** What doors are seen with. */
type Seen = {
  readonly book: TriageBook
  readonly pack: LawPack
  readonly letters: LetterBook
  readonly state: TriageState
  readonly days: GivenDays
  readonly variant: Variant
  readonly moment: Moment
}

/** Doors with the register, the law as lawyers have confirmed it, and drafts from what the person said. */
export async function viewDoors(
  reader: Reader<TriageTables>,
  placements: readonly Placement[],
  given: Omit<Seen, 'pack'>,
): Promise<{ readonly pack: LawPack; readonly doors: readonly DoorView[] }> {
  const pack = await confirmedLawPack(reader)
  const seen = { ...given, pack }
  const doors: DoorView[] = []
  for (const placement of placements) {
    const door = given.book.doors.get(placement.door)
    if (!door) continue
    const institutions: Institution[] = []
    for (const id of door.institutions) {
      const found = await findInstitution(reader, id)
      if (found) institutions.push(found)
    }
    doors.push(viewOf(seen, { door, institutions, constant: placement.constant }))
  }
  return { pack, doors }
}

function viewOf(
  seen: Seen,
  at: {
    readonly door: Door
    readonly institutions: readonly Institution[]
    readonly constant: Readonly<Record<string, string>>
  },
): DoorView {
  const { pack, days, moment } = seen
  const { door, institutions, constant } = at
  return {
    door,
    institutions,
    articles: door.articles.flatMap((id) => pack.articles.get(id) ?? []),
    deadlines: deadlinesOf(pack, door.rules, { days, moment }),
    later: deadlinesOf(pack, door.later, { days: {}, moment }),
    drafts: door.drafts.flatMap((draft) => {
      const letter = findLetter(seen.letters, draft.letter)
      const version = letter && findVersion(letter, { day: moment.today })
      if (!letter || !version) return []
      const recipient = institutions.find(({ id }) => id === draft.recipient)
      return [{ letter, answers: prefilled(version, { ...seen, draft, constant, recipient }) }]
    }),
  }
}
