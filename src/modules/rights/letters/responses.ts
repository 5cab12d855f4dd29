import type { Context, MiddlewareHandler } from 'hono'

import { CALENDAR_TYPE } from '#core/calendar/calendar.ts'

import type { Sent } from './flow.ts'

/** What somebody typed is in every answer to a form, so no browser, proxy or cache may keep one. */
export function forgetting(): MiddlewareHandler {
  return async function forget(c, next) {
    await next()
    if (c.req.method === 'POST') c.header('cache-control', 'no-store')
  }
}

/** The fields of a form as text; files and repeated names are none of ours. */
export async function sentFields(c: Context): Promise<Sent> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

/** A file that the browser keeps; its name says what it is and never whose. */
function download(
  c: Context,
  file: {
    readonly name: string
    readonly type: string
    readonly body: string | Uint8Array<ArrayBuffer>
  },
): Response {
  return c.body(file.body, 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
  })
}

/** The letter on paper. */
export function paperFile(c: Context, id: string, body: Uint8Array<ArrayBuffer>): Response {
  return download(c, { name: `uvid-pismo-${id}.pdf`, type: 'application/pdf', body })
}

/** The term for a calendar. */
export function calendarFile(c: Context, body: string): Response {
  return download(c, { name: 'uvid-rok.ics', type: CALENDAR_TYPE, body })
}

/** The case to be kept by whom it concerns. */
export function caseFile(c: Context, body: string, day: string): Response {
  const type = 'application/json; charset=utf-8'
  return download(c, { name: `uvid-predmet-${day}.json`, type, body })
}
