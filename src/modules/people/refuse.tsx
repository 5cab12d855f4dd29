import type { Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import { ForbiddenPage, NotSavedPage } from './pages/forbidden-page.tsx'
import { peopleContext } from './session.ts'
import { strings } from './strings/index.ts'
import { textsToKeep } from './typed-fields.ts'

/** Answers what the table of permissions does not allow, and gives back what the person wrote: their role may have changed meanwhile. */
export async function refuse<Tables>(
  context: Context<UvidEnv<Tables>>,
  decision: 'forbidden' | 'hidden',
): Promise<Response> {
  const c = peopleContext(context)
  const { variant } = c.var
  const { refusal } = strings(variant)
  const texts = await textsToKeep(c)
  if (decision === 'forbidden') {
    const page = <ForbiddenPage variant={variant} address={c.req.path} texts={texts} />
    return c.render(page, { title: refusal.title, status: 403 })
  }
  if (texts.length === 0) return c.notFound()
  const page = <NotSavedPage variant={variant} texts={texts} />
  return c.render(page, { title: refusal.notSaved, status: 404 })
}
