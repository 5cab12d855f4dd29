import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { LoaderContext, Writer } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok, type Result } from '#core/result.ts'

import type { WrittenTables } from '../tables.ts'
import { publishObservation, recordObservation } from './commands.ts'
import { noText } from './facts.ts'
import { missingReasonList } from './missing-reasons.ts'
import { known, missing } from './observation-value.ts'
import { periodKinds } from './period.ts'
import { supportObservation } from './support-commands.ts'

const period = z.union([
  z
    .object({ kind: z.enum(['instant', 'day-end']), on: z.iso.date() })
    .transform(({ kind, on }) => ({ kind, from: on, to: on })),
  z.object({ kind: z.enum(periodKinds), from: z.iso.date(), to: z.iso.date() }),
])
/** The part of the invented wave that this module loads after files and quotations are there. */
const wave = z.object({
  demo: z.literal(true),
  wave: z.object({
    questions: z.array(z.object({ id: z.string(), indicator: z.string(), period })),
  }),
  requests: z.array(z.object({ id: z.string(), institution: z.string() })),
  observations: z.array(
    z.object({
      id: z.string(),
      request: z.string(),
      question: z.string(),
      value: z.number().optional(),
      missing: z.enum(missingReasonList).optional(),
      quotation: z.string().optional(),
    }),
  ),
})
type Wave = z.infer<typeof wave>
type Entry = Wave['observations'][number]

/** Enters the invented observations on the invented answers, published and marked as invented. */
export async function loadDemoObservations(context: LoaderContext<WrittenTables>): Promise<void> {
  const file = join(projectRoot, 'demo', 'wave.yaml')
  const content = wave.parse(parse(await readFile(file, 'utf8')))
  await context.write(async (trx) => {
    const at = context.services.clock.now()
    for (const entry of content.observations) await loadOne(trx, { content, entry, at })
    return ok(undefined)
  })
}

type Loading = { readonly content: Wave; readonly entry: Entry; readonly at: string }

async function loadOne(trx: Writer<WrittenTables>, { content, entry, at }: Loading): Promise<void> {
  const request = content.requests.find(({ id }) => id === entry.request)
  const question = content.wave.questions.find(({ id }) => id === entry.question)
  if (!request || !question) throw new Error(`${entry.id}: asks nobody or nothing`)
  const act = { byUser: null, at }
  const facts = {
    indicatorCode: question.indicator,
    institutionId: request.institution,
    subject: noText,
    requestId: request.id,
    period: question.period,
    value: entry.missing === undefined ? known(entry.value ?? Number.NaN) : missing(entry.missing),
    note: noText,
    certainty: 'invented',
  } as const
  const recorded = await recordObservation(trx, { ...act, id: entry.id, facts, demo: true })
  if (!recorded.ok && recorded.failure === 'id-taken') return
  must(entry.id, recorded)
  if (entry.quotation !== undefined) {
    const ground = { kind: 'quotation', quotationId: entry.quotation } as const
    const support = { ...act, observationId: entry.id, ground, locator: noText }
    must(entry.id, await supportObservation(trx, support))
  }
  must(entry.id, await publishObservation(trx, { ...act, id: entry.id }))
}

/** The project's own content must be right; a mistake in it is a bug. */
function must(id: string, result: Result<unknown, string>): void {
  if (!result.ok) throw new Error(`${id}: ${result.failure}`)
}
