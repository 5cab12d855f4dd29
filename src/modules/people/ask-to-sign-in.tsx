import type { Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import { SignedOutPage } from './pages/signed-out-page.tsx'
import { signInPath } from './paths.ts'
import { findHeldVariant, peopleContext } from './session.ts'
import { strings } from './strings/index.ts'
import { fieldsToKeep } from './typed-fields.ts'

/** Answers someone who is not signed in. A form is kept in the page that answers it, because a session ends also while people write. */
export async function askToSignIn<Tables>(context: Context<UvidEnv<Tables>>): Promise<Response> {
  const c = peopleContext(context)
  const { path, method } = c.req
  const held = await findHeldVariant(c)
  if (held !== undefined && c.req.query('v') === undefined) c.set('variant', held)
  if (method !== 'POST') return c.redirect(signInPath({ back: path }), 303)
  const kept = await fieldsToKeep(c)
  if (kept.length === 0)
    return c.redirect(signInPath({ back: cameFrom(c.req.header('referer')) }), 303)
  const { variant } = c.var
  return c.render(<SignedOutPage variant={variant} action={path} kept={kept} />, {
    title: strings(variant).signedOut.title,
    status: 403,
  })
}

/** The page with the form; its own address may answer nobody who only looks. */
function cameFrom(referer = ''): string {
  return URL.canParse(referer) ? new URL(referer).pathname : '/desk'
}
