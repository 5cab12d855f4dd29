import { notPersonal, type KeptRules } from '#core/kept.ts'

import type { HygieneTables } from './tables.ts'

/** Facts about advice say nothing of people; who changed them stands in the audit trail. */
export const kept = {
  hygiene_facts: {
    work_id: notPersonal,
    topic: notPersonal,
    minutes: notPersonal,
    effect: notPersonal,
    level: notPersonal,
    audiences: notPersonal,
    evidence: notPersonal,
    reviewed_on: notPersonal,
    review_by: notPersonal,
    revision: notPersonal,
    updated_at: notPersonal,
  },
} satisfies KeptRules<HygieneTables>
