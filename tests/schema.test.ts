import { expect, test } from 'vitest'

import { testDatabase } from './support/database.ts'
import { dumpSchema } from './support/schema-dump.ts'

test('the schema file is what the migrations make; after a new migration, run npm run schema', async () => {
  const database = await testDatabase<unknown>()
  const dump = await dumpSchema(database)
  await expect(dump).toMatchFileSnapshot(`../db/schema.${database.dialect}.sql`)
})

test('a changed table changes the schema file', async () => {
  const database = await testDatabase<unknown>()
  const before = await dumpSchema(database)
  await database.writer.schema.createTable('planted').addColumn('id', 'text').execute()
  const after = await dumpSchema(database)
  expect(after).not.toBe(before)
  expect(after).toContain('planted')
})
