import { definePlace } from '#core/places.ts'

/** First step of the chain on an observation's public page; publications put there the sentences that rest on it. */
export const observationPlace = definePlace<{ observationId: string }>('observation')
