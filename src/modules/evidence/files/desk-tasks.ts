import { dayOf } from '#core/clock.ts'
import { deskTasksOf, type DeskTask, type FoundTasks } from '#core/desk-task.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { deskPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { listFilesByState, type FileView } from './queries.ts'
import { strings } from './strings/index.ts'

const area = deskPaths.files

/** Documents that could not be read, and read ones that nobody has published. */
export const fileTasks = deskTasksOf<ReadTables>({
  kinds: [
    {
      kind: 'file-failed',
      area,
      weight: 'late',
      dated: false,
      label: (variant) => strings(variant).tasks.failed,
    },
    {
      kind: 'file-unpublished',
      area,
      weight: 'waiting',
      dated: false,
      label: (variant) => strings(variant).tasks.unpublished,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const [failed, unpublished] = await Promise.all([
      listFilesByState(reader, { state: 'failed', limit }),
      listFilesByState(reader, { state: 'ready', limit }),
    ])
    const words = strings(variant).tasks
    const found = (kind: string, { files, total }: typeof failed, detail: string): FoundTasks => ({
      kind,
      count: total,
      tasks: files.map((file) => taskOf(file, variant, detail)),
    })
    return [
      found('file-failed', failed, words.read),
      found('file-unpublished', unpublished, words.publish),
    ]
  },
})

function taskOf(file: FileView, variant: Variant, detail: string): DeskTask {
  return {
    title: pick(file.title, variant).text,
    detail,
    href: deskPaths.file(file.sha256),
    dueOn: undefined,
    since: dayOf(file.uploadedAt),
  }
}
