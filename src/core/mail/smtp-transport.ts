import { createTransport } from 'nodemailer'

import { PermanentProblem } from '../jobs/define-job.ts'
import type { MailTransport } from './mailer.ts'

/** Below RFC 5321's minutes, because a letter that is tried again costs less than a worker that waits. */
const TIMEOUT_MS = 30_000
/** 5xx answers that speak of our settings, not of the letter; when they are mended, it can go. */
const AUTHENTICATION_CODES = new Set([530, 534, 535, 538])

/** The server did not take the letter this time; `code` is its answer (`smtp-451`) or what broke (`ESOCKET`). */
class DeliveryDelayed extends Error {
  override readonly name = 'DeliveryDelayed'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Delivers by SMTP. `smtp://user:password@host:587` must find STARTTLS there unless the host is this machine, `smtps://` speaks TLS from the start;
 * `?requireTLS=false` and `?tls.rejectUnauthorized=false` are for those who know their network. `name` is what we call ourselves.
 */
export function smtpTransport(url: string, { name }: { name: string }): MailTransport {
  const transport = createTransport({
    requireTLS: !isThisMachine(url),
    url,
    // Not the name of the machine, which is nobody's business.
    name,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return async ({ envelope, bytes }) => {
    try {
      await transport.sendMail({ envelope, raw: bytes })
    } catch (problem) {
      // Whatever nodemailer throws: its message quotes addresses, so only the code goes on.
      throw translated(problem)
    }
  }
}

/** Whether the server of an SMTP URL is reached without a network. */
export function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}

function translated(problem: unknown): Error {
  const code = partOf(problem, 'code')
  const responseCode = partOf(problem, 'responseCode')
  if (typeof responseCode !== 'number') {
    return new DeliveryDelayed(typeof code === 'string' ? code : 'unknown')
  }
  const refused = responseCode >= 500 && !AUTHENTICATION_CODES.has(responseCode)
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  const answer = `smtp-${responseCode}`
  return refused && aboutTheLetter ? new PermanentProblem(answer) : new DeliveryDelayed(answer)
}

function partOf(problem: unknown, name: string): unknown {
  return problem instanceof Error ? Reflect.get(problem, name) : undefined
}
