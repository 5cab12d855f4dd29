import type { Reader, Writer } from '#core/db.ts'
import { defineRecurring } from '#core/jobs/recurring.ts'
import type { Outcome, Outside } from '#core/outside/outside.ts'
import { ok } from '#core/result.ts'

import { listControllers } from './queries.ts'
import { listSites } from './reach.ts'
import type { DirectoryTables, ReadTables, WrittenTables } from './tables.ts'
import { targetOf, type Target } from './targets.ts'

/** A week, the longest that the queue of jobs can prove. */
const EVERY_HOURS = 168

/** What was found at a target. */
type Finding = Target & { readonly outcome: Outcome }

/**
 * Asks every page and domain of mail that the directory names whether it is still there. It asks only where the administrator
 * switched it on (`UVID_LINK_CHECK`); otherwise it does nothing and writes nothing.
 */
export const linkCheckJob = defineRecurring<WrittenTables>({
  name: 'rights.check-links',
  everyHours: EVERY_HOURS,
  attemptsMax: 3,
  leaseSeconds: 120,
  run: async ({ reader, write, services, now, progress, signal }) => {
    const { outside } = services
    if (outside === undefined) return
    const targets = await listTargets(reader)
    const findings: Finding[] = []
    for (const target of targets) {
      signal.throwIfAborted()
      findings.push({ ...target, outcome: await ask(outside, target) })
      await progress(findings.length, targets.length)
    }
    await write(async (trx) => {
      await keepFindings(trx, findings, now())
      return ok(undefined)
    })
  },
})

function ask(outside: Outside, { target, kind }: Target): Promise<Outcome> {
  return kind === 'link' ? outside.checkPage(target) : outside.checkMailDomain(target)
}

/** What the directory names: websites, forms and domains of mail of all who still exist, each once. */
async function listTargets(reader: Reader<ReadTables>): Promise<Target[]> {
  const active = (await listControllers(reader, 'desk')).filter(({ status }) => status === 'active')
  const ofChannels = active.flatMap(({ channels }) =>
    channels.flatMap((channel) => targetOf(channel) ?? []),
  )
  const sites = (await listSites(reader)).map((target) => ({ target, kind: 'link' as const }))
  const all = new Map([...sites, ...ofChannels].map((one) => [one.target, one]))
  return [...all.values()]
}

/** Puts what was found in the place of what was known; targets that nobody names any more go. */
async function keepFindings(
  trx: Writer<DirectoryTables>,
  findings: readonly Finding[],
  at: string,
): Promise<void> {
  const rows = await trx
    .selectFrom('rights_check')
    .select(['target', 'failures', 'failing_since as failingSince'])
    .execute()
  const known = new Map(rows.map((row) => [row.target, row]))
  await trx.deleteFrom('rights_check').execute()
  if (findings.length === 0) return
  await trx
    .insertInto('rights_check')
    .values(
      findings.map(({ target, kind, outcome }) => {
        const before = known.get(target)
        const failed = outcome !== 'answers'
        return {
          target,
          kind,
          outcome,
          failures: failed ? (before?.failures ?? 0) + 1 : 0,
          failing_since: failed ? (before?.failingSince ?? at) : null,
          checked_at: at,
        }
      }),
    )
    .execute()
}
