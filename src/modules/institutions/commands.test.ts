import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { write } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'

import { createInstitution } from './commands.ts'
import { noText } from './facts.ts'
import { findInstitution } from './queries.ts'
import type { WrittenTables } from './tables.ts'

test('x', async () => {
  const db = await testDatabase<WrittenTables>()
  const r = await write(db.writer, (trx) =>
    createInstitution(trx, {
      id: 'a',
      demo: false,
      published: true,
      by: undefined,
      at: '2026-11-24T10:00:00.000Z',
      facts: {
        kind: 'agency',
        parentId: null,
        website: null,
        description: noText,
        contacts: [],
        names: [
          {
            text: { sr: 'А', en: 'A' },
            short: noText,
            validFrom: null,
            validTo: null,
            note: noText,
          },
        ],
      },
    }),
  )
  expect(r.ok).toBe(true)
  expect(await findInstitution(db.reader, 'a')).toBeDefined()
})
