import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'
import type { Services } from '#core/services.ts'

import { createInstitution } from './commands.ts'
import { contactKinds, degrees, noText, type InstitutionFacts } from './facts.ts'
import { institutionKinds } from './institution-kind.ts'
import type { WrittenTables } from './tables.ts'

const text = z.object({ sr: z.string(), en: z.string() })
const bound = z.string().nullable().default(null)
const entry = z.object({
  id: z.string(),
  kind: z.enum(institutionKinds),
  parent: z.string().nullable().default(null),
  names: z.array(text.extend({ valid_from: bound, valid_to: bound, note: text.default(noText) })),
  short_name: text,
  website: z
    .object({ url: z.url({ protocol: /^https?$/ }), certainty: z.enum(degrees) })
    .nullable()
    .default(null),
  contacts: z.array(
    z.object({
      kind: z.enum(contactKinds),
      value: z.string(),
      source: z.string(),
      certainty: z.enum(degrees),
      checked_on: z.iso.date(),
      note: text.default(noText),
    }),
  ),
  description: text,
})
type Entry = z.infer<typeof entry>

/** Reads entries of the register as content files write them (`content/institutions`, the demonstration); throws on a misspelt one. */
export function readInstitutions(entries: unknown): { id: string; facts: InstitutionFacts }[] {
  return inOrder(z.array(entry).parse(entries)).map((one) => ({ id: one.id, facts: factsOf(one) }))
}

/** Loading needs a way to write and the time. */
type StarterContext = Pick<LoaderContext<WrittenTables>, 'write'> & {
  readonly services: Pick<Services, 'clock'>
}

/** Enters every body of the starter content that the register does not have; what people edited stays. */
export async function loadStarter(context: StarterContext): Promise<void> {
  const file = join(projectRoot, 'content', 'institutions', 'institutions.yaml')
  const entries = readInstitutions(parse(await readFile(file, 'utf8')))
  await context.write(async (trx) => {
    const at = context.services.clock.now()
    for (const { id, facts } of entries) {
      const made = await createInstitution(trx, {
        id,
        facts,
        demo: false,
        published: true,
        by: undefined,
        at,
      })
      if (!made.ok && made.failure !== 'key-taken') throw new Error(`${id}: ${made.failure}`)
    }
    return ok(undefined)
  })
}

function factsOf(one: Entry): InstitutionFacts {
  return {
    kind: one.kind,
    parentId: one.parent,
    website: one.website,
    description: one.description,
    names: one.names.map((name, index) => ({
      text: { sr: name.sr, en: name.en },
      short: index === 0 ? one.short_name : noText,
      validFrom: name.valid_from,
      validTo: name.valid_to,
      note: name.note,
    })),
    contacts: one.contacts.map((contact) => ({
      kind: contact.kind,
      value: contact.value,
      source: /^https?:/u.test(contact.source) ? contact.source : null,
      certainty: contact.certainty,
      checkedOn: contact.checked_on,
      note: contact.note,
    })),
  }
}

/** Parents before their parts, whatever the order of the file. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((one) => [one.id, one]))
  const placed = new Set<Entry>()
  const place = (one: Entry, below: readonly Entry[]) => {
    if (placed.has(one)) return
    if (below.includes(one)) throw new Error(`${one.id}: is its own ancestor`)
    const parent = one.parent === null ? undefined : byId.get(one.parent)
    if (parent) place(parent, [...below, one])
    placed.add(one)
  }
  for (const one of entries) place(one, [])
  return [...placed]
}
