import { definePlace } from '#core/places.ts'

/** A body's public page; requests put their clocks here, evidence its observations. */
export const institutionPlace = definePlace<{ institutionId: string }>('institution')

/** Under the public register, for what can be said of all bodies that it shows. */
export const registerPlace = definePlace<{ institutionIds: readonly string[] }>('register')
