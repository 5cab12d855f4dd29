import { beforeEach, expect, test } from 'vitest'

import { write, type CoreTables, type Database } from '#core/db.ts'
import { search } from '#core/search/search.ts'
import { createInstitution } from '#modules/institutions'
import { testDatabase } from '#support/database.ts'

import { aChannel, aController } from './a-controller.ts'
import {
  checkChannel,
  createController,
  editController,
  publishController,
  withdrawController,
} from './commands.ts'
import { ownFacts } from './controller.ts'
import type { ControllerFacts } from './facts.ts'
import { listChanges } from './history.ts'
import { findController, findRecord, listControllers, listPublicSlugs } from './queries.ts'
import { findSite } from './reach.ts'
import { directoryDocuments } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

let db: Database<WrittenTables & CoreTables>
beforeEach(async () => {
  db = await testDatabase<WrittenTables & CoreTables>()
})

const at = '2026-11-24T10:00:00.000Z'
const by = { id: 'ana', name: 'Ана Анић' }

const create = (slug: string, facts: ControllerFacts = aController(), published = true) =>
  write(db.writer, (trx) => createController(trx, { slug, facts, demo: false, published, by, at }))
const edit = (slug: string, facts: ControllerFacts, startedFrom: string) =>
  write(db.writer, (trx) => editController(trx, { slug, facts, startedFrom, by, at }))
const record = async (slug: string) => {
  const found = await findRecord(db.reader, slug, 'desk')
  if (!found) throw new Error(`${slug} is not there`)
  return found
}
const found = (query: string) =>
  search(db.reader, { dialect: db.dialect, query, language: 'sr', limit: 10, offset: 0 })

/** A body in the register with one contact that was read and one that was not. */
async function aBody(id: string) {
  const noText = { sr: '', en: '' }
  const contact = { certainty: 'read', checkedOn: '2026-11-20', note: noText } as const
  const made = await write(db.writer, (trx) =>
    createInstitution(trx, {
      id,
      facts: {
        kind: 'ministry',
        parentId: null,
        website: { url: 'https://organ.example/', certainty: 'own-knowledge-high' },
        description: noText,
        names: [
          {
            text: { sr: 'Орган', en: 'Body' },
            short: noText,
            validFrom: null,
            validTo: null,
            note: noText,
          },
        ],
        contacts: [
          { ...contact, kind: 'address', value: 'Немањина 1', source: 'https://organ.example/k' },
          {
            ...contact,
            kind: 'email',
            value: 'organ@organ.example',
            source: null,
            certainty: 'own-knowledge-low',
          },
        ],
      },
      demo: false,
      published: true,
      by: undefined,
      at,
    }),
  )
  expect(made.ok).toBe(true)
}

test('what is entered comes back whole, with a first line of history and a place in search', async () => {
  const facts = aController({
    registryNumber: '17335600',
    website: { url: 'https://banka.example/', certainty: 'stored-copy' },
    domains: ['banka.example'],
    idCopy: { policy: 'demanded', evidence: ['https://banka.example/privatnost'] },
    toCheck: ['name', 'channels'],
    note: { sr: 'Напомена', en: 'Note' },
    channels: [aChannel(), aChannel({ kind: 'post', reaches: 'office', value: 'Немањина 1' })],
  })
  expect(await create('banka', facts)).toMatchObject({ ok: true })
  const kept = await record('banka')
  expect(kept).toMatchObject({ ...facts, publishedAt: at })
  expect(await listChanges(db.reader, 'banka')).toMatchObject([
    { kind: 'created', byName: 'Ана Анић' },
  ])
  for (const query of ['пример', 'primer banka', 'banka.example', 'напомена']) {
    expect((await found(query)).hits[0]?.path, query).toBe('/rights/controllers/banka')
  }
})

test('a slug that is no slug, or is taken, is refused and leaves nothing', async () => {
  for (const slug of ['', 'new', 'corrections', 'Банка', 'a--b']) {
    expect(await create(slug), slug).toMatchObject({ failure: 'slug-invalid' })
  }
  await create('banka')
  expect(await create('banka')).toMatchObject({ failure: 'slug-taken' })
  expect((await listControllers(db.reader, 'desk')).map(({ slug }) => slug)).toEqual(['banka'])
})

test('what is not published is in no public read and not in search until it is', async () => {
  await create('tajna', aController(), false)
  const none = async () => {
    expect(await findRecord(db.reader, 'tajna')).toBeUndefined()
    expect(await findController(db.reader, 'tajna', 'en')).toBeUndefined()
    expect(await listControllers(db.reader)).toEqual([])
    expect(await listPublicSlugs(db.reader)).toEqual([])
    expect(await directoryDocuments(db.reader)).toEqual([])
    expect((await found('пример')).total).toBe(0)
  }
  await none()
  const publish = () => write(db.writer, (trx) => publishController(trx, { slug: 'tajna', by, at }))
  const withdraw = () =>
    write(db.writer, (trx) => withdrawController(trx, { slug: 'tajna', by, at }))
  expect(await publish()).toMatchObject({ ok: true })
  expect(await publish()).toMatchObject({ failure: 'already-published' })
  expect((await found('пример')).total).toBe(1)
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await withdraw()).toMatchObject({ failure: 'not-published' })
  await none()
})

test('of two edits from one version exactly one holds, and each changed field is recorded', async () => {
  await create('banka', aController({ channels: [aChannel()] }))
  const { updatedAt } = await record('banka')
  const one = aController({ name: { sr: 'Друга банка', en: 'Other' }, channels: [] })
  const other = aController({ sector: 'insurance' })
  const results = await Promise.all([
    edit('banka', one, updatedAt),
    edit('banka', other, updatedAt),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: 'stale' })
  const changes = await listChanges(db.reader, 'banka')
  const edited = changes.find(({ kind }) => kind === 'edited')
  expect(changes).toHaveLength(2)
  expect(edited?.differences.map(({ field }) => field)).toContain('channel-1-value')
})

test('a controller that was merged sends letters to whoever answers now, and cannot lead to itself', async () => {
  await create('nova', aController({ name: { sr: 'Нова', en: 'New' } }))
  const merged = aController({ status: 'merged', successor: 'nova' })
  expect(await create('stara', merged)).toMatchObject({ ok: true })
  expect(await findController(db.reader, 'stara', 'sr-latn')).toMatchObject({
    slug: 'nova',
    name: 'Nova',
  })
  const { updatedAt } = await record('nova')
  const back = aController({ status: 'merged', successor: 'stara' })
  expect(await edit('nova', back, updatedAt)).toMatchObject({ failure: 'successor-loop' })
  const nobody = aController({ status: 'merged', successor: 'nema' })
  expect(await create('treca', nobody)).toMatchObject({ failure: 'successor-unknown' })
  const itself = aController({ status: 'defunct', successor: 'cetvrta' })
  expect(await create('cetvrta', itself)).toMatchObject({ failure: 'successor-loop' })
})

test('a body of the register is reached as the register says; only its officer can be added', async () => {
  await aBody('organ')
  const registered = (change: Partial<ControllerFacts>) =>
    aController({ sector: 'public-body', institutionId: 'organ', ...change })
  const office = aChannel({ reaches: 'office' })
  expect(await create('organ', registered({ channels: [office] }))).toMatchObject({
    failure: 'contacts-in-register',
  })
  const website = { url: 'https://drugi.example/', certainty: 'read' } as const
  expect(await create('organ', registered({ website }))).toMatchObject({
    failure: 'contacts-in-register',
  })
  expect(await create('organ', registered({ institutionId: 'nema' }))).toMatchObject({
    failure: 'institution-unknown',
  })
  expect(await create('organ', registered({ channels: [aChannel()] }))).toMatchObject({ ok: true })
  const kept = await record('organ')
  expect(kept.channels).toMatchObject([
    { reaches: 'officer', value: 'dpo@banka.example' },
    { id: null, kind: 'post', certainty: 'read', verifiedOn: '2026-11-20' },
    { id: null, kind: 'email', certainty: 'own-knowledge', verifiedOn: null },
  ])
  expect(await findSite(db.reader, kept)).toMatchObject({ url: 'https://organ.example/' })
  // What the register gives is not the directory's: editing the record copies none of it.
  expect(ownFacts(kept).channels).toHaveLength(1)
  expect(await findController(db.reader, 'organ', 'en')).toMatchObject({
    address: 'Немањина 1',
    email: 'dpo@banka.example',
  })
})

test('a letter gets only what somebody has seen where it is published, the officer before the office', async () => {
  const channels = [
    aChannel({ reaches: 'office', value: 'info@banka.example' }),
    aChannel({ value: 'dpo@banka.example', verifiedOn: '2026-01-01' }),
    aChannel({ kind: 'post', value: 'Негде 1', certainty: 'own-knowledge', verifiedOn: null }),
  ]
  const policy = { policy: 'never', evidence: ['https://banka.example/'] } as const
  await create('banka', aController({ channels, idCopy: policy }))
  expect(await findController(db.reader, 'banka', 'sr-latn')).toEqual({
    slug: 'banka',
    name: 'Primer banka a.d.',
    email: 'dpo@banka.example',
    idCopy: 'never',
  })
  const doubtful = [aChannel({ certainty: 'imported', verifiedOn: null })]
  await create('druga', aController({ channels: doubtful }))
  expect(await findController(db.reader, 'druga', 'en')).toEqual({
    slug: 'druga',
    name: 'Example Bank',
  })
  for (const slug of ['nema', '', '../x', '__proto__']) {
    expect(await findController(db.reader, slug, 'en'), slug).toBeUndefined()
  }
})

test('a channel with evidence is confirmed as seen today; without, there is nothing to look at', async () => {
  const old = aChannel({ certainty: 'stored-copy', verifiedOn: '2026-01-10' })
  const bare = aChannel({ evidence: [], certainty: 'own-knowledge', verifiedOn: null })
  await create('banka', aController({ channels: [old, bare] }))
  const [seen, unseen] = (await record('banka')).channels
  const check = (channelId: string) =>
    write(db.writer, (trx) =>
      checkChannel(trx, { slug: 'banka', channelId, today: '2026-11-24', by, at }),
    )
  expect(await check(seen?.id ?? '')).toMatchObject({ ok: true })
  expect(await check(unseen?.id ?? '')).toMatchObject({ failure: 'no-evidence' })
  expect(await check('nema')).toMatchObject({ failure: 'not-found' })
  expect((await record('banka')).channels).toMatchObject([
    { certainty: 'read', verifiedOn: '2026-11-24' },
    { certainty: 'own-knowledge', verifiedOn: null },
  ])
  const checked = (await listChanges(db.reader, 'banka')).find(
    ({ kind }) => kind === 'channel-checked',
  )
  expect(checked?.differences.map(({ field }) => field)).toEqual([
    'channel-1-certainty',
    'channel-1-verified',
  ])
})
