import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import { lawPack, remedyFor } from '#modules/law'

import { byName, publicFilter } from './list-filter.ts'
import { InstitutionPage } from './pages/institution-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { publicPaths } from './paths.ts'
import { institutionPlace, registerPlace } from './places.ts'
import { findInstitution, findName, listInstitutions, listParts } from './queries.ts'
import { strings } from './strings/index.ts'
import type { InstitutionTables } from './tables.ts'

/** The register and the page of each body. */
export const publicRoutes = new Hono<UvidEnv<InstitutionTables>>()
  .get('/institutions', async (c) => {
    const { variant, reader, services } = c.var
    const [pack, today] = [lawPack(), services.clock.today()]
    const lines = (await listInstitutions(reader)).map((line) => ({
      ...line,
      remedy: remedyFor(pack, line.id, today).remedy,
    }))
    const institutionIds = lines.map(({ id }) => id)
    const sections = await c.var.sections(registerPlace, { institutionIds })
    const props = { variant, lines, filter: publicFilter(c.req.query()), sections }
    const { title, lead } = strings(variant)
    return c.render(<RegisterPage {...props} />, { title, description: lead })
  })
  .get('/institutions/:slug', async (c) => {
    const { variant, reader, services } = c.var
    const institution = await findInstitution(reader, c.req.param('slug'))
    if (!institution) return c.notFound()
    const { id, parentId, demo, description, names } = institution
    const parent = parentId === null ? undefined : await findName(reader, parentId)
    const parts = byName(await listParts(reader, id), variant)
    const sections = await c.var.sections(institutionPlace, { institutionId: id })
    const law = { pack: lawPack(), remedy: remedyFor(lawPack(), id, services.clock.today()) }
    const props = { variant, institution, parent, parts, sections, ...law }
    return c.render(<InstitutionPage {...props} />, {
      title: names[0] ? pick(names[0].text, variant).text : id,
      description: pick(description, variant).text,
      demo,
      breadcrumbs: [
        { href: inPublic(variant, publicPaths.institutions), label: strings(variant).title },
      ],
    })
  })
