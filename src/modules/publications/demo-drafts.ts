import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { reading } from '#core/db.ts'
import type { LoaderContext, Writer } from '#core/module.ts'
import { ok } from '#core/result.ts'
import { listColleagues } from '#modules/people'

import { draftPublication } from './commands.ts'
import { demoStep, performStep, type DemoScene } from './demo-step.ts'
import { findLatestEdition, findWork, type Edition } from './queries.ts'
import type { WrittenTables } from './tables.ts'
import { workKinds } from './work-kind.ts'

const demoDraft = z.object({
  demo: z.literal(true),
  slug: z.string(),
  /** Absent where the way goes on from a work that is there. */
  new: z
    .object({
      kind: z.enum(workKinds),
      authors: z.array(z.object({ sr: z.string(), en: z.string() })).min(1),
    })
    .optional(),
  way: z.array(demoStep).min(1),
})
type DemoDraft = z.infer<typeof demoDraft>

/** Loads drafts on their way to the public, each with what the demonstration's accounts did with it; what is there already stays. */
export async function loadDrafts(
  context: LoaderContext<WrittenTables>,
  folder: string,
): Promise<void> {
  const ids = new Map((await listColleagues(context.reader)).map(({ role, id }) => [role, id]))
  const idOf: DemoScene['idOf'] = (role) => {
    const id = ids.get(role)
    if (id === undefined) throw new Error(`the demonstration has no ${role}`)
    return id
  }
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const now = context.services.clock.now()
  for (const name of files.toSorted()) {
    const draft = demoDraft.parse(parse(await readFile(join(folder, name), 'utf8')))
    await context.write(async (trx) => {
      await loadDraft(trx, draft, { idOf, now })
      return ok(undefined)
    })
  }
}

async function loadDraft(
  trx: Writer<WrittenTables>,
  { slug, new: made, way }: DemoDraft,
  scene: Omit<DemoScene, 'edition'>,
): Promise<void> {
  const before = await latestOf(trx, slug)
  // It is there from an earlier start.
  if (before && (made || before.version.publishedAt === null)) return
  if (made) {
    await draftPublication(trx, { byUser: null, at: scene.now, slug, ...made, demo: true })
  }
  for (const step of way) {
    const edition = await latestOf(trx, slug)
    if (!edition) throw new Error(`${slug}: not there`)
    const done = await performStep(trx, step, { ...scene, edition })
    if (!done.ok) throw new Error(`${slug}: ${step.do} was refused: ${done.failure}`)
  }
}

async function latestOf(trx: Writer<WrittenTables>, slug: string): Promise<Edition | undefined> {
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { slug }, 'desk')
  return work && findLatestEdition(reader, work)
}
