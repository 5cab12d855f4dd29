import { createHash } from 'node:crypto'

import { askNamedServer } from '../outside/ask-named-server.ts'
import { fail, ok, type Result } from '../result.ts'
import { readAnswer, textOf, type AnswerElement } from './answer.ts'
import type { BigBlueButton } from './meeting.ts'

/**
 * Why a call came to nothing. `no-answer`: nobody there, or not in time. `bad-answer`: not what the interface promises. `refused`: the
 * server said no; the detail is its `messageKey`.
 */
export type CallFailure = 'no-answer' | 'bad-answer' | 'refused'

/** How long a server is waited for, in milliseconds. */
export type Patience = { readonly timeoutMs: number }

/** Somebody is waiting for a page. */
const patient: Patience = { timeoutMs: 5000 }

/** A list of recordings is the longest answer, at some 2 KB each. */
const ANSWER_BYTES_MAX = 512 * 1024

/** What a call is told, in the order in which it is sent and signed. */
export type CallFacts = Readonly<Record<string, string>>

/** The address of a call with its signature: hash of name, query and secret. */
export function signedAddress(server: BigBlueButton, call: string, facts: CallFacts): URL {
  const query = new URLSearchParams(facts).toString()
  const checksum = createHash(server.hash).update(`${call}${query}${server.secret}`).digest('hex')
  const base = server.url.replace(/\/*(?:\/api\/*)?$/u, '')
  return new URL(`${base}/api/${call}?${query}&checksum=${checksum}`)
}

/** Calls the server and gives its answer when that is a success. */
export async function callServer(
  address: URL,
  patience: Patience = patient,
): Promise<Result<AnswerElement, CallFailure>> {
  const asked = await askNamedServer(address, { ...patience, bytesMax: ANSWER_BYTES_MAX })
  if (!asked.ok) return asked
  const answer = readAnswer(asked.value)
  const code = answer && textOf(answer, 'returncode')
  if (answer?.name !== 'response' || code === undefined) return fail('bad-answer')
  if (code === 'SUCCESS') return ok(answer)
  // Of what a stranger says, only a word is passed on.
  const key = /^[A-Za-z]{1,64}$/u.exec(textOf(answer, 'messageKey') ?? '')?.[0]
  return fail('refused', key)
}
