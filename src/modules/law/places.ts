import { definePlace } from '#core/places.ts'

/** Under the remedies on the page of law; the register lists here the bodies with a remedy of their own. */
export const remediesPlace = definePlace<null>('law-remedies')
