import { parseDay, type Day } from './day.ts'
import type { Certainty, LocalText, RemedyKind, Source } from './pack-source.ts'
import { validityNumbers, type LawPack } from './pack.ts'

/** What can be done against a body that refuses or is silent, on one day. */
export type Remedy = {
  readonly remedy: RemedyKind
  /** Whether the body is on the dated list, or falls under the general rule. */
  readonly listed: boolean
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly statute: string
  readonly article: string | null
  readonly sources: readonly Source[]
  readonly certainty: Certainty
  readonly confirmed: boolean
  readonly note: LocalText | null
}

/** The remedy against a body on a day; a body or a day that the list does not hold falls under the general rule. */
export function remedyFor(pack: LawPack, institutionId: string, on: Day): Remedy {
  const n = parseDay(on)
  const listed = pack.remedies.listed.find((entry) => {
    const { from, to } = validityNumbers(entry)
    return entry.institution === institutionId && n !== undefined && from <= n && n <= to
  })
  const { remedy, statute, article, sources, certainty, lawyerConfirmed, note } =
    listed ?? pack.remedies.otherwise
  return {
    remedy,
    listed: listed !== undefined,
    validFrom: listed?.validFrom ?? null,
    validTo: listed?.validTo ?? null,
    statute,
    article,
    sources,
    certainty,
    confirmed: lawyerConfirmed !== null,
    note,
  }
}
