import type { Hono } from 'hono'

import type { PersonData } from './about-person.ts'
import type { DialectName, Writer } from './db.ts'
import type { Reader } from './db.ts'
import type { DeskDocumentSource } from './desk-document.ts'
import type { DeskTaskSource } from './desk-task.ts'
import type { UvidEnv, Write } from './http/environment.ts'
import type { Variant } from './i18n/languages.ts'
import type { AnyJob } from './jobs/define-job.ts'
import type { RecurringJob } from './jobs/recurring.ts'
import type { AnyKeptRules } from './kept.ts'
import type { RetentionRule } from './kept/retention-rule.ts'
import type { Section } from './places.ts'
import type { SearchDocument } from './search/search-document.ts'
import type { Services } from './services.ts'

declare const mounted: unique symbol
/** Routes whose table types have been checked where they were written. */
export type Routes = Hono & { readonly [mounted]?: true }

/** Hands a module's routes to its description; the composition root mounts them on a context that holds all tables. */
export function mountable<Tables>(routes: Hono<UvidEnv<Tables>>): Routes {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables were checked where the routes were written
  return routes as unknown as Routes
}

/** A link that a module offers to a layout. `path` comes after the variant (public) or after /desk (desk). */
export type NavigationLink = {
  readonly path: string
  readonly label: (variant: Variant) => string
  readonly order: number
}

/** What a starter or demo loader gets; it must be safe to run again. */
export type LoaderContext<Tables> = {
  readonly reader: Reader<Tables>
  readonly write: Write<Tables>
  readonly dialect: DialectName
  readonly services: Services
}

/** Everything the rest of the product knows of a part of the programme; each module exports one as `module`. */
export type ModuleDescription = {
  readonly name: string
  /** Mounted under every variant. */
  readonly publicRoutes?: Routes
  /** Mounted under /desk, behind sign-in. */
  readonly deskRoutes?: Routes
  /** Mounted under /desk, before sign-in, in the plain layout. */
  readonly openDeskRoutes?: Routes
  /** Mounted at the root, for addresses without a variant. */
  readonly rootRoutes?: Routes
  readonly navigation?: readonly NavigationLink[]
  readonly footer?: readonly NavigationLink[]
  readonly deskNavigation?: readonly NavigationLink[]
  /** What the module adds to pages that others own. */
  readonly sections?: readonly Section[]
  /** What waits for people of the desk. */
  readonly deskTasks?: readonly DeskTaskSource[]
  /** Every record, published or not, for the search of the desk. */
  readonly deskDocuments?: readonly DeskDocumentSource[]
  readonly jobs?: readonly AnyJob[]
  readonly recurring?: readonly RecurringJob[]
  /** All public documents of the module, for a full rebuild of the search index. */
  readonly searchDocuments?: (reader: Reader<never>) => Promise<SearchDocument[]>
  /** Public paths after the variant, for the sitemap. */
  readonly sitemap?: (reader: Reader<never>) => Promise<string[]>
  /** Which personal data each column holds. */
  readonly kept: AnyKeptRules
  /** How the periods of these data end by themselves. */
  readonly retention?: readonly RetentionRule[]
  /** What the module can do for a person who asks what we hold about them. */
  readonly personData?: PersonData<never>
  /** Reads the content files on which the module runs; throws with every problem named, and then the site does not start. */
  readonly checkContent?: () => void
  /** Loads the real starter content. */
  readonly loadStarter?: (context: LoaderContext<never>) => Promise<void>
  /** Loads invented content; only ever called by the demo command. */
  readonly loadDemo?: (context: LoaderContext<never>) => Promise<void>
}

export type { Reader, Writer }
