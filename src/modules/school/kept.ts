import type { KeptRules } from '#core/kept.ts'

import { lessonKept } from './lessons/kept.ts'
import type { SchoolTables } from './tables.ts'

/** What the school keeps, column by column; so far nothing of people. */
export const kept = { ...lessonKept } satisfies KeptRules<SchoolTables>
