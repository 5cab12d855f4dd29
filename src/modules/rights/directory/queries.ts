import type { Reader } from '#core/db.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { Channel, Controller, ControllerLine } from './controller.ts'
import { checkedParts, isVerified, type ChannelKind, type IdCopyPolicy } from './facts.ts'
import { listIn, wordsIn } from './json-list.ts'
import { listChannels } from './reach.ts'
import { heldKinds } from './sectors.ts'
import { isSlug } from './slug.ts'
import type { DirectoryTables, ReadTables } from './tables.ts'
import { isPublic, type Audience } from './visibility.ts'

/** The directory of the whole of Germany has some 3,000 records; a longer list is a mistake of ours. */
const LIST_MAX = 5000
/** A chain of companies that took each other over. */
const SUCCESSORS_MAX = 5

/** The controllers that the audience may see, by their slugs; pages put them in the alphabet of their variant. */
export async function listControllers(
  reader: Reader<ReadTables>,
  audience: Audience = 'public',
): Promise<ControllerLine[]> {
  const rows = await controllers(reader, audience)
    .select(['rights_controller.id as slug', 'name_sr', 'name_en', 'short_sr', 'short_en'])
    .select(['sector', 'status', 'domains', 'demo', 'institution_id as institutionId'])
    .select(['published_at as publishedAt', 'rights_controller.updated_at as updatedAt'])
    .orderBy('rights_controller.id')
    .limit(LIST_MAX)
    .execute()
  const channels = await listChannels(reader, rows)
  return rows.map((row) => ({
    slug: row.slug,
    name: { sr: row.name_sr, en: row.name_en },
    short: { sr: row.short_sr, en: row.short_en },
    sector: row.sector,
    status: row.status,
    domains: listIn(row.domains),
    demo: row.demo === 1,
    published: row.publishedAt !== null,
    updatedAt: row.updatedAt,
    channels: channels.get(row.slug) ?? [],
  }))
}

/** Slugs of the public records, for the sitemap. */
export async function listPublicSlugs(reader: Reader<DirectoryTables>): Promise<string[]> {
  const rows = await controllers(reader, 'public')
    .select('rights_controller.id')
    .orderBy('rights_controller.id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(({ id }) => id)
}

/** A record as the audience may see it, with the channels that the register gives. */
export async function findRecord(
  reader: Reader<ReadTables>,
  slug: string,
  audience: Audience = 'public',
): Promise<Controller | undefined> {
  // Whatever else an address holds names nobody; PostgreSQL would refuse some of it.
  if (!isSlug(slug)) return undefined
  const row = await controllers(reader, audience)
    .selectAll('rights_controller')
    .where('rights_controller.id', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  const institutionId = row.institution_id
  const channels = await listChannels(reader, [{ slug, institutionId }])
  const website =
    row.website === null || row.website_certainty === null
      ? null
      : { url: row.website, certainty: row.website_certainty }
  return {
    slug,
    name: { sr: row.name_sr, en: row.name_en },
    short: { sr: row.short_sr, en: row.short_en },
    sector: row.sector,
    registryNumber: row.registry_number,
    taxNumber: row.tax_number,
    website,
    domains: listIn(row.domains),
    holds: wordsIn(row.holds, heldKinds),
    idCopy: { policy: row.id_copy, evidence: listIn(row.id_copy_evidence) },
    status: row.status,
    successor: row.successor_id,
    institutionId,
    note: { sr: row.note_sr, en: row.note_en },
    toCheck: wordsIn(row.to_check, checkedParts),
    channels: channels.get(slug) ?? [],
    demo: row.demo === 1,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  }
}

/** A controller as the recipient of a letter. */
export type Recipient = {
  readonly slug: string
  readonly name: string
  /** Only if somebody has seen it where it is published and it is not dead; a letter must not go to a stranger. */
  readonly address?: string
  readonly email?: string
  readonly idCopy?: Exclude<IdCopyPolicy, 'unknown'>
}

/** The recipient of a letter to a public controller: whoever answers for it now, in words of a variant. */
export async function findController(
  reader: Reader<ReadTables>,
  slug: string,
  variant: Variant,
): Promise<Recipient | undefined> {
  let record = await findRecord(reader, slug)
  for (let step = 0; record?.successor && step < SUCCESSORS_MAX; step += 1) {
    record = (await findRecord(reader, record.successor)) ?? record
  }
  if (!record) return undefined
  const [address, email] = [
    bestChannel(record.channels, 'post'),
    bestChannel(record.channels, 'email'),
  ]
  const { policy } = record.idCopy
  return {
    slug: record.slug,
    name: pick(record.name, variant).text,
    ...(address === undefined ? {} : { address }),
    ...(email === undefined ? {} : { email }),
    ...(policy === 'unknown' ? {} : { idCopy: policy }),
  }
}

/** The value of the verified channel to use: the officer's before the office's, the latest seen first. */
function bestChannel(channels: readonly Channel[], kind: ChannelKind): string | undefined {
  return channels
    .filter((one) => one.kind === kind && isVerified(one.certainty) && !one.broken)
    .toSorted(
      (a, b) =>
        Number(b.reaches === 'officer') - Number(a.reaches === 'officer') ||
        (b.verifiedOn ?? '').localeCompare(a.verifiedOn ?? ''),
    )[0]?.value
}

function controllers(reader: Reader<DirectoryTables>, audience: Audience) {
  const all = reader.selectFrom('rights_controller')
  return audience === 'public' ? all.where(isPublic) : all
}
