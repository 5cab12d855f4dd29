import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

import type { UvidEnv, Write } from '#core/http/environment.ts'

import { actors, appendAudit, type AuditEntry } from './append-audit.ts'

/** How commands name what they made, when the address did not name it yet. */
const IDS = ['id', 'workId', 'code', 'sha256'] as const
/** An id or a code; words of people have spaces or letters beyond these. */
const ID = /^[\w-]{1,64}$/
/** Where things are made: their own address has the id instead. */
const MAKING = /\/(?:new|invitation)$/

/**
 * From here on every command of `c.var.write` that succeeds writes one row of the audit trail in its own transaction; one that
 * fails writes none. Stands before all routes of the desk, so that no route can forget it.
 */
export function auditCommands<Tables>(): MiddlewareHandler<UvidEnv<Tables>> {
  return async (c, next) => {
    c.set('write', audited(c))
    await next()
  }
}

/** The act that a route of the desk stands for, as it is written down. */
export function actOfRoute({ method, path }: { readonly method: string; readonly path: string }) {
  return `${method} ${plainPattern(path)}`
}

/** The regular expressions of parameters tell nobody anything. */
function plainPattern(path: string): string {
  return path.replaceAll(/(:\w+)\{[^/]*/g, '$1')
}

function audited<Tables>(c: Context<UvidEnv<Tables>>): Write<Tables> {
  const { write } = c.var
  return (command) =>
    write(async (trx) => {
      const result = await command(trx)
      if (result.ok) await appendAudit(trx, entryOf(c, result.value))
      return result
    })
}

/** Before sign-in the one who acts is the person whom the command names in its value, if any: whoever held a one-time link. */
function entryOf<Tables>(c: Context<UvidEnv<Tables>>, value: unknown): AuditEntry {
  const at = c.var.services.clock.now()
  const pattern = plainPattern(routePath(c))
  const act = actOfRoute({ method: c.req.method, path: pattern })
  const made = idIn(value)
  // The type promises an actor on every desk route; pages before sign-in have none.
  const actor: UvidEnv<Tables>['Variables']['actor'] | undefined = c.var.actor
  if (actor) return { at, act, actorId: actor.id, record: recordOf(c, { pattern, made }) }
  const record = made === undefined ? '' : `/desk/people/${made}`
  return { at, act, actorId: made ?? actors.stranger, record }
}

/** The address of the request as it was sent, without a query and without the token of a one-time link. */
function recordOf<Tables>(
  c: Context<UvidEnv<Tables>>,
  { pattern, made }: { readonly pattern: string; readonly made: string | undefined },
): string {
  const names = pattern.split('/')
  // `c.req.path` is decoded; what is stored must stay one word of printable ASCII.
  const parts = new URL(c.req.url).pathname.split('/')
  const path = parts.map((part, at) => (names[at] === ':token' ? ':token' : part)).join('/')
  if (made === undefined || parts.includes(made)) return path
  return `${path.replace(MAKING, '')}/${made}`
}

function idIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const named = new Map<string, unknown>(Object.entries(value))
  return IDS.map((name) => named.get(name)).find(
    (id): id is string => typeof id === 'string' && ID.test(id),
  )
}
