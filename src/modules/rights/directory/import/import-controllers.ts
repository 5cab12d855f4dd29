import { reading, type Reader, type Writer } from '#core/db.ts'
import { differences, type Difference } from '#core/editorial/record-changes.ts'
import type { Write } from '#core/http/environment.ts'
import { ok } from '#core/result.ts'

import { createController, editController } from '../commands.ts'
import { ownFacts } from '../controller.ts'
import type { ControllerFacts } from '../facts.ts'
import { valuesOf } from '../field-values.ts'
import { findRecord } from '../queries.ts'
import { isSlug } from '../slug.ts'
import type { ReadTables, WrittenTables } from '../tables.ts'
import { EVERYWHERE, type Company } from './company.ts'
import { factsOfCompany } from './map-company.ts'
import { readCompanies, type ReadFile } from './read-companies.ts'

/** What is taken over, and how far it may go. */
export type ImportWish = {
  /** ISO 3166-1 codes in lower case. */
  readonly countries: readonly string[]
  /** Also companies that serve every country. */
  readonly everywhere: boolean
  /** Without it nothing is written, only told. */
  readonly write: boolean
  /** Whether a record that we have and that differs is replaced. */
  readonly replace: boolean
}

/** What becomes of one file. */
export type ImportStep = { readonly file: string } & (
  | { readonly kind: 'new' | 'same' | 'left-out'; readonly slug: string }
  | {
      readonly kind: 'differs' | 'replaced'
      readonly slug: string
      /** Ours before, theirs after. */
      readonly differences: readonly Difference[]
    }
  | { readonly kind: 'invalid'; readonly problem: string }
)

type ImportParts = {
  readonly reader: Reader<ReadTables>
  readonly write: Write<WrittenTables>
  readonly at: string
}

/**
 * Takes records of Datenanfragen's company database over: new ones unpublished, so that somebody looks first; what we have stays as
 * it is unless replacing is wished. Throws when the path cannot be read.
 */
export async function importControllers(
  parts: ImportParts,
  path: string,
  wish: ImportWish,
): Promise<ImportStep[]> {
  const files = await readCompanies(path)
  const steps: ImportStep[] = []
  for (const file of files) steps.push(await planOne(parts.reader, file, wish))
  if (!wish.write) return steps
  const facts = new Map(
    files.flatMap((one) =>
      'company' in one ? [[one.company.slug, factsOfCompany(one.company)] as const] : [],
    ),
  )
  await parts.write(async (trx) => {
    for (const step of steps) {
      if (step.kind !== 'new' && step.kind !== 'replaced') continue
      const wished = facts.get(step.slug)
      if (wished) await keep(trx, { slug: step.slug, facts: wished, at: parts.at })
    }
    return ok(undefined)
  })
  return steps
}

async function planOne(
  reader: Reader<ReadTables>,
  read: ReadFile,
  wish: ImportWish,
): Promise<ImportStep> {
  const { file } = read
  if ('problem' in read) return { file, kind: 'invalid', problem: read.problem }
  const { slug } = read.company
  if (!isSlug(slug)) return { file, kind: 'invalid', problem: `slug: ${slug}` }
  if (!concerns(read.company, wish)) return { file, slug, kind: 'left-out' }
  const known = await findRecord(reader, slug, 'desk')
  if (!known) return { file, slug, kind: 'new' }
  const wished = keepingOurs(factsOfCompany(read.company), ownFacts(known))
  const found = differences(valuesOf(ownFacts(known)), valuesOf(wished))
  if (found.length === 0) return { file, slug, kind: 'same' }
  return { file, slug, kind: wish.replace ? 'replaced' : 'differs', differences: found }
}

function concerns(company: Company, { countries, everywhere }: ImportWish): boolean {
  return company['relevant-countries'].some(
    (country) => countries.includes(country) || (everywhere && country === EVERYWHERE),
  )
}

/** The other directory knows nothing of some fields, and nothing of our register; there ours stays. */
function keepingOurs(theirs: ControllerFacts, ours: ControllerFacts): ControllerFacts {
  const { short, registryNumber, taxNumber, holds, status, successor, institutionId, note } = ours
  const registered = institutionId === null ? {} : { website: null, channels: ours.channels }
  return {
    ...theirs,
    ...registered,
    short,
    registryNumber,
    taxNumber,
    holds,
    status,
    successor,
    institutionId,
    note,
  }
}

async function keep(
  trx: Writer<WrittenTables>,
  input: { readonly slug: string; readonly facts: ControllerFacts; readonly at: string },
): Promise<void> {
  const { slug, facts, at } = input
  const known = await findRecord(reading<WrittenTables>(trx), slug, 'desk')
  const done = known
    ? await editController(trx, {
        slug,
        facts: keepingOurs(facts, ownFacts(known)),
        startedFrom: known.updatedAt,
        by: undefined,
        at,
        origin: 'imported',
      })
    : await createController(trx, {
        slug,
        facts,
        demo: false,
        published: false,
        by: undefined,
        at,
        origin: 'imported',
      })
  if (!done.ok) throw new Error(`${slug}: ${done.failure}`)
}
