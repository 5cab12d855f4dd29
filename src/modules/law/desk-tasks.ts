import { deskTasksOf } from '#core/desk-task.ts'

import { citationText, legalText } from './explanation-text.ts'
import { lawPack } from './law-pack.ts'
import { deskPaths } from './paths.ts'
import { listConfirmations } from './queries.ts'
import { strings } from './strings/index.ts'
import type { LawTables } from './tables.ts'
import { listVersions } from './view.ts'

const kind = 'law-unconfirmed'

/** Versions of rules that no lawyer stands behind. */
export const lawTasks = deskTasksOf<LawTables>({
  kinds: [
    {
      kind,
      area: deskPaths.law,
      weight: 'waiting',
      dated: false,
      label: (variant) => strings(variant).desk.waiting,
    },
  ],
  find: async ({ reader, variant, today, limit }) => {
    const pack = lawPack()
    const waiting = listVersions(pack, await listConfirmations(reader), today).filter(
      ({ standing }) => standing.kind !== 'confirmed',
    )
    const tasks = waiting.slice(0, limit).map(({ rule, version }) => ({
      title: legalText(rule.title, variant),
      detail: citationText(pack, version, variant),
      href: deskPaths.confirmation(rule.id, version.version),
      dueOn: undefined,
      since: undefined,
    }))
    return [{ kind, count: waiting.length, tasks }]
  },
})
