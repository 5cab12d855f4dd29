import type { Insertable } from 'kysely'

import { instantAfter } from '#core/clock.ts'
import { reading, type Writer } from '#core/db.ts'
import { storedSides, type ByPerson } from '#core/editorial/record-changes.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { removeDocument } from '#core/search/index-document.ts'

import type { ChangeKind } from './changes.ts'
import type { InstitutionFacts } from './facts.ts'
import { valuesOf } from './field-values.ts'
import { isKey } from './key.ts'
import { findInstitution, type Institution } from './queries.ts'
import { indexInstitution, searchSource } from './search-documents.ts'
import type { InstitutionTables, WrittenTables } from './tables.ts'

/** Who acts and when, UTC ISO-8601. */
type Act = { readonly by: ByPerson; readonly at: string }

/** A body to be entered. */
export type NewInstitution = Act & {
  /** The key in addresses, see `isKey`. */
  readonly id: string
  readonly facts: InstitutionFacts
  readonly demo: boolean
  /** Whether everybody sees it at once; what the desk enters is published by an act of its own. */
  readonly published: boolean
}

/** Enters a body into the register, with the first line of its history. */
export async function createInstitution(
  trx: Writer<WrittenTables>,
  input: NewInstitution,
): Promise<
  Result<{ id: string }, 'key-invalid' | 'key-taken' | 'name-missing' | 'parent-unknown'>
> {
  const { id, facts, demo, published, by, at } = input
  if (!isKey(id)) return fail('key-invalid')
  if (facts.names.length === 0) return fail('name-missing')
  if (!(await parentExists(trx, facts))) return fail('parent-unknown')
  const inserted = await trx
    .insertInto('institution_body')
    .values({
      id,
      ...bodyColumns(facts),
      published_at: published ? at : null,
      demo: demo ? 1 : 0,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('key-taken')
  await insertParts(trx, id, facts)
  const kind = by === undefined ? 'loaded' : 'created'
  await record(trx, { id, kind, by, at, before: undefined, after: facts })
  await indexInstitution(trx, id)
  return ok({ id })
}

/** Changes a body's record; `startedFrom` is the `updatedAt` that the person saw, so that nobody overwrites what they have not read. */
export async function editInstitution(
  trx: Writer<WrittenTables>,
  input: Act & { id: string; facts: InstitutionFacts; startedFrom: string },
): Promise<
  Result<undefined, 'not-found' | 'stale' | 'name-missing' | 'parent-unknown' | 'parent-loop'>
> {
  const { id, facts, startedFrom, by, at } = input
  if (facts.names.length === 0) return fail('name-missing')
  const before = await findInstitution(reading<WrittenTables>(trx), id, 'desk')
  if (!before) return fail('not-found')
  if (!(await parentExists(trx, facts))) return fail('parent-unknown')
  if (await wouldLoop(trx, { id, parentId: facts.parentId })) return fail('parent-loop')
  if (!(await touch(trx, { id, startedFrom, at }))) return fail('stale')
  await trx.updateTable('institution_body').set(bodyColumns(facts)).where('id', '=', id).execute()
  await trx.deleteFrom('institution_name').where('institution_id', '=', id).execute()
  await trx.deleteFrom('institution_contact').where('institution_id', '=', id).execute()
  await insertParts(trx, id, facts)
  await record(trx, { id, kind: 'edited', by, at, before, after: facts })
  await indexInstitution(trx, id)
  return ok(undefined)
}

/** Notes that somebody has looked at a contact's source today and found it there. Own knowledge has no source to look at. */
export async function checkContact(
  trx: Writer<WrittenTables>,
  input: Act & { id: string; contactId: string; today: string },
): Promise<Result<undefined, 'not-found' | 'no-source'>> {
  const { id, contactId, today, by, at } = input
  const before = await findInstitution(reading<WrittenTables>(trx), id, 'desk')
  const contact = before?.contacts.find((one) => one.id === contactId)
  if (!before || !contact) return fail('not-found')
  if (contact.source === null) return fail('no-source')
  await trx
    .updateTable('institution_contact')
    .set({ checked_on: today, certainty: 'read' })
    .where('id', '=', contactId)
    .execute()
  await touch(trx, { id, startedFrom: before.updatedAt, at })
  const contacts = before.contacts.map((one) =>
    one.id === contactId ? ({ ...one, checkedOn: today, certainty: 'read' } as const) : one,
  )
  await record(trx, { id, kind: 'contact-checked', by, at, before, after: { ...before, contacts } })
  return ok(undefined)
}

/** Shows a body to everybody. */
export async function publishInstitution(
  trx: Writer<WrittenTables>,
  input: Act & { id: string },
): Promise<Result<undefined, 'not-found' | 'already-published'>> {
  const { id, by, at } = input
  const before = await findInstitution(reading<WrittenTables>(trx), id, 'desk')
  if (!before) return fail('not-found')
  if (before.publishedAt !== null) return fail('already-published')
  await trx.updateTable('institution_body').set({ published_at: at }).where('id', '=', id).execute()
  await record(trx, { id, kind: 'published', by, at, before, after: before })
  await indexInstitution(trx, id)
  return ok(undefined)
}

/** Takes a body's public page and its place in search away; its record, and what other modules hold of it, stays. */
export async function withdrawInstitution(
  trx: Writer<WrittenTables>,
  input: Act & { id: string },
): Promise<Result<undefined, 'not-found' | 'not-published'>> {
  const { id, by, at } = input
  const before = await findInstitution(reading<WrittenTables>(trx), id, 'desk')
  if (!before) return fail('not-found')
  if (before.publishedAt === null) return fail('not-published')
  await trx
    .updateTable('institution_body')
    .set({ published_at: null })
    .where('id', '=', id)
    .execute()
  await record(trx, { id, kind: 'withdrawn', by, at, before, after: before })
  await removeDocument(trx, { source: searchSource, key: id })
  return ok(undefined)
}

function bodyColumns(facts: InstitutionFacts) {
  return {
    kind: facts.kind,
    parent_id: facts.parentId,
    website: facts.website?.url ?? null,
    website_certainty: facts.website?.certainty ?? null,
    description_sr: facts.description.sr,
    description_en: facts.description.en,
  }
}

async function parentExists(trx: Writer<WrittenTables>, facts: InstitutionFacts): Promise<boolean> {
  if (facts.parentId === null) return true
  const parent = await trx
    .selectFrom('institution_body')
    .select('id')
    .where('id', '=', facts.parentId)
    .executeTakeFirst()
  return parent !== undefined
}

/** Walks up from the wished parent; meeting the body itself there would make it its own ancestor. */
async function wouldLoop(
  trx: Writer<WrittenTables>,
  { id, parentId }: { id: string; parentId: string | null },
): Promise<boolean> {
  let above = parentId
  while (above !== null && above !== id) {
    const row = await trx
      .selectFrom('institution_body')
      .select('parent_id')
      .where('id', '=', above)
      .executeTakeFirst()
    above = row?.parent_id ?? null
  }
  return above === id
}

/** Claims the record for this change; the condition holds even when another process changed it between our read and now. */
async function touch(
  trx: Writer<WrittenTables>,
  claim: { id: string; startedFrom: string; at: string },
): Promise<boolean> {
  const { id, startedFrom, at } = claim
  const { numUpdatedRows } = await trx
    .updateTable('institution_body')
    .set({ updated_at: instantAfter(startedFrom, at) })
    .where('id', '=', id)
    .where('updated_at', '=', startedFrom)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function insertParts(
  trx: Writer<WrittenTables>,
  id: string,
  { names, contacts }: InstitutionFacts,
): Promise<void> {
  await trx
    .insertInto('institution_name')
    .values(
      names.map(({ text, short, validFrom, validTo, note }, index) => ({
        id: newId(),
        institution_id: id,
        position: index + 1,
        sr: text.sr,
        en: text.en,
        short_sr: short.sr,
        short_en: short.en,
        valid_from: validFrom,
        valid_to: validTo,
        note_sr: note.sr,
        note_en: note.en,
      })),
    )
    .execute()
  if (contacts.length === 0) return
  const rows = contacts.map(
    (contact, index): Insertable<InstitutionTables['institution_contact']> => ({
      id: newId(),
      institution_id: id,
      position: index + 1,
      kind: contact.kind,
      value: contact.value,
      source: contact.source,
      certainty: contact.certainty,
      checked_on: contact.checkedOn,
      note_sr: contact.note.sr,
      note_en: contact.note.en,
    }),
  )
  await trx.insertInto('institution_contact').values(rows).execute()
}

type Recorded = Act & {
  readonly id: string
  readonly kind: ChangeKind
  readonly before: InstitutionFacts | Institution | undefined
  readonly after: InstitutionFacts | Institution
}

async function record(trx: Writer<WrittenTables>, change: Recorded): Promise<void> {
  const { id, kind, by, at, before, after } = change
  await trx
    .insertInto('institution_change')
    .values({
      id: newId(),
      institution_id: id,
      at,
      kind,
      by_user: by?.id ?? null,
      by_name: by?.name ?? null,
      ...storedSides(before === undefined ? {} : valuesOf(before), valuesOf(after)),
    })
    .execute()
}
