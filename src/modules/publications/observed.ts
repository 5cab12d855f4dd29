import type { FigureObservation, ObservationValue } from '#modules/evidence'

/** What an observation says now, as far as figures are concerned. */
export type Observed = FigureObservation

/** What an observation says, or that it is not public any more. */
export type Finding = ObservationValue | { readonly kind: 'withdrawn' }

/** What the public may know of an observation now. */
export function findingOf(observed: Observed | undefined): Finding {
  return observed?.published === true ? observed.value : { kind: 'withdrawn' }
}

/** A finding as one short text; two findings say the same exactly when their texts are equal. */
export function findingMark(finding: Finding): string {
  switch (finding.kind) {
    case 'known':
      return `${finding.approximate ? '~' : ''}${finding.value}`
    case 'range':
      return `${finding.approximate ? '~' : ''}${finding.low}..${finding.high}`
    case 'missing':
      return `missing:${finding.reason}`
    case 'withdrawn':
    default:
      return 'withdrawn'
  }
}
