import { Secret, TOTP } from 'otpauth'

/** What every app supports; RFC 6238. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** 160 bits, as RFC 4226 wants. */
const SECRET_BYTES = 20
/** One step before and after: clocks of telephones differ. */
const WINDOW = 1

/** A new secret in base32, as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address that the QR code holds. */
export function totpAddress(of: {
  readonly secret: string
  readonly email: string
  readonly issuer: string
}): string {
  const { secret, email: label, issuer } = of
  return new TOTP({ ...FORM, issuer, label, secret: Secret.fromBase32(secret) }).toString()
}

/** The number of the time step to which a code belongs, counted from 1970; undefined when it is none of now (an instant). */
export function totpStep(
  secret: string,
  { code, now }: { readonly code: string; readonly now: string },
): number | undefined {
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) })
  const timestamp = Date.parse(now)
  const delta = totp.validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / FORM.period) + delta
}

/** The secret in groups of four, for whoever types it. */
export function inGroups(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ')
}
