import { notPersonal, type KeptRules } from '#core/kept.ts'

import type { LessonTables } from './tables.ts'

/** The curriculum says nothing of people; who changed it stands in the audit trail. */
export const lessonKept = {
  school_lesson: {
    work_id: notPersonal,
    position: notPersonal,
    minutes: notPersonal,
    reading_minutes: notPersonal,
    aims: notPersonal,
    sources: notPersonal,
    law: notPersonal,
    exercise: notPersonal,
    reviewed_on: notPersonal,
    review_by: notPersonal,
    revision: notPersonal,
    updated_at: notPersonal,
  },
} satisfies KeptRules<LessonTables>
