import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const CREDENTIAL_INCLUDED = 0x40

type Asked = {
  /** From the page, base64url. */
  readonly challenge: string
  readonly origin: string
  /** False for a key that does not ask for a finger or a PIN. */
  readonly verified?: boolean
  /** What the key says of how often it was used. */
  readonly counter?: number
}

/** A passkey in software, as WebAuthn level 3 describes one: makes a credential and signs with it. */
export function softwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const jwk = publicKey.export({ format: 'jwk' })
  const [x, y] = [jwk.x ?? '', jwk.y ?? ''].map((part) => Buffer.from(part, 'base64url'))
  // COSE (RFC 9053): key type EC2, ES256, P-256 and the two coordinates.
  const coseKey = map([
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), bytes(x ?? Buffer.alloc(0))],
    [int(-3), bytes(y ?? Buffer.alloc(0))],
  ])
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url') }

  function authenticatorData(asked: Asked, more: Buffer): Buffer {
    const { origin, verified = true, counter = 0 } = asked
    const host = createHash('sha256').update(new URL(origin).hostname).digest()
    const included = more.length > 0 ? CREDENTIAL_INCLUDED : 0
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | included
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([host, Buffer.from([flags]), count, more])
  }

  return {
    credentialId: credential.id,
    /** The answer to a wish for a new credential, as the page's form sends it. */
    register(asked: Asked): string {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey])
      const attestationObject = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authenticatorData(asked, attested))],
      ])
      return JSON.stringify({
        ...credential,
        type: 'public-key',
        response: {
          clientDataJSON: clientData('webauthn.create', asked).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
        },
      })
    },
    /** The answer to a challenge, signed. */
    prove(asked: Asked): string {
      const data = authenticatorData(asked, Buffer.alloc(0))
      const client = clientData('webauthn.get', asked)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return JSON.stringify({
        ...credential,
        type: 'public-key',
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle: null,
        },
      })
    },
  }
}

function clientData(type: string, { challenge, origin }: Asked): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

// CBOR (RFC 8949), as much of it as a credential needs.
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff])
}

function int(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value)
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([head(2, value.length), value])
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, value.length), Buffer.from(value)])
}

function map(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()])
}
