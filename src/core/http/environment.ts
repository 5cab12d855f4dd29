import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Kysely } from 'kysely'

import type { Reader, DialectName, Writer } from '../db.ts'
import type { Variant } from '../i18n/languages.ts'
import type { FilledSections } from '../places.ts'
import type { Result } from '../result.ts'
import type { Services } from '../services.ts'

/** Who acts in the desk: set by the sign-in middleware, present on every desk route. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly role: string
  /** In which variant this person works. */
  readonly variant: Variant
}

/** Runs one command in one transaction; see `core/db/write.ts`. */
export type Write<Tables> = <T, F extends string>(
  command: (trx: Writer<Tables>) => Promise<Result<T, F>>,
) => Promise<Result<T, F>>

/** What a route finds in `c.var`; a module names its own tables. */
export type UvidEnv<Tables> = {
  Variables: {
    readonly requestId: string
    readonly variant: Variant
    readonly reader: Reader<Tables>
    readonly write: Write<Tables>
    readonly dialect: DialectName
    readonly services: Services
    readonly sections: FilledSections
    /** Only on desk routes. */
    readonly actor: Actor
    /** Whether the one who acts may open an address of the desk; outside the desk nobody may. */
    readonly mayOpen: (address: string) => boolean
    /** The plain connection, for the sign-in library alone. */
    readonly connection: Kysely<Tables>
  }
}

/** What a page says of itself; the layout does the rest. */
export type PageHead = {
  readonly title: string
  readonly description?: string
  /** From the home page down to the parent of this page. */
  readonly breadcrumbs?: readonly { readonly href: string; readonly label: string }[]
  /** Shown as invented content. */
  readonly demo?: boolean
  /** The islands on this page, by the name of their source file; none by default. */
  readonly islands?: readonly string[]
  /** The page must not be found by search engines (forms in progress, one person's results). */
  readonly hidden?: boolean
  /** What stands before everything else but the link to the content, such as a way out of the page. */
  readonly first?: JSX.Element
  /** What stands in the search field. */
  readonly searched?: string
  readonly status?: 200 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503 | 507
}

declare module 'hono' {
  // Hono reads the type of `c.render` from this interface; a type cannot be merged.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ContextRenderer {
    (content: JSX.Element, head: PageHead): Promise<Response>
  }
}
