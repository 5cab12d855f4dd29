import type { Reader } from '#core/db.ts'
import { listReaches, type ContactFacts } from '#modules/institutions'

import { isBroken } from './broken-target.ts'
import type { Channel, Check, Controller, Site } from './controller.ts'
import type { Certainty, ChannelFacts, ChannelKind } from './facts.ts'
import { listIn } from './json-list.ts'
import type { ReadTables } from './tables.ts'
import { targetOf } from './targets.ts'

/** More channels than this nobody keeps up; a bound against mistakes of ours. */
const LIST_MAX = 20_000

/** A record as far as its channels need it. */
type Owner = { readonly slug: string; readonly institutionId: string | null }

/** How each of these controllers is reached: their own channels, and those that the register of institutions gives. */
export async function listChannels(
  reader: Reader<ReadTables>,
  owners: readonly Owner[],
): Promise<ReadonlyMap<string, readonly Channel[]>> {
  if (owners.length === 0) return new Map()
  const slugs = owners.map(({ slug }) => slug)
  const rows = await reader
    .selectFrom('rights_channel')
    .select(['id', 'controller_id as slug', 'kind', 'reaches', 'value', 'evidence', 'certainty'])
    .select('verified_on as verifiedOn')
    .where('controller_id', 'in', slugs)
    .orderBy('controller_id')
    .orderBy('position')
    .limit(LIST_MAX)
    .execute()
  const own = Map.groupBy(rows, ({ slug }) => slug)
  const registered = await listReaches(reader, bodiesOf(owners))
  const checks = await listChecks(reader)
  const channels = new Map<string, readonly Channel[]>()
  for (const { slug, institutionId } of owners) {
    const kept = (own.get(slug) ?? []).map(({ slug: _slug, evidence, ...row }) => ({
      ...row,
      evidence: listIn(evidence),
    }))
    const given = (registered.get(institutionId ?? '')?.contacts ?? []).map(asChannel)
    const all = [...kept, ...given.map((channel) => ({ ...channel, id: null }))]
    channels.set(
      slug,
      all.map((channel) => withCheck(channel, checks)),
    )
  }
  return channels
}

/** A controller's website: its own, or that of its body in the register. */
export async function findSite(
  reader: Reader<ReadTables>,
  { website, institutionId }: Pick<Controller, 'website' | 'institutionId'>,
): Promise<Site | undefined> {
  const body = institutionId ?? ''
  const given = (await listReaches(reader, [body])).get(body)?.website ?? null
  const site = website ?? (given && { url: given.url, certainty: certaintyOf(given.certainty) })
  if (site === null) return undefined
  return { ...site, check: (await listChecks(reader)).get(site.url) }
}

/** Addresses of the websites of all who still exist, those in the register too. */
export async function listSites(reader: Reader<ReadTables>): Promise<string[]> {
  const rows = await reader
    .selectFrom('rights_controller')
    .select(['website', 'institution_id as institutionId'])
    .where('status', '=', 'active')
    .orderBy('id')
    .limit(LIST_MAX)
    .execute()
  const registered = await listReaches(reader, bodiesOf(rows))
  return rows.flatMap(({ website, institutionId }) => {
    const url = website ?? registered.get(institutionId ?? '')?.website?.url
    return url === undefined ? [] : [url]
  })
}

/** What the server found at each target. */
export async function listChecks(reader: Reader<ReadTables>): Promise<ReadonlyMap<string, Check>> {
  const rows = await reader
    .selectFrom('rights_check')
    .select(['target', 'outcome', 'failures', 'checked_at as checkedAt'])
    .orderBy('target')
    .limit(LIST_MAX)
    .execute()
  return new Map(
    rows.map(({ target, outcome, failures, checkedAt }) => [
      target,
      { outcome, checkedAt, broken: isBroken({ outcome, failures }) },
    ]),
  )
}

function withCheck(
  channel: ChannelFacts & { readonly id: string | null },
  checks: ReadonlyMap<string, Check>,
): Channel {
  const check = checks.get(targetOf(channel)?.target ?? '')
  return { ...channel, check, broken: check?.broken ?? false }
}

const kindOf: Readonly<Record<ContactFacts['kind'], ChannelKind>> = {
  email: 'email',
  phone: 'phone',
  address: 'post',
  form: 'webform',
}

function bodiesOf(owners: readonly Pick<Owner, 'institutionId'>[]): string[] {
  return owners.flatMap(({ institutionId }) => institutionId ?? [])
}

function asChannel({ kind, value, source, certainty, checkedOn }: ContactFacts): ChannelFacts {
  return {
    kind: kindOf[kind],
    reaches: 'office',
    value,
    evidence: source === null ? [] : [source],
    certainty: certaintyOf(certainty),
    verifiedOn: certainty === 'read' ? checkedOn : null,
  }
}

function certaintyOf(degree: ContactFacts['certainty']): Certainty {
  return degree === 'read' || degree === 'invented' ? degree : 'own-knowledge'
}
