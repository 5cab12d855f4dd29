import { fail, ok, type Result } from '../result.ts'

/** `no-answer`: nobody there, or not in time. `bad-answer`: no success, no text or too long; the detail is its status, where there is one. */
export type NamedServerFailure = 'no-answer' | 'bad-answer'

/** How long to wait for the whole answer, in milliseconds, and how much of it to read, in bytes. */
export type AnswerLimits = { readonly timeoutMs: number; readonly bytesMax: number }

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads the answer of a server that the administrator named in the settings; it may stand in the own network, so its address is not
 * judged. A redirect is not followed: the question may carry a signature, which is meant for nobody else.
 */
export async function askNamedServer(
  url: URL,
  limits: AnswerLimits,
): Promise<Result<string, NamedServerFailure>> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: { 'user-agent': 'Uvid', accept: 'text/xml, application/xml' },
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return fail('bad-answer', `${response.status}`)
    }
    const bytes = await readUpTo(response, limits.bytesMax)
    return bytes ? textOf(bytes) : fail('bad-answer')
  } catch (problem) {
    // The network rejects with a TypeError, a time limit with a DOMException; both may come while the body is read.
    if (problem instanceof TypeError || problem instanceof DOMException) return fail('no-answer')
    throw problem
  }
}

async function readUpTo(response: Response, bytesMax: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > bytesMax) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function textOf(bytes: Buffer): Result<string, 'bad-answer'> {
  try {
    return ok(decoder.decode(bytes))
  } catch (problem) {
    if (problem instanceof TypeError) return fail('bad-answer')
    throw problem
  }
}
