import type { MiddlewareHandler } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { later } from '#core/jobs/lease.ts'
import { fail, type Result } from '#core/result.ts'

import { proofOptions } from '../passkeys/options.ts'
import { provePasskey } from '../passkeys/prove.ts'
import { listPasskeys } from '../passkeys/queries.ts'
import { restInWords } from '../problem-words.ts'
import { provePassword } from '../prove-password.ts'
import { proveSecondFactor } from '../second-factor/prove.ts'
import { findSecondFactor } from '../second-factor/queries.ts'
import { PROOF_SECONDS_MAX } from '../session-rules.ts'
import { heldSession, noteProof, peopleContext, type PeopleContext } from '../session.ts'
import { strings } from '../strings/index.ts'
import { isDangerous } from './dangerous-acts.ts'
import { StepUpPage, type KeptField, type ProofMeans } from './pages/step-up-page.tsx'
import { proofFields } from './proof-fields.ts'

type Failure = 'wrong-password' | 'wrong-code' | 'passkey-invalid' | 'nothing-typed'

/**
 * Stops a dangerous act whose last proof is too old and asks for another. The question carries everything that was typed, so that
 * the answer to it does the act: nothing is typed twice and nothing is remembered on the server.
 */
export function stepUp<Tables>(): MiddlewareHandler<UvidEnv<Tables>> {
  return async (context, next) => {
    const c = peopleContext(context)
    const { method, path: address } = c.req
    if (!isDangerous({ method, address })) return next()
    const held = await heldSession(c)
    const oldest = later(c.var.services.clock.now(), -PROOF_SECONDS_MAX)
    if (held !== undefined && held.provenAt > oldest) return next()
    const typed = await typedIn(c)
    if (!typed.some(({ name }) => isProof(name))) return ask(c, { typed })
    const proven = await prove(c, typed)
    if (!proven.ok) return ask(c, { typed, failed: proven })
    await noteProof(c)
    return next()
  }
}

function isProof(name: string): boolean {
  return Object.values(proofFields).some((field) => field === name)
}

async function typedIn(c: PeopleContext): Promise<KeptField[]> {
  const body = await c.req.parseBody({ all: true })
  return Object.entries(body).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => ({ name, value })),
  )
}

async function prove(
  c: PeopleContext,
  typed: readonly KeptField[],
): Promise<Result<unknown, Failure | 'too-many-attempts'>> {
  const given = (wanted: string) => typed.find(({ name }) => name === wanted)?.value.trim() ?? ''
  const userId = c.var.actor.id
  const answer = given(proofFields.passkey)
  if (answer !== '') return provePasskey(c, { purpose: 'step-up', userId, answer })
  const code = given(proofFields.code)
  if (code !== '') return proveSecondFactor(c, { userId, code })
  const password = given(proofFields.password)
  return password === '' ? fail('nothing-typed') : provePassword(c, password)
}

type Asked = {
  readonly typed: readonly KeptField[]
  readonly failed?: { readonly failure: Failure | 'too-many-attempts'; readonly detail?: string }
}

async function ask(c: PeopleContext, { typed, failed }: Asked) {
  const { variant, services } = c.var
  const { stepUp: words } = strings(variant)
  const means = await meansOf(c)
  const now = services.clock.now()
  const problem =
    failed &&
    (failed.failure === 'too-many-attempts'
      ? restInWords(variant, { now, until: failed.detail })
      : words.problems[failed.failure])
  return c.render(
    <StepUpPage
      variant={variant}
      action={c.req.path}
      kept={typed.filter(({ name }) => !isProof(name))}
      means={means}
      problem={problem}
    />,
    { title: words.title, status: failed ? 422 : 403, islands: ['passkey'] },
  )
}

async function meansOf(c: PeopleContext): Promise<ProofMeans> {
  const { reader, actor } = c.var
  const userId = actor.id
  const account = await reader
    .selectFrom('people_account')
    .select('password')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  const passkeys = await listPasskeys(reader, userId)
  const credentialIds = passkeys.map(({ credentialId }) => credentialId)
  return {
    password: typeof account?.password === 'string',
    code: (await findSecondFactor(reader, userId)) !== undefined,
    passkey:
      credentialIds.length > 0
        ? proofOptions(c, { purpose: 'step-up', userId, credentialIds })
        : undefined,
  }
}
