import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { mountable, type Routes } from '#core/module.ts'

import { strings } from '../strings/index.ts'
import type { PeopleTables } from '../tables.ts'
import { auditCsv } from './audit-csv.ts'
import { readWish } from './audit-filter.ts'
import { AuditPage } from './audit-page.tsx'
import { findAuditHead, listAudit, listNames } from './queries.ts'
import { recordPage } from './record-link.ts'

/** The trail, to be read and never written. `desk` holds the routes of the desk, to which records are linked. */
export function auditRoutes(desk: Parameters<typeof recordPage>[0]): Routes {
  const routes = new Hono<UvidEnv<PeopleTables>>()
    .get('/audit', async (c) => {
      const { variant, reader, mayOpen } = c.var
      const wish = readWish(c.req.query())
      const wrong = wish.wrong.length > 0
      const [stretch, head, persons] = await Promise.all([
        wrong ? undefined : listAudit(reader, wish.filter, wish.place),
        findAuditHead(reader),
        listNames(reader),
      ])
      const linkOf = (record: string) => {
        const page = recordPage(desk, record)
        return page !== undefined && mayOpen(page) ? page : undefined
      }
      const status = wrong ? 422 : 200
      const view = { variant, wish, stretch, head, persons, linkOf }
      return c.render(<AuditPage {...view} />, { title: strings(variant).audit.title, status })
    })
    .get('/audit/rows.csv', (c) => {
      const wish = readWish(c.req.query())
      if (wish.wrong.length > 0) return c.notFound()
      return c.body(auditCsv(c.var.reader, wish.filter), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
      })
    })
  return mountable(routes)
}
