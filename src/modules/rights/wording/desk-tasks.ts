import { dayOf } from '#core/clock.ts'
import { deskTasksOf } from '#core/desk-task.ts'
import { pick } from '#core/i18n/human-text.ts'

import { deskPaths } from './paths.ts'
import { listStandings, type Standing } from './standing.ts'
import { strings } from './strings/index.ts'
import type { WordingTables } from './tables.ts'

const [broken, draft, changed] = ['wording-broken', 'wording-draft', 'wording-changed'] as const
const ofWording = { area: deskPaths.letters, dated: false }

/** What waits in the wording: published texts that cannot stand, drafts for another person, and files that have moved on. */
export const wordingTasks = deskTasksOf<WordingTables>({
  kinds: [
    { ...ofWording, kind: broken, weight: 'late', label: (v) => strings(v).tasks.broken },
    { ...ofWording, kind: draft, weight: 'waiting', label: (v) => strings(v).tasks.draft },
    { ...ofWording, kind: changed, weight: 'waiting', label: (v) => strings(v).tasks.changed },
  ],
  find: async ({ reader, variant, userId, limit, dueBy }) => {
    // None of these has a day.
    const standings = dueBy === undefined ? await listStandings(reader) : []
    const { tasks: words } = strings(variant)
    const found = (
      kind: string,
      list: readonly Standing[],
      detailOf: (standing: Standing) => string,
    ) => ({
      kind,
      count: list.length,
      tasks: list.slice(0, limit).map((standing) => ({
        title: pick(standing.entry.title, variant).text,
        detail: detailOf(standing),
        href: deskPaths.entry(standing.entry.key),
        dueOn: undefined,
        since: standing.latest && dayOf(standing.latest.savedAt),
      })),
    })
    return [
      found(
        broken,
        standings.filter((one) => one.broken.length > 0),
        () => words.brokenDetail,
      ),
      found(
        draft,
        standings.filter((one) => one.draft),
        (one) => (one.draft?.savedBy === userId ? words.ownDetail : words.draftDetail),
      ),
      found(
        changed,
        standings.filter((one) => one.fileChanged),
        () => words.changedDetail,
      ),
    ]
  },
})
