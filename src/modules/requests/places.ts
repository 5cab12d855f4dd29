import { definePlace } from '#core/places.ts'

/** "What came" on a request's public page; evidence puts the documents here. */
export const requestPlace = definePlace<{ requestId: string }>('request')

/** Under the deeds on a request's page in the desk; evidence puts its upload here. */
export const deskRequestPlace = definePlace<{ requestId: string }>('desk-request')
