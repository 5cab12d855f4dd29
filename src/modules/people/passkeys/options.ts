import type { PeopleContext } from '../session.ts'
import { newChallenge, type ChallengePurpose } from './challenge.ts'

/** COSE: EdDSA, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257]
/** How long the browser waits for the person, in milliseconds. */
const TIMEOUT = 300_000

/** What the browser's script hands to `navigator.credentials`, in the JSON form of WebAuthn level 3. */
export type PasskeyOptions = Readonly<Record<string, unknown>>

/** To which host passkeys are bound. */
export function relyingParty(origin: string): string {
  return new URL(origin).hostname
}

/** Asks for a passkey: of anyone at sign-in, of the signed-in person otherwise. The key must know its owner by a PIN or a finger. */
export function proofOptions(
  c: PeopleContext,
  asked: {
    readonly purpose: Exclude<ChallengePurpose, 'registration'>
    readonly userId?: string
    readonly credentialIds?: readonly string[]
  },
): PasskeyOptions {
  const { services } = c.var
  const { purpose, userId = '', credentialIds = [] } = asked
  const now = services.clock.now()
  return {
    challenge: newChallenge(services.secret, { purpose, userId, now }),
    rpId: relyingParty(services.origin),
    allowCredentials: described(credentialIds),
    userVerification: 'required',
    timeout: TIMEOUT,
  }
}

/** Asks for a new passkey, one that signs in without an e-mail. No attestation: what kind of device it is does not concern us. */
export function registrationOptions(
  c: PeopleContext,
  of: { readonly email: string; readonly credentialIds: readonly string[] },
): PasskeyOptions {
  const { services, actor } = c.var
  const { email, credentialIds } = of
  const id = relyingParty(services.origin)
  const now = services.clock.now()
  return {
    challenge: newChallenge(services.secret, { purpose: 'registration', userId: actor.id, now }),
    rp: { id, name: id },
    user: {
      id: Buffer.from(actor.id).toString('base64url'),
      name: email,
      displayName: actor.name,
    },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: described(credentialIds),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    timeout: TIMEOUT,
  }
}

function described(credentialIds: readonly string[]) {
  return credentialIds.map((id) => ({ type: 'public-key', id }))
}
