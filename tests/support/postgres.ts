import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

import { migrateTemplate } from './database-template.ts'
import { startPostgres } from './postgres-server.ts'

const TEMPLATE = 'uvid_template'

/** Vitest's global setup of the project `postgres`: a real server of our own with one migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  try {
    const client = new Client({ connectionString: server.url('postgres') })
    await client.connect()
    await client.query(`create database ${TEMPLATE}`)
    await client.end()
    await migrateTemplate(server.url(TEMPLATE))
  } catch (problem) {
    await server.stop()
    throw problem
  }
  project.provide('databaseTemplate', server.url(TEMPLATE))
  return () => server.stop()
}
