import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'
import type { Services } from '#core/services.ts'

import { createController } from './commands.ts'
import {
  certainties,
  channelKinds,
  checkedParts,
  idCopyPolicies,
  reached,
  statuses,
  type ControllerFacts,
} from './facts.ts'
import { heldKinds, sectors } from './sectors.ts'
import type { WrittenTables } from './tables.ts'

const noText = { sr: '', en: '' }
const text = z.strictObject({ sr: z.string(), en: z.string() })
const address = z.url({ protocol: /^https?$/ })
const entry = z.strictObject({
  id: z.string(),
  name: text,
  short: text.default(noText),
  sector: z.enum(sectors),
  registry_number: z.string().nullable().default(null),
  tax_number: z.string().nullable().default(null),
  website: z
    .strictObject({ url: address, certainty: z.enum(certainties) })
    .nullable()
    .default(null),
  domains: z.array(z.string()).default([]),
  holds: z.array(z.enum(heldKinds)),
  id_copy: z
    .strictObject({ policy: z.enum(idCopyPolicies), evidence: z.array(address) })
    .default({ policy: 'unknown', evidence: [] }),
  status: z.enum(statuses).default('active'),
  successor: z.string().nullable().default(null),
  institution: z.string().nullable().default(null),
  note: text.default(noText),
  to_check: z.array(z.enum(checkedParts)).default([]),
  channels: z
    .array(
      z.strictObject({
        kind: z.enum(channelKinds),
        reaches: z.enum(reached),
        value: z.string(),
        evidence: z.array(address).default([]),
        certainty: z.enum(certainties),
        verified_on: z.iso.date().nullable().default(null),
      }),
    )
    .default([]),
})
type Entry = z.infer<typeof entry>

/** Reads entries of the directory as content files write them; throws on a misspelt one. Successors come before those they follow. */
export function readControllers(entries: unknown): { slug: string; facts: ControllerFacts }[] {
  return inOrder(z.array(entry).parse(entries)).map((one) => ({
    slug: one.id,
    facts: factsOf(one),
  }))
}

/** Loading needs a way to write and the time. */
type StarterContext = Pick<LoaderContext<WrittenTables>, 'write'> & {
  readonly services: Pick<Services, 'clock'>
}

/** Enters every controller of the starter content that the directory does not have; what people edited stays. */
export async function loadControllers(context: StarterContext): Promise<void> {
  const file = join(projectRoot, 'content', 'controllers', 'controllers.yaml')
  const entries = readControllers(parse(await readFile(file, 'utf8')))
  await context.write(async (trx) => {
    const at = context.services.clock.now()
    for (const { slug, facts } of entries) {
      const made = await createController(trx, {
        slug,
        facts,
        demo: false,
        published: true,
        by: undefined,
        at,
      })
      if (!made.ok && made.failure !== 'slug-taken') throw new Error(`${slug}: ${made.failure}`)
    }
    return ok(undefined)
  })
}

function factsOf(one: Entry): ControllerFacts {
  return {
    name: one.name,
    short: one.short,
    sector: one.sector,
    registryNumber: one.registry_number,
    taxNumber: one.tax_number,
    website: one.website,
    domains: one.domains,
    holds: one.holds,
    idCopy: one.id_copy,
    status: one.status,
    successor: one.successor,
    institutionId: one.institution,
    note: one.note,
    toCheck: one.to_check,
    channels: one.channels.map(({ verified_on: verifiedOn, ...channel }) => ({
      ...channel,
      verifiedOn,
    })),
  }
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((one) => [one.id, one]))
  const placed = new Set<Entry>()
  const place = (one: Entry, before: readonly Entry[]) => {
    if (placed.has(one)) return
    if (before.includes(one)) throw new Error(`${one.id}: follows itself`)
    const successor = one.successor === null ? undefined : byId.get(one.successor)
    if (successor) place(successor, [...before, one])
    placed.add(one)
  }
  for (const one of entries) place(one, [])
  return [...placed]
}
