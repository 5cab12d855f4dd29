import { serve, type ServerType } from '@hono/node-server'

import { openAssets } from './app/assets.ts'
import { auditedJobs, auditedRecurring } from './app/audited-jobs.ts'
import { createApp } from './app/create-app.tsx'
import { keepIndex, recordsOf } from './app/desk-search/index-upkeep.ts'
import { lockDataFolder } from './app/folder-lock.ts'
import { retentionJob } from './app/kept/retention-job.ts'
import { loadContent } from './app/load-content.ts'
import { modules } from './app/modules.ts'
import { openServices } from './app/open-services.ts'
import { findSetupPath } from './app/setup-path.ts'
import type { Config } from './config.ts'
import { migrate } from './core/db.ts'
import { createWorker } from './core/jobs/worker.ts'
import { deliverMail } from './core/mail/deliver-mail.ts'

/** Two cores serve the site and read a document beside it; more at once would only make both wait. */
const JOBS_AT_ONCE = 2

/** A running site. */
export type RunningServer = {
  readonly address: string
  /** Where the first administrator makes an account; absent when there is one. */
  readonly setupAddress: string | undefined
  readonly stop: () => Promise<void>
}

/** Why a site did not start, in words for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Opens everything, brings the schema and the starter content up to date, and listens. */
export async function startServer(config: Config): Promise<RunningServer> {
  const lock = lockDataFolder(config.dataDir)
  if (!lock.ok) throw new CannotStart(refusal(lock.failure, config))
  const origin = config.origin ?? `http://localhost:${config.port}`
  const { db, services, worker, close } = await openWorkshop(config, origin)
  try {
    for (const module of modules) module.checkContent?.()
    await migrate(db.writer)
    if (await loadContent({ db, services, modules }, 'starter')) services.log.info('content.loaded')
    const deskIndex = keepIndex({ db, sources: recordsOf(modules), log: services.log })
    const app = createApp({
      db,
      deskIndex,
      services,
      modules,
      assets: openAssets(),
      production: config.production,
      controller: config.controller,
    })
    const server = await listen(app.fetch, config)
    worker.start()
    const setupPath = await findSetupPath({ db, services })
    const following = deskIndex.follow()
    return {
      address: origin,
      setupAddress: setupPath && origin + setupPath,
      stop: async () => {
        await new Promise<void>((done) => server.close(() => done()))
        await worker.stop()
        await following.stop()
        await close()
        lock.value.release()
      },
    }
  } catch (problem) {
    await close()
    lock.value.release()
    throw problem
  }
}

async function openWorkshop(config: Config, origin: string) {
  const opened = await openServices(config, origin)
  const { db, services } = opened
  const worker = createWorker({
    db,
    services,
    jobs: [deliverMail, ...auditedJobs(modules.flatMap((module) => module.jobs ?? []))],
    recurring: [
      ...modules.flatMap((module) => auditedRecurring(module.recurring ?? [])),
      retentionJob(modules),
    ],
    clock: services.clock,
    log: services.log,
    concurrency: JOBS_AT_ONCE,
  })
  return { ...opened, worker }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, () => resolve(server))
    server.once('error', (problem: NodeJS.ErrnoException) => {
      const taken = problem.code === 'EADDRINUSE'
      const words = `Port ${config.port} is already in use. Stop the other program, or set PORT to another number.`
      reject(taken ? new CannotStart(words) : problem)
    })
  })
}

function refusal(failure: 'in-use' | 'no-rights' | 'disk-full', { dataDir }: Config): string {
  switch (failure) {
    case 'in-use':
      return `Another Uvid is already running on the data folder ${dataDir}. Stop it first, or set UVID_DATA to another folder.`
    case 'no-rights':
      return `The data folder ${dataDir} cannot be written. Give this user the right to write there, or set UVID_DATA to another folder.`
    case 'disk-full':
      return `The disk that holds ${dataDir} is full. Nothing was changed; make room and start again.`
  }
}
