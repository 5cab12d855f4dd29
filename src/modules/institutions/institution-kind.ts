/** Groups of bodies as the public register shows them, with the kinds in each. */
export const kindGroups = {
  highest: ['parliament', 'head-of-state', 'government'],
  administration: ['ministry', 'government-office', 'agency'],
  independent: ['independent-body', 'regulator', 'central-bank', 'incident-response'],
  justice: ['court', 'prosecution', 'judicial-council'],
  security: ['police', 'security-service'],
  services: ['health-institution', 'public-service', 'state-company'],
} as const

/** A group of the register. */
export type KindGroup = keyof typeof kindGroups

/** What a body is. */
export type InstitutionKind = (typeof kindGroups)[KindGroup][number]

/** The groups in the order in which the register shows them. */
export const groupOrder: readonly KindGroup[] = [
  'independent',
  'highest',
  'administration',
  'justice',
  'security',
  'services',
]

/** Every kind, group by group. */
export const institutionKinds: readonly InstitutionKind[] = groupOrder.flatMap((group) => [
  ...kindGroups[group],
])

/** Tells whether a text names a kind. */
export function isInstitutionKind(text: string): text is InstitutionKind {
  return (institutionKinds as readonly string[]).includes(text)
}
