import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'

/** What a receipt says: when a run ended and how many records each rule removed. Nothing about anyone. */
export type ReceiptFacts = {
  readonly sequence: number
  /** Instant. */
  readonly at: string
  readonly removed: Readonly<Record<string, number>>
  /** Signature of the receipt before, empty for the first: none can be left out later. */
  readonly previousSignature: string
}

/** A receipt with the key that proves it. */
export type Receipt = Omit<ReceiptFacts, 'previousSignature'> & {
  /** base64url of the 32 bytes of the key. */
  readonly publicKey: string
  readonly signature: string
}

/** Signs receipts. */
export type ReceiptSigner = {
  readonly publicKey: string
  readonly sign: (facts: ReceiptFacts) => string
}

/** The DER of an Ed25519 key without its 32 bytes (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_BYTES = 32

/** A signer whose key follows from the secret of the installation, so that there is no second secret to keep; one cannot be found from the other. */
export function receiptSigner(secret: string): ReceiptSigner {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'uvid retention receipt', KEY_BYTES))
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    publicKey: rawPublicKey(createPublicKey(key)),
    sign: (facts) => sign(null, Buffer.from(receiptLine(facts)), key).toString('base64url'),
  }
}

/** What is signed: `uvid-retention-1`, sequence, instant, counts as JSON and the signature before, tabs between them and a line feed at the end. */
export function receiptLine({ sequence, at, removed, previousSignature }: ReceiptFacts): string {
  const fields = ['uvid-retention-1', sequence, at, countsText(removed), previousSignature]
  return `${fields.join('\t')}\n`
}

/** Counts as they are stored and signed: by the names of rules, so that the same counts are the same text. */
export function countsText(removed: Readonly<Record<string, number>>): string {
  const byName = Object.entries(removed).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(byName))
}

/** Whether a receipt is what its key signed after the receipt before it. */
export function isGenuine(receipt: Receipt, previousSignature: string): boolean {
  const raw = Buffer.from(receipt.publicKey, 'base64url')
  if (raw.length !== KEY_BYTES) return false
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC_DER, raw]),
    format: 'der',
    type: 'spki',
  })
  const line = receiptLine({ ...receipt, previousSignature })
  return verify(null, Buffer.from(line), key, Buffer.from(receipt.signature, 'base64url'))
}

/** A public key in the form that `openssl pkeyutl -verify -pubin` takes. */
export function publicKeyPem(publicKey: string): string {
  const der = Buffer.concat([PUBLIC_DER, Buffer.from(publicKey, 'base64url')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
    .export({ type: 'spki', format: 'pem' })
    .toString()
}

function rawPublicKey(key: KeyObject): string {
  return key
    .export({ type: 'spki', format: 'der' })
    .subarray(PUBLIC_DER.length)
    .toString('base64url')
}
