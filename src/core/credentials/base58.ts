const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const valueOf = new Map(Array.from(alphabet, (sign, value) => [sign, BigInt(value)]))
const base = 58n

/** Signs of the longest text that is decoded: twice a signature. The work grows with the square of the length. */
const signsMax = 176

/** Writes bytes in base58 with the Bitcoin alphabet; each zero byte in front is a `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  const zeros = zerosBefore(bytes)
  let number = zeros === bytes.length ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  while (number > 0n) {
    text = `${alphabet[Number(number % base)]}${text}`
    number /= base
  }
  return '1'.repeat(zeros) + text
}

/** Reads what `encodeBase58` wrote; `undefined` for a foreign sign or a text longer than any key or signature. */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > signsMax) return undefined
  let number = 0n
  for (const sign of text) {
    const value = valueOf.get(sign)
    if (value === undefined) return undefined
    number = number * base + value
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  const hex = number === 0n ? '' : number.toString(16)
  const rest = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  const bytes = new Uint8Array(zeros + rest.length)
  bytes.set(rest, zeros)
  return bytes
}

function zerosBefore(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first === -1 ? bytes.length : first
}
