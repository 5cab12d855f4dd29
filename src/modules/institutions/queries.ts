import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'

import type { ContactFacts, InstitutionFacts, NameFacts } from './facts.ts'
import type { InstitutionKind } from './institution-kind.ts'
import { isKey } from './key.ts'
import type { InstitutionTables } from './tables.ts'
import { isPublic, type Audience } from './visibility.ts'

/** Serbia has some 11,000 public bodies; a list of this many is a mistake of ours. */
const LIST_MAX = 2000

/** A contact as stored. */
export type Contact = ContactFacts & { readonly id: string }

/** Everything recorded of a body. */
export type Institution = Omit<InstitutionFacts, 'contacts'> & {
  readonly id: string
  readonly contacts: readonly Contact[]
  readonly demo: boolean
  /** Instant; null while only the desk sees it. */
  readonly publishedAt: string | null
  readonly updatedAt: string
}

/** What other modules show of a body. */
export type InstitutionName = {
  readonly id: string
  readonly name: HumanText
  readonly short: HumanText
  readonly demo: boolean
  /** Whether its public page exists. */
  readonly published: boolean
}

/** A line of the register. */
export type InstitutionLine = InstitutionName & {
  readonly kind: InstitutionKind
  readonly contacts: number
  /** Contacts that somebody read in the source named. */
  readonly contactsRead: number
  /** Instant of the last change. */
  readonly updatedAt: string
}

/** A body as the audience may see it. */
export async function findInstitution(
  reader: Reader<InstitutionTables>,
  id: string,
  audience: Audience = 'public',
): Promise<Institution | undefined> {
  // Whatever else an address holds names no body; PostgreSQL would refuse some of it.
  if (!isKey(id)) return undefined
  const body = await bodies(reader, audience)
    .select([
      'kind',
      'parent_id as parentId',
      'website',
      'website_certainty as websiteCertainty',
      'description_sr as descriptionSr',
      'description_en as descriptionEn',
      'published_at as publishedAt',
      'demo',
      'updated_at as updatedAt',
    ])
    .where('institution_body.id', '=', id)
    .executeTakeFirst()
  if (!body) return undefined
  const { website, websiteCertainty, descriptionSr, descriptionEn, demo, ...rest } = body
  return {
    ...rest,
    id,
    demo: demo === 1,
    website: websiteOf(website, websiteCertainty),
    description: { sr: descriptionSr, en: descriptionEn },
    names: await namesOf(reader, id),
    contacts: (await contactsOf(reader, [id])).get(id) ?? [],
  }
}

/** How bodies that everybody sees are reached, by id, for lists of other modules. */
export async function listReaches(
  reader: Reader<InstitutionTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Institution, 'website' | 'contacts'>>> {
  const wanted = ids.filter(isKey)
  if (wanted.length === 0) return new Map()
  const rows = await bodies(reader, 'public')
    .select(['institution_body.id', 'website', 'website_certainty as websiteCertainty'])
    .where('institution_body.id', 'in', wanted)
    .execute()
  const contacts = await contactsOf(reader, wanted)
  return new Map(
    rows.map(({ id, website, websiteCertainty }) => [
      id,
      { website: websiteOf(website, websiteCertainty), contacts: contacts.get(id) ?? [] },
    ]),
  )
}

/** Names by id, for modules that mention bodies; whoever may mention a body may name it, published or not. */
export async function listInstitutionNames(
  reader: Reader<InstitutionTables>,
  ids: readonly string[] | 'all',
): Promise<ReadonlyMap<string, InstitutionName>> {
  if (ids.length === 0) return new Map()
  const named = bodies(reader, 'desk')
    .innerJoin('institution_name', 'institution_name.institution_id', 'institution_body.id')
    .where('institution_name.position', '=', 1)
    .select(nameColumns)
  const rows = await (ids === 'all' ? named : named.where('institution_body.id', 'in', ids))
    .orderBy('institution_body.id')
    .limit(LIST_MAX)
    .execute()
  return new Map(rows.map((row) => [row.id, asName(row)]))
}

/** The name of a body that has a public page. */
export async function findName(
  reader: Reader<InstitutionTables>,
  id: string,
): Promise<InstitutionName | undefined> {
  const name = (await listInstitutionNames(reader, [id])).get(id)
  return name?.published === true ? name : undefined
}

/** The register, ordered by key; pages sort by the alphabet of their variant. */
export async function listInstitutions(
  reader: Reader<InstitutionTables>,
  audience: Audience = 'public',
): Promise<InstitutionLine[]> {
  const rows = await bodies(reader, audience)
    .innerJoin('institution_name', 'institution_name.institution_id', 'institution_body.id')
    .where('institution_name.position', '=', 1)
    .select([...nameColumns, 'kind', 'updated_at as updatedAt'])
    .orderBy('institution_body.id')
    .limit(LIST_MAX)
    .execute()
  const counts = await countContacts(reader)
  return rows.map((row) => ({
    ...asName(row),
    kind: row.kind,
    updatedAt: row.updatedAt,
    ...(counts.get(row.id) ?? { contacts: 0, contactsRead: 0 }),
  }))
}

/** The parts of a body that have a page of their own. */
export async function listParts(
  reader: Reader<InstitutionTables>,
  parentId: string,
  audience: Audience = 'public',
): Promise<InstitutionName[]> {
  const rows = await bodies(reader, audience)
    .innerJoin('institution_name', 'institution_name.institution_id', 'institution_body.id')
    .where('institution_name.position', '=', 1)
    .where('parent_id', '=', parentId)
    .select(nameColumns)
    .orderBy('institution_body.id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(asName)
}

const nameColumns = [
  'institution_body.id',
  'institution_body.demo',
  'institution_body.published_at as publishedAt',
  'institution_name.sr',
  'institution_name.en',
  'institution_name.short_sr as shortSr',
  'institution_name.short_en as shortEn',
] as const

type NameRow = {
  readonly id: string
  readonly demo: number
  readonly publishedAt: string | null
  readonly sr: string
  readonly en: string
  readonly shortSr: string
  readonly shortEn: string
}

function asName(row: NameRow): InstitutionName {
  return {
    id: row.id,
    name: { sr: row.sr, en: row.en },
    // A body without a short name is called by its whole name.
    short: { sr: row.shortSr || row.sr, en: row.shortEn || row.en },
    demo: row.demo === 1,
    published: row.publishedAt !== null,
  }
}

function bodies(reader: Reader<InstitutionTables>, audience: Audience) {
  const all = reader.selectFrom('institution_body')
  return audience === 'public' ? all.where(isPublic) : all
}

async function namesOf(reader: Reader<InstitutionTables>, id: string): Promise<NameFacts[]> {
  const rows = await reader
    .selectFrom('institution_name')
    .select([
      'institution_name.sr',
      'institution_name.en',
      'short_sr as shortSr',
      'short_en as shortEn',
      'valid_from as validFrom',
      'valid_to as validTo',
      'note_sr as noteSr',
      'note_en as noteEn',
    ])
    .where('institution_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    text: { sr: row.sr, en: row.en },
    short: { sr: row.shortSr, en: row.shortEn },
    validFrom: row.validFrom,
    validTo: row.validTo,
    note: { sr: row.noteSr, en: row.noteEn },
  }))
}

function websiteOf(
  url: string | null,
  certainty: InstitutionTables['institution_body']['website_certainty'],
): Institution['website'] {
  return url === null || certainty === null ? null : { url, certainty }
}

async function contactsOf(
  reader: Reader<InstitutionTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const rows = await reader
    .selectFrom('institution_contact')
    .select(['id', 'kind', 'value', 'source', 'certainty', 'checked_on as checkedOn'])
    .select(['institution_id as institutionId', 'note_sr as noteSr', 'note_en as noteEn'])
    .where('institution_id', 'in', ids)
    .orderBy('institution_id')
    .orderBy('position')
    .execute()
  const contacts = rows.map(({ noteSr, noteEn, ...contact }) => ({
    ...contact,
    note: { sr: noteSr, en: noteEn },
  }))
  const byBody = Map.groupBy(contacts, ({ institutionId }) => institutionId)
  return new Map(
    [...byBody].map(([id, own]) => [
      id,
      own.map(({ institutionId: _institutionId, ...contact }) => contact),
    ]),
  )
}

type ContactCounts = { readonly contacts: number; readonly contactsRead: number }

async function countContacts(
  reader: Reader<InstitutionTables>,
): Promise<ReadonlyMap<string, ContactCounts>> {
  const rows = await reader
    .selectFrom('institution_contact')
    .select((row) => [
      'institution_id as id',
      row.fn.countAll<number | string>().as('contacts'),
      row.fn.countAll<number | string>().filterWhere('certainty', '=', 'read').as('contactsRead'),
    ])
    .groupBy('institution_id')
    .orderBy('institution_id')
    .limit(LIST_MAX)
    .execute()
  // PostgreSQL counts in bigint, which its driver gives as text.
  return new Map(
    rows.map((row) => [
      row.id,
      { contacts: Number(row.contacts), contactsRead: Number(row.contactsRead) },
    ]),
  )
}
