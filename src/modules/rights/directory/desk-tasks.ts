import { dayOf } from '#core/clock.ts'
import { deskTasksOf, type TaskQuestion } from '#core/desk-task.ts'
import { pick } from '#core/i18n/human-text.ts'

import type { ControllerLine } from './controller.ts'
import { listCorrections } from './corrections.ts'
import { contactFreshness } from './freshness-rules.ts'
import { deskPaths } from './paths.ts'
import { listControllers } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

const kinds = [
  {
    kind: 'controller-broken',
    area: deskPaths.controllers,
    weight: 'late',
    dated: false,
    label: (variant) => strings(variant).tasks.broken,
  },
  {
    kind: 'controller-corrections',
    area: deskPaths.controllers,
    weight: 'waiting',
    dated: false,
    label: (variant) => strings(variant).tasks.corrections,
  },
  {
    kind: 'controller-old',
    area: deskPaths.controllers,
    weight: 'waiting',
    dated: false,
    label: (variant) => strings(variant).tasks.old,
  },
] as const satisfies Parameters<typeof deskTasksOf>[0]['kinds']

/** What waits in the directory: dead links and mailboxes, what visitors say, and contacts that nobody has looked at for long. */
export const directoryTasks = deskTasksOf<ReadTables>({
  kinds,
  find: async (question) => {
    const { reader, variant, today, limit, dueBy } = question
    // None of these has a day.
    if (dueBy !== undefined) return kinds.map(({ kind }) => ({ kind, count: 0, tasks: [] }))
    const active = (await listControllers(reader, 'desk')).filter(
      ({ status }) => status === 'active',
    )
    const corrections = await listCorrections(reader, { state: 'waiting' })
    const words = strings(variant)
    return [
      ofLines(question, {
        kind: 'controller-broken',
        lines: active.filter(({ channels }) => channels.some(({ broken }) => broken)),
        detail: words.tasks.brokenDetail,
      }),
      {
        kind: 'controller-corrections',
        count: corrections.length,
        tasks: corrections.slice(0, limit).map(({ name, about, receivedAt }) => ({
          title: pick(name, variant).text,
          detail: words.correction.subjects[about],
          href: deskPaths.corrections,
          dueOn: undefined,
          since: dayOf(receivedAt),
        })),
      },
      ofLines(question, {
        kind: 'controller-old',
        lines: active.filter(({ channels }) => contactFreshness(channels, today) === 'old'),
        detail: words.tasks.oldDetail,
      }),
    ]
  },
})

function ofLines(
  { variant, limit }: Pick<TaskQuestion<ReadTables>, 'variant' | 'limit'>,
  found: {
    readonly kind: string
    readonly lines: readonly ControllerLine[]
    readonly detail: string
  },
) {
  return {
    kind: found.kind,
    count: found.lines.length,
    tasks: found.lines.slice(0, limit).map(({ slug, name }) => ({
      title: pick(name, variant).text,
      detail: found.detail,
      href: deskPaths.controller(slug),
      dueOn: undefined,
      since: undefined,
    })),
  }
}
