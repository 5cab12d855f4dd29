import { Hono, type Context } from 'hono'

import type { Everyone, Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { fail, ok } from '#core/result.ts'
import { findSubject, mayLeave, type PeopleTables, isOnlyAdministrator } from '#modules/people'

import { erasePerson, letterRemover } from './erase-person.ts'
import { heldFile } from './held-file.ts'
import {
  ErasedPage,
  LastAdministratorPage,
  MyDataPage,
  MyErasurePage,
} from './pages/about-me-pages.tsx'
import { paths } from './paths.ts'
import { strings } from './strings/index.ts'
import type { WorkTables } from './tables.ts'

/** A request as this module sees it. */
export type PrivacyContext = Context<UvidEnv<WorkTables>>

/** After one's account has gone; nobody is signed in. */
export const openRoutes = new Hono<UvidEnv<WorkTables>>().get('/data-erased', (c) =>
  c.render(<ErasedPage variant={c.var.variant} />, { title: strings(c.var.variant).erasure.done }),
)

/** What everybody who is signed in can do with their own data. */
export function ownRoutes(everyone: Everyone) {
  return (
    new Hono<UvidEnv<WorkTables>>()
      .get('/me/data', async (c) => {
        const { variant } = c.var
        const asked = await askedOf(c)
        const [sections, consents] = [await everyone.list(asked), await everyone.consents(asked)]
        const saved = c.req.query('saved') === 'consent'
        const onlyAdministrator = await isOnlyAdministrator(c.var.reader, c.var.actor.id)
        const held = { variant, sections, consents, saved, onlyAdministrator }
        return c.render(<MyDataPage {...held} />, { title: strings(variant).mine.title })
      })
      .get('/me/data.json', async (c) => heldFile(c, await everyone.list(await askedOf(c))))
      .post('/me/data/consents/:consentId/withdrawal', async (c) => {
        const { subject, secret } = await askedOf(c)
        const withdrawn = await c.var.write(async (trx) => {
          const writing = {
            trx,
            subject,
            secret,
            removeLetters: letterRemover(c.var.services.mailer),
          }
          const done = await everyone.withdraw(writing, c.req.param('consentId'))
          return done ? ok(undefined) : fail('not-found')
        })
        return withdrawn.ok ? c.redirect(paths.mineSaved, 303) : c.notFound()
      })
      // Where a language is chosen on the answer to a form, the browser asks for the form's address.
      .get('/me/data/consents/:consentId/withdrawal', (c) => c.redirect(paths.mine, 303))
      .get('/me/data/erasure', async (c) => {
        const { variant, reader, actor } = c.var
        if (await isOnlyAdministrator(reader, actor.id)) return lastAdministrator(c, 200)
        const remains = await everyone.remains(await askedOf(c))
        return c.render(<MyErasurePage variant={variant} remains={remains} />, {
          title: strings(variant).erasure.title,
          breadcrumbs: [{ href: paths.mine, label: strings(variant).mine.title }],
        })
      })
      .post('/me/data/erasure', async (c) => {
        const { variant, services, actor } = c.var
        const { subject } = await askedOf(c)
        const gone = await c.var.write(async (trx) => {
          if (!(await mayLeave(trx, actor.id))) return fail('last-administrator')
          await erasePerson(trx, { subject, everyone, services })
          return ok(undefined)
        })
        if (gone.ok) {
          // The sessions are gone; the browser forgets their names too.
          c.header('clear-site-data', '"cookies"')
          return c.redirect(`${paths.erased}?v=${variant}`, 303)
        }
        return lastAdministrator(c, 409)
      })
  )
}

function lastAdministrator(c: PrivacyContext, status: 200 | 409) {
  const { variant } = c.var
  const { mine, erasure } = strings(variant)
  return c.render(<LastAdministratorPage variant={variant} />, {
    title: erasure.lastTitle,
    breadcrumbs: [{ href: paths.mine, label: mine.title }],
    status,
  })
}

/** The person of an address, with the account if there is one. */
export async function subjectOf(
  reader: Reader<PeopleTables>,
  of: { readonly userId: string } | { readonly email: string },
): Promise<Subject> {
  return (await findSubject(reader, of)) ?? of
}

async function askedOf(c: PrivacyContext) {
  const { reader, actor, services } = c.var
  const subject = await subjectOf(reader, { userId: actor.id })
  return { reader, subject, secret: services.secret }
}
