import type { HeldKind, Sector } from './sectors.ts'

/** Letters that the page of a controller offers, by the ids of their templates. */
export const offeredLetters = [
  'access',
  'rectification',
  'erasure',
  'recipients',
  'breach-enquiry',
  'direct-marketing',
  'consent-withdrawal',
  'portability',
  'automated-decision',
  'objection',
  'video-surveillance',
  'authority-access',
  'authority-correction',
] as const
/** A letter that fits. */
export type OfferedLetter = (typeof offeredLetters)[number]

const everywhere: readonly OfferedLetter[] = [
  'access',
  'rectification',
  'erasure',
  'recipients',
  'breach-enquiry',
]
/** Where a contract or a consent stands behind the data, not a law. */
const ofBusiness: readonly OfferedLetter[] = [
  'direct-marketing',
  'consent-withdrawal',
  'portability',
]
const publicSectors: readonly Sector[] = ['public-body', 'health', 'education']

/** The letters that make sense to a controller, the usual ones first; the person may write any other. */
export function lettersFor(controller: {
  readonly sector: Sector
  readonly holds: readonly HeldKind[]
}): OfferedLetter[] {
  const { sector, holds } = controller
  const fits: readonly OfferedLetter[] = [
    ...everywhere,
    ...(publicSectors.includes(sector) ? (['objection'] as const) : ofBusiness),
    ...(holds.includes('credit') ? (['automated-decision'] as const) : []),
    ...(holds.includes('video') ? (['video-surveillance'] as const) : []),
    ...(holds.includes('criminal') ? (['authority-access', 'authority-correction'] as const) : []),
  ]
  return offeredLetters.filter((letter) => fits.includes(letter))
}
