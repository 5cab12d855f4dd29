import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { listInstitutionNames } from '#modules/institutions'

import { publicPaths } from '../paths.ts'
import { strings as rightsStrings } from '../strings/index.ts'
import { correctionForm } from './correction-form.ts'
import { receiveCorrection } from './corrections.ts'
import { scoreOf } from './freshness-rules.ts'
import { directoryFilter, passing } from './list-filter.ts'
import { ControllerPage } from './pages/controller-page.tsx'
import { CorrectionPage, ThanksPage, type CorrectionState } from './pages/correction-page.tsx'
import { DirectoryPage } from './pages/directory-page.tsx'
import { directoryPaths } from './paths.ts'
import { findRecord, listControllers } from './queries.ts'
import { findSite } from './reach.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type DirectoryContext = Context<UvidEnv<WrittenTables>>

/** The directory, the page of each controller, and where visitors say what is wrong. */
export const directoryRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get(publicPaths.controllers, async (c) => {
    const { variant, reader, services } = c.var
    const today = services.clock.today()
    const all = await listControllers(reader)
    const filter = directoryFilter(c.req.query())
    const lines = passing(all, filter, { variant, today })
    const score = scoreOf(
      all.filter(({ status }) => status === 'active'),
      today,
    )
    const { title, lead } = strings(variant)
    return c.render(<DirectoryPage {...{ variant, lines, filter, score, today }} />, {
      title,
      description: lead,
      breadcrumbs: [hubOf(variant)],
    })
  })
  .get(`${publicPaths.controllers}/:slug`, async (c) => {
    const { variant, reader, services } = c.var
    const controller = await findRecord(reader, c.req.param('slug'))
    if (!controller) return c.notFound()
    const successor =
      controller.successor === null ? undefined : await findRecord(reader, controller.successor)
    const props = {
      variant,
      controller,
      successor,
      site: await findSite(reader, controller),
      body: await findBody(reader, controller.institutionId),
      today: services.clock.today(),
    }
    return c.render(<ControllerPage {...props} />, {
      // The register of institutions has a page of the same name.
      title: `${pick(controller.name, variant).text}: ${strings(variant).title}`,
      description: pick(controller.note, variant).text,
      demo: controller.demo,
      ...under(c),
    })
  })
  .get(`${publicPaths.controllers}/:slug/correction`, (c) => correctionPage(c, untouched))
  .post(`${publicPaths.controllers}/:slug/correction`, async (c) => {
    const slug = c.req.param('slug')
    const sent = await parseForm(c, correctionForm)
    if (!sent.ok) return correctionPage(c, { ...sent, tooMany: false })
    const at = c.var.services.clock.now()
    const input = { slug, correction: sent.value, at }
    const received = await c.var.write((trx) => receiveCorrection(trx, input))
    if (received.ok) return c.redirect(inPublic(c.var.variant, directoryPaths.thanks(slug)), 303)
    if (received.failure === 'not-found') return c.notFound()
    return correctionPage(c, { values: sent.values, problems: {}, tooMany: true })
  })
  .get(`${publicPaths.controllers}/:slug/correction/thanks`, async (c) => {
    const { variant, reader } = c.var
    const controller = await findRecord(reader, c.req.param('slug'))
    if (!controller) return c.notFound()
    return c.render(<ThanksPage variant={variant} {...controller} />, {
      title: strings(variant).correction.thanksTitle,
      hidden: true,
      ...under(c, controller),
    })
  })

const untouched: CorrectionState = { values: {}, problems: {}, tooMany: false }

async function correctionPage(c: DirectoryContext, form: CorrectionState): Promise<Response> {
  const { variant, reader } = c.var
  const controller = await findRecord(reader, c.req.param('slug') ?? '')
  if (!controller) return c.notFound()
  const refused = form.tooMany || Object.keys(form.problems).length > 0
  return c.render(
    <CorrectionPage variant={variant} slug={controller.slug} name={controller.name} form={form} />,
    {
      title: `${strings(variant).correction.title}: ${pick(controller.name, variant).text}`,
      hidden: true,
      ...(refused ? { status: 422 as const } : {}),
      ...under(c, controller),
    },
  )
}

async function findBody(reader: DirectoryContext['var']['reader'], id: string | null) {
  if (id === null) return undefined
  const body = (await listInstitutionNames(reader, [id])).get(id)
  return body?.published === true ? { slug: id, name: body.name } : undefined
}

function hubOf(variant: Variant) {
  return {
    href: inPublic(variant, publicPaths.rights),
    label: rightsStrings(variant).navigation,
  }
}

function under(
  c: DirectoryContext,
  controller?: {
    readonly slug: string
    readonly name: { readonly sr: string; readonly en: string }
  },
) {
  const { variant } = c.var
  const list = {
    href: inPublic(variant, directoryPaths.controllers),
    label: strings(variant).title,
  }
  const hub = hubOf(variant)
  if (controller === undefined) return { breadcrumbs: [hub, list] }
  const one = {
    href: inPublic(variant, directoryPaths.controller(controller.slug)),
    label: pick(controller.name, variant).text,
  }
  return { breadcrumbs: [hub, list, one] }
}
