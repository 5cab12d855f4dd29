import type { KeptRules } from '#core/kept.ts'

import { directoryKept } from './directory/index.ts'
import type { RightsTables } from './tables.ts'
import { wordingKept } from './wording/kept.ts'

/** Letters, cases and the triage keep nothing of those who use them; the directory and the wording say what they hold of people. */
export const kept = { ...directoryKept, ...wordingKept } satisfies KeptRules<RightsTables>
