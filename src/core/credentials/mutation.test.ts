import { expect, test } from 'vitest'

import { aCertificate, sampleIssuer } from './reference/samples.ts'
import { verifyCredential } from './verify.ts'

const certificates = 50
const trust = { issuers: [sampleIssuer], statusLists: [] }
const now = '2026-07-01T00:00:00.000Z'

/** The ways of changing one byte: bits, case, a quote, white space, a double, nothing, and the end of everything. */
const ways: readonly ((bytes: Buffer, at: number) => Buffer)[] = [
  (bytes, at) => replaced(bytes, at, [bytes.readUInt8(at) ^ 0x01]),
  (bytes, at) => replaced(bytes, at, [bytes.readUInt8(at) ^ 0x20]),
  (bytes, at) => replaced(bytes, at, [bytes.readUInt8(at) ^ 0x80]),
  (bytes, at) => replaced(bytes, at, [(bytes.readUInt8(at) + 1) % 256]),
  (bytes, at) => replaced(bytes, at, [0x22]),
  (bytes, at) => replaced(bytes, at, [0x20]),
  (bytes, at) => replaced(bytes, at, [bytes.readUInt8(at), bytes.readUInt8(at)]),
  (bytes, at) => replaced(bytes, at, []),
  (bytes, at) => bytes.subarray(0, at),
]

function replaced(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(by), bytes.subarray(at + 1)])
}

/** Whether a reader would take the bytes for a certificate whose signature is good. */
function isAccepted(bytes: Buffer): boolean {
  const said = verifyCredential(bytes, trust, now)
  return said.ok && said.value.signature === 'valid'
}

function isSameJson(changed: Buffer, original: string): boolean {
  return JSON.stringify(JSON.parse(changed.toString())) === original
}

function aCertificateNumbered(number: number): string {
  const isCyrillic = number % 2 === 0
  return aCertificate({
    recipientName: `${isCyrillic ? 'Љубица „Љу“ Њежић' : 'Đorđe "Đole" O\\Brien'} ${number}`,
    status: { listUrl: 'https://skola.example/status/1', index: number * 2_000 },
    ...(number % 3 === 0 ? { validUntil: '2027-01-01T00:00:00Z' } : {}),
  }).json
}

test('no byte of a certificate can be changed: what is still accepted says the same', () => {
  let tried = 0
  const wrong: string[] = []
  for (let number = 0; number < certificates; number += 1) {
    const original = aCertificateNumbered(number)
    const bytes = Buffer.from(original)
    expect(isAccepted(bytes)).toBe(true)
    for (let at = 0; at < bytes.length; at += 1) {
      // Over the certificates, every place is changed in every way.
      const change = ways[(at + number) % ways.length]
      const changed = change?.(bytes, at) ?? bytes
      if (changed.equals(bytes)) continue
      tried += 1
      if (isAccepted(changed) && !isSameJson(changed, original)) {
        wrong.push(
          `byte ${at} of certificate ${number}: ${changed.toString('utf8', at - 20, at + 20)}`,
        )
      }
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(certificates * 1_500)
}, 60_000)

test('escapes and white space of JSON are the same certificate', () => {
  const { json, credential } = aCertificate()
  expect(isAccepted(Buffer.from(JSON.stringify(credential, undefined, 2)))).toBe(true)
  expect(isAccepted(Buffer.from(json.replace('П', '\\u041f')))).toBe(true)
  const { proof, ...rest } = credential
  expect(isAccepted(Buffer.from(JSON.stringify({ proof, ...rest })))).toBe(true)
})
