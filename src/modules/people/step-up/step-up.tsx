import type { MiddlewareHandler } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { later } from '#core/jobs/lease.ts'
import { fail, type Result } from '#core/result.ts'

import { proofOptions } from '../passkeys/options.ts'
import { provePasskey } from '../passkeys/prove.ts'
import { listPasskeys } from '../passkeys/queries.ts'
import { codeRestInWords, minutesUntil, restInWords } from '../problem-words.ts'
import { provePassword } from '../prove-password.ts'
import { proveSecondFactor } from '../second-factor/prove.ts'
import { findSecondFactor } from '../second-factor/queries.ts'
import { PROOF_SECONDS_MAX } from '../session-rules.ts'
import { heldSession, noteProof, peopleContext, type PeopleContext } from '../session.ts'
import { strings } from '../strings/index.ts'
import { typedFields, type TypedField } from '../typed-fields.ts'
import type { Role } from '../visibility.ts'
import { isDangerous } from './dangerous-acts.ts'
import { StepUpPage, type ProofMeans, type ProofProblem } from './pages/step-up-page.tsx'
import { proofFields } from './proof-fields.ts'
import { proveByLetter, sendProofLetter } from './proof-letter.ts'

/** The role that signs in by a letter alone. */
const learner: Role = 'learner'

type Failure =
  | 'wrong-password'
  | 'wrong-code'
  | 'wrong-letter-code'
  | 'passkey-invalid'
  | 'nothing-typed'

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
    const typed = await typedFields(c)
    const means = await meansOf(c)
    if (!typed.some(({ name }) => isProof(name))) return ask(c, { typed, means })
    if (means.letter && valueOf(typed, proofFields.letter) !== '') {
      return ask(c, { typed, means, letter: await sendProofLetter(c) })
    }
    const proven = await prove(c, { typed, means })
    if (!proven.ok) return ask(c, { typed, means, failed: proven })
    await noteProof(c)
    return next()
  }
}

function isProof(name: string): boolean {
  return Object.values(proofFields).some((field) => field === name)
}

function valueOf(typed: readonly TypedField[], wanted: string): string {
  return typed.find(({ name }) => name === wanted)?.value.trim() ?? ''
}

async function prove(
  c: PeopleContext,
  { typed, means }: { readonly typed: readonly TypedField[]; readonly means: ProofMeans },
): Promise<Result<unknown, Failure | 'too-many-attempts'>> {
  const userId = c.var.actor.id
  const answer = valueOf(typed, proofFields.passkey)
  if (answer !== '') return provePasskey(c, { purpose: 'step-up', userId, answer })
  const code = valueOf(typed, proofFields.code)
  if (code !== '') {
    return means.letter ? proveByLetter(c, code) : proveSecondFactor(c, { userId, code })
  }
  const password = valueOf(typed, proofFields.password)
  return password === '' ? fail('nothing-typed') : provePassword(c, password)
}

type Asked = {
  readonly typed: readonly TypedField[]
  readonly means: ProofMeans
  readonly failed?: { readonly failure: Failure | 'too-many-attempts'; readonly detail?: string }
  /** How it went with a letter that the person wanted. */
  readonly letter?: Result<undefined, 'too-many-letters'>
}

async function ask(c: PeopleContext, asked: Asked) {
  const { variant } = c.var
  const { typed, means, failed, letter } = asked
  const { title } = strings(variant).stepUp
  // A code was asked for already: the field for it stays.
  const letterSent =
    means.letter && (letter !== undefined || valueOf(typed, proofFields.code) !== '')
  const wait = letter?.ok === false ? minutesUntil(variant, restOf(c, letter.detail)) : undefined
  return c.render(
    <StepUpPage
      variant={variant}
      action={c.req.path}
      kept={typed.filter(({ name }) => !isProof(name))}
      means={means}
      letterSent={letterSent}
      letterWait={wait}
      problem={problemOf(c, asked)}
    />,
    { title, status: failed ? 422 : 403, islands: ['passkey'] },
  )
}

function restOf(c: PeopleContext, until: string | undefined) {
  return { now: c.var.services.clock.now(), until }
}

function problemOf(c: PeopleContext, { typed, means, failed }: Asked): ProofProblem | undefined {
  if (!failed) return undefined
  const { variant } = c.var
  const { problems } = strings(variant).stepUp
  const { failure, detail } = failed
  const field = means.password && valueOf(typed, proofFields.code) === '' ? 'password' : 'code'
  const rested = field === 'code' && means.code ? codeRestInWords : restInWords
  const message =
    failure === 'too-many-attempts' ? rested(variant, restOf(c, detail)) : problems[failure]
  return { field: proofFields[field], message }
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
  const password = typeof account?.password === 'string'
  const code = (await findSecondFactor(reader, userId)) !== undefined
  return {
    password,
    code,
    // Only for whom a letter signs in as well, or who has nothing else; never instead of the app.
    letter: !code && (actor.role === learner || (!password && passkeys.length === 0)),
    passkey:
      credentialIds.length > 0
        ? proofOptions(c, { purpose: 'step-up', userId, credentialIds })
        : undefined,
  }
}
