import type { KeptRules } from '#core/kept.ts'

import { directoryKept } from './directory/index.ts'
import type { RightsTables } from './tables.ts'

/** Letters, cases and the triage keep nothing; what the module holds of people stands in the directory. */
export const kept = { ...directoryKept } satisfies KeptRules<RightsTables>
