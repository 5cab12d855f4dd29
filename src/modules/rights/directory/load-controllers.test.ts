import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { createClock } from '#core/clock.ts'
import { write, type CoreTables } from '#core/db.ts'
import { languages } from '#core/i18n/languages.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'
import { createInstitution, readInstitutions } from '#modules/institutions'
import { testDatabase } from '#support/database.ts'

import { isVerified } from './facts.ts'
import { isAddress, isHost, isMailbox } from './form-checks.ts'
import { contactFreshness } from './freshness-rules.ts'
import { loadControllers, readControllers } from './load-controllers.ts'
import { isRegistryNumber, isTaxNumber } from './number-rules.ts'
import { listControllers } from './queries.ts'
import { isSlug } from './slug.ts'
import type { WrittenTables } from './tables.ts'

const content = (...path: string[]): unknown =>
  parse(readFileSync(join(projectRoot, 'content', ...path), 'utf8'))
const starter = readControllers(content('controllers', 'controllers.yaml'))

/** The register first: the directory leads to it. */
async function loaded() {
  const db = await testDatabase<WrittenTables & CoreTables>()
  const services = { clock: createClock('2026-11-24T10:00:00.000Z') }
  await write(db.writer, async (trx) => {
    for (const { id, facts } of readInstitutions(content('institutions', 'institutions.yaml'))) {
      const at = services.clock.now()
      await createInstitution(trx, { id, facts, demo: false, published: true, by: undefined, at })
    }
    return ok(undefined)
  })
  const load = () => loadControllers({ write: (command) => write(db.writer, command), services })
  await load()
  return { db, load }
}

test('the starter directory holds at least a hundred controllers, each once, named in both languages', () => {
  const slugs = starter.map(({ slug }) => slug)
  expect(slugs.length).toBeGreaterThanOrEqual(100)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.filter((slug) => !isSlug(slug))).toEqual([])
  const nameless = starter.filter(({ facts }) =>
    languages.some((language) => !facts.name[language]),
  )
  expect(nameless).toEqual([])
})

test('no contact of the starter content is guessed: each was read on a named page with a day, or says that it was not', () => {
  const channels = starter.flatMap(({ slug, facts }) =>
    facts.channels.map((channel) => ({ slug, ...channel })),
  )
  expect(channels.length).toBeGreaterThan(30)
  const wrong = channels.filter(
    ({ certainty, evidence, verifiedOn }) =>
      certainty === 'own-knowledge' ||
      evidence.length === 0 ||
      !evidence.every(isAddress) ||
      isVerified(certainty) !== (verifiedOn !== null),
  )
  expect(wrong).toEqual([])
  const misspelt = channels.filter(({ kind, value }) =>
    kind === 'email' ? !isMailbox(value) : kind === 'webform' && !isAddress(value),
  )
  expect(misspelt).toEqual([])
})

test('numbers of companies have right check digits, domains are hosts, and demands are proved', () => {
  const facts = starter.map((one) => one.facts)
  const numbers = facts.flatMap(({ registryNumber }) => registryNumber ?? [])
  const taxes = facts.flatMap(({ taxNumber }) => taxNumber ?? [])
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers.filter((number) => !isRegistryNumber(number))).toEqual([])
  expect(taxes.filter((number) => !isTaxNumber(number))).toEqual([])
  expect(facts.flatMap(({ domains }) => domains).filter((host) => !isHost(host))).toEqual([])
  const unproved = facts.filter(
    ({ idCopy }) => idCopy.policy !== 'unknown' && idCopy.evidence.length === 0,
  )
  expect(unproved).toEqual([])
})

test('loading publishes everybody, twice changes nothing, and what people edited stays', async () => {
  const { db, load } = await loaded()
  const lines = await listControllers(db.reader)
  expect(lines).toHaveLength(starter.length)
  const fresh = lines.filter(({ channels }) => contactFreshness(channels, '2026-11-24') === 'fresh')
  expect(fresh.length).toBeGreaterThan(20)
  await db.writer
    .updateTable('rights_controller')
    .set({ name_en: 'Edited' })
    .where('id', '=', 'mup')
    .execute()
  await load()
  const again = await listControllers(db.reader)
  expect(again).toHaveLength(starter.length)
  expect(again.find(({ slug }) => slug === 'mup')?.name.en).toBe('Edited')
})

test('a misspelt entry is refused as a whole', () => {
  const entry = { id: 'x', name: { sr: 'Х', en: 'X' }, sector: 'bank', holds: [] }
  expect(readControllers([entry])).toHaveLength(1)
  for (const wrong of [
    { ...entry, sector: 'banks' },
    { ...entry, holds: ['money'] },
    { ...entry, phone: '1' },
    { ...entry, website: { url: 'javascript:alert(1)', certainty: 'read' } },
  ]) {
    expect(() => readControllers([wrong])).toThrow()
  }
  const [a, b] = [
    { ...entry, status: 'merged', successor: 'y' },
    { ...entry, id: 'y', status: 'merged', successor: 'x' },
  ]
  expect(() => readControllers([a, b])).toThrow('follows itself')
})
