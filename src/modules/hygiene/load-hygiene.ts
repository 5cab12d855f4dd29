import { join } from 'node:path'

import type { LoaderContext, Writer } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { loadWorks } from '#modules/publications'

import { enterFacts } from './commands.ts'
import { writtenFacts } from './facts.ts'
import type { HygieneTables, WrittenTables } from './tables.ts'

/** Publishes the tips, guides and terms of `content/hygiene` that are not there yet, each with its facts. */
export async function loadHygiene(context: LoaderContext<WrittenTables>): Promise<void> {
  const at = context.services.clock.now()
  for (const folder of ['tips', 'guides', 'terms']) {
    await loadWorks(context, {
      folder: join(projectRoot, 'content', 'hygiene', folder),
      demo: false,
      alsoFor: async (trx, { workId, slug, meta }) => {
        const facts = writtenFacts.safeParse(meta)
        if (!facts.success) throw new Error(`${slug}: ${facts.error.message}`)
        // The same transaction, with the tables of this module.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const own = trx as unknown as Writer<HygieneTables>
        await enterFacts(own, { workId, facts: facts.data, at })
      },
    })
  }
}
