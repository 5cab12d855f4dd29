import { expect, test } from 'vitest'

import { testDatabase } from '#support/database.ts'

import { listForeignKeys } from '../backup/foreign-keys.ts'
import { listTables } from '../backup/table-shape.ts'
import { modules } from '../modules.ts'
import { listTableFacts } from './table-facts.ts'

test('every table of the database is known, and what leads to a person or a time is a column of it', async () => {
  const db = await testDatabase<unknown>()
  const shapes = await listTables(db.writer, db.dialect)
  const known = new Map(listTableFacts(modules).map((facts) => [facts.table, facts]))
  for (const { name, columns } of shapes.filter(
    ({ name }) => !name.startsWith('core_search_index'),
  )) {
    const facts = known.get(name)
    expect(facts, name).toBeDefined()
    const used = [...(facts?.leads.map(({ column }) => column) ?? []), ...(facts?.changedAt ?? [])]
    expect(columns, name).toEqual(expect.arrayContaining(used))
  }
})

test('every column that names an account leads to it', async () => {
  const db = await testDatabase<unknown>()
  const keys = await listForeignKeys(db.writer, db.dialect)
  const toAccounts = keys.filter(({ target }) => target === 'people_user')
  expect(toAccounts.map(({ table }) => table)).toContain('people_session')
  const facts = listTableFacts(modules)
  for (const { table, columns } of toAccounts) {
    const leads = facts.find((one) => one.table === table)?.leads ?? []
    for (const { from } of columns)
      expect(leads, table).toContainEqual({ column: from, lead: 'account' })
  }
})

test('columns that lead to a person under a name of their own are not forgotten', () => {
  const leads = listTableFacts(modules).flatMap(({ table, leads: own }) =>
    own.map(({ column, lead }) => `${table}.${column}: ${lead}`),
  )
  expect(leads).toEqual(
    expect.arrayContaining([
      'core_mail.recipient: address',
      'evidence_file.uploaded_by: account',
      'institution_change.by_user: account',
      'law_confirmation.withdrawn_by: account',
      'people_attempt.account_key: hash',
      'people_audit.actor_id: account',
      'people_user.id: account',
      'people_verification.value: account',
      'publication_version.published_by: account',
      'request_request.created_by: account',
    ]),
  )
})
