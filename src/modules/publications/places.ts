import { definePlace } from '#core/places.ts'

import type { WorkKind } from './work-kind.ts'

/** The page of a work in the desk, for what other modules know of works of a kind. */
export const deskWorkPlace = definePlace<{ workId: string; kind: WorkKind }>('desk-work')
