import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { createClock } from '#core/clock.ts'
import { write } from '#core/db.ts'
import { projectRoot } from '#core/project-root.ts'
import { institutions } from '#support/content-shapes.ts'
import { testDatabase } from '#support/database.ts'

import { editInstitution } from './commands.ts'
import { listChanges } from './history.ts'
import { findInstitution, listInstitutionNames, listInstitutions } from './queries.ts'
import { loadStarter, readInstitutions } from './starter.ts'
import type { WrittenTables } from './tables.ts'

const register = institutions.parse(
  parse(readFileSync(join(projectRoot, 'content', 'institutions', 'institutions.yaml'), 'utf8')),
)

async function startedRegister() {
  const db = await testDatabase<WrittenTables>()
  const services = { clock: createClock('2026-11-24T10:00:00.000Z') }
  const load = () => loadStarter({ write: (command) => write(db.writer, command), services })
  await load()
  return { db, load }
}

test('every institution of the content is loaded once, published, with every name and contact', async () => {
  const { db, load } = await startedRegister()
  await load()
  const lines = await listInstitutions(db.reader)
  expect(lines.map(({ id }) => id)).toEqual(register.map(({ id }) => id).toSorted())
  for (const written of register) {
    const stored = await findInstitution(db.reader, written.id)
    expect(stored?.names.map(({ text }) => text.sr)).toEqual(written.names.map(({ sr }) => sr))
    expect(stored?.contacts.map(({ value }) => value)).toEqual(
      written.contacts.map(({ value }) => value),
    )
    expect(stored?.parentId).toBe(written.parent ?? null)
    const changes = await listChanges(db.reader, written.id)
    expect(changes.map(({ kind, byName }) => [kind, byName])).toEqual([['loaded', undefined]])
  }
})

test('loading again leaves alone what somebody has edited', async () => {
  const { db, load } = await startedRegister()
  const before = await findInstitution(db.reader, 'ratel')
  if (!before) throw new Error('ratel is missing')
  const description = { sr: 'Уређено.', en: 'Edited.' }
  const by = { id: 'user-1', name: 'Ана Анић' }
  const at = '2026-11-25T10:00:00.000Z'
  await write(db.writer, (trx) =>
    editInstitution(trx, {
      id: 'ratel',
      facts: { ...before, description },
      startedFrom: before.updatedAt,
      by,
      at,
    }),
  )
  await load()
  expect((await findInstitution(db.reader, 'ratel'))?.description).toEqual(description)
})

test('names are listed for the ids asked for, with the whole name where there is no short one', async () => {
  const { db } = await startedRegister()
  const names = await listInstitutionNames(db.reader, ['poverenik', 'nema'])
  expect([...names.keys()]).toEqual(['poverenik'])
  expect(names.get('poverenik')).toMatchObject({
    short: { sr: 'Повереник', en: 'Commissioner' },
    published: true,
    demo: false,
  })
  expect(await listInstitutionNames(db.reader, [])).toEqual(new Map())
  expect((await listInstitutionNames(db.reader, 'all')).size).toBe(register.length)
})

test('parents come before their parts whatever the order of the file, and a loop is an error', () => {
  const entry = (id: string, parent: string | null) => ({
    id,
    kind: 'agency',
    parent,
    names: [{ sr: id, en: id }],
    short_name: { sr: id, en: id },
    contacts: [],
    description: { sr: '', en: '' },
  })
  const order = readInstitutions([entry('c', 'b'), entry('b', 'a'), entry('a', null)])
  expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(() => readInstitutions([entry('a', 'b'), entry('b', 'a')])).toThrow('own ancestor')
})
