import { dayOf } from '#core/clock.ts'
import type { Reader } from '#core/db.ts'
import { deskTasksOf, type DeskTask } from '#core/desk-task.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { listOpenAlerts } from './alerts.ts'
import { listNames } from './colleagues.ts'
import { deskTitle, listDraftLines } from './desk-view.ts'
import { figureLabel } from './errata.ts'
import { deskPaths } from './paths.ts'
import { findLatestEdition, findWork } from './queries.ts'
import { listAskedOf, listReturned, type WaitingText } from './stages.ts'
import { editorialStrings } from './strings/editorial.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** Published numbers on which somebody must decide. */
export const alertTasks = deskTasksOf<ReadTables>({
  kinds: [
    {
      kind: 'publication-alert',
      area: deskPaths.alerts,
      weight: 'late',
      dated: false,
      label: (variant) => strings(variant).desk.alerts.home,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const alerts = await listOpenAlerts(reader)
    const tasks = alerts.slice(0, limit).map(({ figure, work }) => ({
      title: figureLabel(figure, variant),
      detail: work.slug,
      href: deskPaths.figures(work.id),
      dueOn: undefined,
      since: undefined,
    }))
    return [{ kind: 'publication-alert', count: alerts.length, tasks }]
  },
})

/** Versions that are being written. */
export const draftTasks = deskTasksOf<ReadTables>({
  kinds: [
    {
      kind: 'publication-draft',
      area: deskPaths.publications,
      weight: 'waiting',
      dated: false,
      label: (variant) => strings(variant).desk.alerts.drafts,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const { lines, total } = await listDraftLines(reader, variant, limit)
    const tasks = lines.map(({ work, title }) => ({
      title,
      detail: strings(variant).kinds[work.kind],
      href: deskPaths.publication(work.id),
      dueOn: undefined,
      since: dayOf(work.updatedAt),
    }))
    return [{ kind: 'publication-draft', count: total, tasks }]
  },
})

/** Texts that somebody asked this person to read, and those that came back. */
export const reviewTasks = deskTasksOf<ReadTables>({
  kinds: [
    {
      kind: 'publication-review',
      area: deskPaths.publications,
      weight: 'due-soon',
      dated: false,
      label: (variant) => editorialStrings(variant).tasks.review,
    },
    {
      kind: 'publication-returned',
      area: deskPaths.publications,
      weight: 'due-soon',
      dated: false,
      label: (variant) => editorialStrings(variant).tasks.returned,
    },
  ],
  find: async ({ reader, variant, userId, limit }) => {
    const asked = await listAskedOf(reader, userId)
    const returned = await listReturned(reader)
    const names = await listNames(reader)
    const tasksOf = (texts: readonly WaitingText[]) =>
      Promise.all(texts.slice(0, limit).map((text) => taskOf({ reader, variant, names }, text)))
    return [
      { kind: 'publication-review', count: asked.length, tasks: await tasksOf(asked) },
      { kind: 'publication-returned', count: returned.length, tasks: await tasksOf(returned) },
    ]
  },
})

type Drawing = {
  readonly reader: Reader<ReadTables>
  readonly variant: Variant
  readonly names: ReadonlyMap<string, string>
}

async function taskOf(
  { reader, variant, names }: Drawing,
  { workId, language, askedBy, askedAt }: WaitingText,
): Promise<DeskTask> {
  const { tasks, languages, somebody } = editorialStrings(variant)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  const name = languages[language]
  return {
    title: edition ? await deskTitle(reader, edition, variant) : strings(variant).desk.untitled,
    detail: askedBy === null ? name : tasks.detail(name, names.get(askedBy) ?? somebody),
    href: deskPaths.review(workId, language),
    dueOn: undefined,
    since: askedAt === null ? undefined : dayOf(askedAt),
  }
}
