import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { HumanText } from '#core/i18n/human-text.ts'
import type { LoaderContext, Writer } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok, type Result } from '#core/result.ts'

import type { WrittenTables } from '../tables.ts'
import { certainties } from './certainty.ts'
import { publishObservation, recordObservation } from './commands.ts'
import { noText, type ObservationFacts, type SourceFacts } from './facts.ts'
import { createIndicator } from './indicator-commands.ts'
import { known } from './observation-value.ts'
import { periodKinds } from './period.ts'
import { addSource, supportObservation } from './support-commands.ts'
import { topics } from './topics.ts'
import { unitWordsSchema } from './unit.ts'

const text = z.object({ sr: z.string(), en: z.string() })
const catalogueSchema = z.object({
  units: z.array(unitWordsSchema.extend({ id: z.string() })),
  indicators: z.array(
    z.object({
      code: z.string(),
      group: z.enum(topics),
      title: text,
      unit: z.string(),
      period: z.enum(periodKinds),
      institution: z.string().nullable().default(null),
      definition: text,
      document: text,
      comparability: text,
    }),
  ),
})
const periodSchema = z.union([
  z
    .object({ kind: z.enum(['instant', 'day-end']), on: z.iso.date() })
    .transform(({ kind, on }) => ({ kind, from: on, to: on })),
  z.object({ kind: z.enum(['month', 'year', 'period']), from: z.iso.date(), to: z.iso.date() }),
])
const observationSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  institution: z.string().nullable().default(null),
  subject: text.default(noText),
  period: periodSchema,
  value: z.number(),
  unit: z.string(),
  approximate: z.boolean(),
  certainty: z.enum(certainties),
  note: text.default(noText),
  source: z.object({
    title: text,
    publisher: text,
    url: z.url({ protocol: /^https?$/ }),
    consulted_on: z.iso.date(),
    archived: z.literal(false),
    quote: z.string().default(''),
    locator: text.default(noText),
  }),
})
type Catalogue = z.infer<typeof catalogueSchema>
type Entry = z.infer<typeof observationSchema>

/** Enters the indicators and observations of the starter content that are not there yet; what people edited stays. */
export async function loadStarter(context: LoaderContext<WrittenTables>): Promise<void> {
  const catalogue = catalogueSchema.parse(await read('indicators'))
  const entries = z.array(observationSchema).parse(await read('observations'))
  await context.write(async (trx) => {
    const at = context.services.clock.now()
    await loadIndicators(trx, catalogue, at)
    for (const entry of entries) await loadObservation(trx, { entry, catalogue, at })
    return ok(undefined)
  })
}

async function read(name: string): Promise<unknown> {
  return parse(await readFile(join(projectRoot, 'content', name, `${name}.yaml`), 'utf8'))
}

async function loadIndicators(
  trx: Writer<WrittenTables>,
  { units, indicators }: Catalogue,
  at: string,
): Promise<void> {
  for (const [index, entry] of indicators.entries()) {
    const { code, title, definition, document, comparability } = entry
    const unit = units.find(({ id }) => id === entry.unit)
    if (!unit) throw new Error(`${code}: unknown unit ${entry.unit}`)
    const facts = {
      title,
      definition,
      document,
      comparability,
      topic: entry.group,
      unit: { key: unit.id, words: { sr: unit.sr, en: unit.en } },
      periodKind: entry.period,
      institutionId: entry.institution,
    }
    const made = await createIndicator(trx, {
      code,
      facts,
      position: index + 1,
      demo: false,
      published: true,
      at,
    })
    if (!made.ok && made.failure !== 'code-taken') throw new Error(`${code}: ${made.failure}`)
  }
}

type Loading = { readonly entry: Entry; readonly catalogue: Catalogue; readonly at: string }

async function loadObservation(
  trx: Writer<WrittenTables>,
  { entry, catalogue, at }: Loading,
): Promise<void> {
  const indicator = catalogue.indicators.find(({ code }) => code === entry.indicator)
  if (indicator?.unit !== entry.unit) throw new Error(`${entry.id}: not in the indicator's unit`)
  const act = { byUser: null, at }
  const recorded = await recordObservation(trx, {
    ...act,
    id: entry.id,
    facts: factsOf(entry),
    demo: false,
  })
  if (!recorded.ok && recorded.failure === 'id-taken') return
  must(entry.id, recorded)
  const source = must(entry.id, await addSource(trx, { facts: sourceOf(entry), at }))
  const { quote, locator } = entry.source
  const ground = { kind: 'source', sourceId: source.id, quote } as const
  must(
    entry.id,
    await supportObservation(trx, { ...act, observationId: entry.id, ground, locator }),
  )
  must(entry.id, await publishObservation(trx, { ...act, id: entry.id }))
}

function factsOf(entry: Entry): ObservationFacts {
  return {
    indicatorCode: entry.indicator,
    institutionId: entry.institution,
    subject: entry.subject,
    requestId: null,
    period: entry.period,
    value: known(entry.value, entry.approximate),
    note: entry.note,
    certainty: entry.certainty,
  }
}

function sourceOf({ source, certainty }: Entry): SourceFacts {
  const { title, publisher, url, consulted_on: consultedOn } = source
  const note: HumanText = noText
  return { title, publisher, url, consultedOn, certainty, note }
}

/** The project's own content must be right; a mistake in it is a bug. */
function must<T>(id: string, result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${id}: ${result.failure}`)
  return result.value
}
