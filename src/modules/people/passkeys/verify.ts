import * as z from 'zod'

import { fail, ok, type Result } from '#core/result.ts'

import { relyingParty } from './options.ts'

/** The public half of a passkey, as it is kept. */
export type PublicHalf = {
  readonly credentialId: string
  readonly publicKey: string
  readonly counter: number
}

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(10_000)
const credential = z.object({ id: base64url, rawId: base64url, type: z.literal('public-key') })
const registrationAnswer = credential.extend({
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
})
const proofAnswer = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
})
const clientData = z.object({ challenge: z.string() })

/** What a browser sent of a passkey, before anything of it is believed. */
export type Answer<T> = {
  readonly credentialId: string
  readonly challenge: string
  readonly json: T
}

/** Reads the answer of a passkey that shall be added. */
export function readRegistration(text: string) {
  return readAnswer(text, registrationAnswer)
}

/** Reads the answer of a passkey that proves who holds it. */
export function readProof(text: string) {
  return readAnswer(text, proofAnswer)
}

/** Checks a new passkey; the challenge must have been found ours. Loaded when needed. */
export async function verifyRegistration(
  answer: Answer<z.infer<typeof registrationAnswer>>,
  origin: string,
): Promise<Result<PublicHalf, 'passkey-invalid'>> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const checked = await invalidWhenThrown(
    verifyRegistrationResponse({
      response: { ...answer.json, clientExtensionResults: {} },
      expectedChallenge: answer.challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      requireUserVerification: true,
    }),
  )
  if (!checked?.registrationInfo) return fail('passkey-invalid')
  const { id, publicKey, counter } = checked.registrationInfo.credential
  return ok({
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
  })
}

/** Checks a proof against a kept passkey and gives the new count; the challenge must have been found ours. */
export async function verifyProof(
  answer: Answer<z.infer<typeof proofAnswer>>,
  { kept, origin }: { readonly kept: PublicHalf; readonly origin: string },
): Promise<Result<{ counter: number }, 'passkey-invalid'>> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { userHandle, ...response } = answer.json.response
  const checked = await invalidWhenThrown(
    verifyAuthenticationResponse({
      response: {
        ...answer.json,
        response: { ...response, ...(typeof userHandle === 'string' ? { userHandle } : {}) },
        clientExtensionResults: {},
      },
      expectedChallenge: answer.challenge,
      expectedOrigin: origin,
      expectedRPID: relyingParty(origin),
      credential: {
        id: kept.credentialId,
        publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64url')),
        counter: kept.counter,
      },
      requireUserVerification: true,
    }),
  )
  return checked?.verified === true
    ? ok({ counter: checked.authenticationInfo.newCounter })
    : fail('passkey-invalid')
}

function readAnswer<T extends z.infer<typeof credential>>(
  text: string,
  schema: z.ZodType<T & { readonly response: { readonly clientDataJSON: string } }>,
): Answer<T> | undefined {
  const answer = schema.safeParse(parsed(text))
  if (!answer.success) return undefined
  const client = parsed(Buffer.from(answer.data.response.clientDataJSON, 'base64url').toString())
  const data = clientData.safeParse(client)
  if (!data.success) return undefined
  return { credentialId: answer.data.id, challenge: data.data.challenge, json: answer.data }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever a browser sent that is no JSON is refused by the schema.
    return undefined
  }
}

async function invalidWhenThrown<T>(checking: Promise<T>): Promise<T | undefined> {
  try {
    return await checking
  } catch {
    // The library throws whatever does not fit, and what came from a browser is never a fault of ours.
    return undefined
  }
}
