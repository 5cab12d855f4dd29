import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

import { Client } from 'pg'
import { inject } from 'vitest'

import { openDatabase, type Database } from '#core/db.ts'
import { newId } from '#core/ids.ts'

import { cleanUp } from './cleanup.ts'
import { tempDir } from './temp-dir.ts'

/**
 * A fresh migrated database on the engine of the running project. Called in a test it lives as long as the test, called at the top
 * of a file as long as the file. Files that call it run on both engines.
 */
export async function testDatabase<Tables>(): Promise<Database<Tables>> {
  const database = openDatabase<Tables>(await testDatabaseUrl())
  cleanUp(() => database.close())
  return database
}

/** The address of a fresh migrated database, for tests that open it themselves, for example from a second process. */
export async function testDatabaseUrl(): Promise<string> {
  const template = inject('databaseTemplate')
  return template.startsWith('sqlite:') ? copyFileOf(template) : copyOnServer(template)
}

function copyFileOf(template: string): string {
  const path = join(tempDir(), 'uvid.sqlite')
  copyFileSync(template.slice('sqlite:'.length), path)
  return `sqlite:${path}`
}

async function copyOnServer(template: string): Promise<string> {
  const [server, templateName] = [template.replace(/\/[^/]*$/, ''), template.replace(/^.*\//, '')]
  const name = `test_${newId().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new Client({ connectionString: `${server}/postgres` })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await run(`create database ${name} template ${templateName}`)
  cleanUp(() => run(`drop database ${name} with (force)`))
  return `${server}/${name}`
}
