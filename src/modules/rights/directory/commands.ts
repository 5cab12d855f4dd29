import { instantAfter } from '#core/clock.ts'
import { reading, type Writer } from '#core/db.ts'
import { storedSides, type ByPerson } from '#core/editorial/record-changes.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { removeDocument } from '#core/search/index-document.ts'
import { listInstitutionNames } from '#modules/institutions'

import type { ChangeKind } from './changes.ts'
import { ownFacts } from './controller.ts'
import type { ChannelFacts, ControllerFacts } from './facts.ts'
import { valuesOf } from './field-values.ts'
import { toJson } from './json-list.ts'
import { findRecord } from './queries.ts'
import { indexController, searchSource } from './search-documents.ts'
import { isSlug } from './slug.ts'
import type { WrittenTables } from './tables.ts'

/** Who acts and when, UTC ISO-8601. */
type Act = { readonly by: ByPerson; readonly at: string }

/** Why facts cannot be kept. */
type FactsFailure =
  | 'successor-unknown'
  | 'successor-loop'
  | 'institution-unknown'
  | 'contacts-in-register'

/** A controller to be entered. */
export type NewController = Act & {
  readonly slug: string
  readonly facts: ControllerFacts
  readonly demo: boolean
  /** Whether everybody sees it at once; what the desk enters is published by an act of its own. */
  readonly published: boolean
  /** How it came when no person entered it. */
  readonly origin?: 'loaded' | 'imported'
}

/** Enters a controller, with the first line of its history. */
export async function createController(
  trx: Writer<WrittenTables>,
  input: NewController,
): Promise<Result<{ slug: string }, 'slug-invalid' | 'slug-taken' | FactsFailure>> {
  const { slug, facts, demo, published, by, at, origin = 'loaded' } = input
  if (!isSlug(slug)) return fail('slug-invalid')
  const checked = await checkFacts(trx, slug, facts)
  if (!checked.ok) return checked
  const inserted = await trx
    .insertInto('rights_controller')
    .values({
      id: slug,
      ...columnsOf(facts),
      published_at: published ? at : null,
      demo: demo ? 1 : 0,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('slug-taken')
  await insertChannels(trx, slug, facts.channels)
  const kind = by === undefined ? origin : 'created'
  await record(trx, { slug, kind, by, at, before: undefined, after: facts })
  await indexController(trx, slug)
  return ok({ slug })
}

/** Changes a record; `startedFrom` is the `updatedAt` that the person saw, so that nobody overwrites what they have not read. */
export async function editController(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly slug: string
    readonly facts: ControllerFacts
    readonly startedFrom: string
    readonly origin?: 'imported'
  },
): Promise<Result<undefined, 'not-found' | 'stale' | FactsFailure>> {
  const { slug, facts, startedFrom, by, at, origin } = input
  const before = await findRecord(reading<WrittenTables>(trx), slug, 'desk')
  if (!before) return fail('not-found')
  const checked = await checkFacts(trx, slug, facts)
  if (!checked.ok) return checked
  if (!(await touch(trx, { slug, startedFrom, at }))) return fail('stale')
  await trx.updateTable('rights_controller').set(columnsOf(facts)).where('id', '=', slug).execute()
  await trx.deleteFrom('rights_channel').where('controller_id', '=', slug).execute()
  await insertChannels(trx, slug, facts.channels)
  const kind = origin ?? 'edited'
  await record(trx, { slug, kind, by, at, before: ownFacts(before), after: facts })
  await indexController(trx, slug)
  return ok(undefined)
}

/** Notes that somebody has looked at a channel's evidence today and found it there. */
export async function checkChannel(
  trx: Writer<WrittenTables>,
  input: Act & { readonly slug: string; readonly channelId: string; readonly today: string },
): Promise<Result<undefined, 'not-found' | 'no-evidence'>> {
  const { slug, channelId, today, by, at } = input
  const before = await findRecord(reading<WrittenTables>(trx), slug, 'desk')
  const channel = before?.channels.find(({ id }) => id === channelId)
  if (!before || !channel) return fail('not-found')
  if (channel.evidence.length === 0) return fail('no-evidence')
  const seen = { certainty: 'read', verifiedOn: today } as const
  await trx
    .updateTable('rights_channel')
    .set({ certainty: seen.certainty, verified_on: seen.verifiedOn })
    .where('id', '=', channelId)
    .execute()
  await touch(trx, { slug, startedFrom: before.updatedAt, at })
  const facts = ownFacts(before)
  const channels = facts.channels.map((one, index) =>
    before.channels[index]?.id === channelId ? { ...one, ...seen } : one,
  )
  const after = { ...facts, channels }
  await record(trx, { slug, kind: 'channel-checked', by, at, before: facts, after })
  return ok(undefined)
}

/** Shows a controller to everybody. */
export async function publishController(
  trx: Writer<WrittenTables>,
  input: Act & { readonly slug: string },
): Promise<Result<undefined, 'not-found' | 'already-published'>> {
  const done = await setPublished(trx, { ...input, publishedAt: input.at, kind: 'published' })
  if (done === 'not-found') return fail('not-found')
  return done === 'same' ? fail('already-published') : ok(undefined)
}

/** Takes a controller's public page and its place in search away; the record stays. */
export async function withdrawController(
  trx: Writer<WrittenTables>,
  input: Act & { readonly slug: string },
): Promise<Result<undefined, 'not-found' | 'not-published'>> {
  const done = await setPublished(trx, { ...input, publishedAt: null, kind: 'withdrawn' })
  if (done === 'not-found') return fail('not-found')
  return done === 'same' ? fail('not-published') : ok(undefined)
}

async function setPublished(
  trx: Writer<WrittenTables>,
  change: Act & {
    readonly slug: string
    readonly publishedAt: string | null
    readonly kind: 'published' | 'withdrawn'
  },
): Promise<'not-found' | 'same' | 'done'> {
  const { slug, publishedAt, kind, by, at } = change
  const before = await findRecord(reading<WrittenTables>(trx), slug, 'desk')
  if (!before) return 'not-found'
  if ((before.publishedAt === null) === (publishedAt === null)) return 'same'
  await trx
    .updateTable('rights_controller')
    .set({ published_at: publishedAt })
    .where('id', '=', slug)
    .execute()
  const facts = ownFacts(before)
  await record(trx, { slug, kind, by, at, before: facts, after: facts })
  if (publishedAt === null) await removeDocument(trx, { source: searchSource, key: slug })
  else await indexController(trx, slug)
  return 'done'
}

async function checkFacts(
  trx: Writer<WrittenTables>,
  slug: string,
  facts: ControllerFacts,
): Promise<Result<undefined, FactsFailure>> {
  const { successor, institutionId, channels, website } = facts
  if (successor !== null) {
    if (successor === slug) return fail('successor-loop')
    if (!(await exists(trx, successor))) return fail('successor-unknown')
    if (await leadsTo(trx, successor, slug)) return fail('successor-loop')
  }
  if (institutionId === null) return ok(undefined)
  const bodies = await listInstitutionNames(reading<WrittenTables>(trx), [institutionId])
  if (!bodies.has(institutionId)) return fail('institution-unknown')
  // One truth: the register says how the office is reached.
  const twice = website !== null || channels.some(({ reaches }) => reaches === 'office')
  return twice ? fail('contacts-in-register') : ok(undefined)
}

async function exists(trx: Writer<WrittenTables>, slug: string): Promise<boolean> {
  const row = await trx
    .selectFrom('rights_controller')
    .select('id')
    .where('id', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the chain of successors from one record comes to another. */
async function leadsTo(trx: Writer<WrittenTables>, from: string, to: string): Promise<boolean> {
  let at: string | null = from
  while (at !== null && at !== to) {
    const row: { successor_id: string | null } | undefined = await trx
      .selectFrom('rights_controller')
      .select('successor_id')
      .where('id', '=', at)
      .executeTakeFirst()
    at = row?.successor_id ?? null
  }
  return at === to
}

/** Claims the record for this change; the condition holds even when another process changed it between our read and now. */
async function touch(
  trx: Writer<WrittenTables>,
  claim: { readonly slug: string; readonly startedFrom: string; readonly at: string },
): Promise<boolean> {
  const { slug, startedFrom, at } = claim
  const { numUpdatedRows } = await trx
    .updateTable('rights_controller')
    .set({ updated_at: instantAfter(startedFrom, at) })
    .where('id', '=', slug)
    .where('updated_at', '=', startedFrom)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function columnsOf(facts: ControllerFacts) {
  return {
    name_sr: facts.name.sr,
    name_en: facts.name.en,
    short_sr: facts.short.sr,
    short_en: facts.short.en,
    sector: facts.sector,
    registry_number: facts.registryNumber,
    tax_number: facts.taxNumber,
    website: facts.website?.url ?? null,
    website_certainty: facts.website?.certainty ?? null,
    domains: toJson(facts.domains),
    holds: toJson(facts.holds),
    id_copy: facts.idCopy.policy,
    id_copy_evidence: toJson(facts.idCopy.evidence),
    status: facts.status,
    successor_id: facts.successor,
    institution_id: facts.institutionId,
    note_sr: facts.note.sr,
    note_en: facts.note.en,
    to_check: toJson(facts.toCheck),
  }
}

async function insertChannels(
  trx: Writer<WrittenTables>,
  slug: string,
  channels: readonly ChannelFacts[],
): Promise<void> {
  if (channels.length === 0) return
  await trx
    .insertInto('rights_channel')
    .values(
      channels.map((channel, index) => ({
        id: newId(),
        controller_id: slug,
        position: index + 1,
        kind: channel.kind,
        reaches: channel.reaches,
        value: channel.value,
        evidence: toJson(channel.evidence),
        certainty: channel.certainty,
        verified_on: channel.verifiedOn,
      })),
    )
    .execute()
}

type Recorded = Act & {
  readonly slug: string
  readonly kind: ChangeKind
  readonly before: ControllerFacts | undefined
  readonly after: ControllerFacts
}

async function record(trx: Writer<WrittenTables>, change: Recorded): Promise<void> {
  const { slug, kind, by, at, before, after } = change
  await trx
    .insertInto('rights_controller_change')
    .values({
      id: newId(),
      controller_id: slug,
      at,
      kind,
      by_user: by?.id ?? null,
      by_name: by?.name ?? null,
      ...storedSides(before === undefined ? {} : valuesOf(before), valuesOf(after)),
    })
    .execute()
}
