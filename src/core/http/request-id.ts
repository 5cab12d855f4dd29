import { randomBytes } from 'node:crypto'

import type { MiddlewareHandler } from 'hono'

/** Numbers a request, so that an error page and the log can be laid side by side. Short enough to be read over a telephone. */
export function requestNumber(): MiddlewareHandler {
  return async function setRequestNumber(c, next) {
    c.set('requestId', randomBytes(5).toString('hex'))
    await next()
  }
}
