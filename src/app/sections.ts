import type { JSX } from 'hono/jsx/jsx-runtime'

import type { Clock } from '#core/clock.ts'
import type { Database } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { ModuleDescription } from '#core/module.ts'
import type { Place } from '#core/places.ts'

import { toModule, type AppTables } from './app-tables.ts'

type SectionParts = {
  readonly modules: readonly ModuleDescription[]
  readonly db: Database<AppTables>
  readonly clock: Clock
}

/** In which variant someone reads, and which addresses of the desk are open to them. */
type Reading = { readonly variant: Variant; readonly mayOpen: (address: string) => boolean }

/** Draws what all modules add to a place, in their declared order. */
export function fillSections({ modules, db, clock }: SectionParts) {
  const sections = modules
    .flatMap((module) => module.sections ?? [])
    .toSorted((a, b) => a.order - b.order)
  return async function draw<Subject>(
    { variant, mayOpen }: Reading,
    place: Place<Subject>,
    subject: Subject,
  ): Promise<JSX.Element[]> {
    const here = sections.filter(
      ({ place: name, opens }) => name === place.name && (opens === undefined || mayOpen(opens)),
    )
    const context = { reader: db.reader, variant, today: clock.today(), subject }
    const drawn = await Promise.all(here.map((section) => section.render(toModule(context))))
    return drawn.filter((part) => part !== undefined)
  }
}
