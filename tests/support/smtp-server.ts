import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

import { cleanUp } from './cleanup.ts'

/** A letter that reached the server, also one that it then refused. */
export type Received = {
  readonly from: string
  readonly to: readonly string[]
  /** What the client called itself. */
  readonly name: string
  readonly secure: boolean
  readonly bytes: Buffer
}

/** How the server behaves; by default it takes everything in the clear. */
export type SmtpBehaviour = {
  /** Codes with which the first letters are refused, one after the other. */
  readonly answers?: readonly number[]
  /** Code with which every recipient is refused. */
  readonly recipientAnswer?: number
  /** The only password of the account `uvid`; none is asked for by default. */
  readonly password?: string
  /** Offers STARTTLS with a certificate that nobody vouches for. */
  readonly tls?: boolean
}

/** A real mail server on this machine, closed when the test ends. */
export async function anSmtpServer(behaviour: SmtpBehaviour = {}): Promise<{
  readonly url: string
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}> {
  const received: Received[] = []
  const server = new SMTPServer(optionsOf(behaviour, received))
  // A client that breaks off is part of the tests.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  let closed: Promise<void> | undefined
  const close = () => (closed ??= new Promise<void>((resolve) => server.close(() => resolve())))
  cleanUp(close)
  return { url: `smtp://127.0.0.1:${port}`, received, close }
}

function optionsOf(behaviour: SmtpBehaviour, received: Received[]): SMTPServerOptions {
  const { answers = [], recipientAnswer, password, tls = false } = behaviour
  return {
    hideSTARTTLS: !tls,
    authOptional: password === undefined,
    allowInsecureAuth: true,
    onAuth: ({ password: given }, _session, done) =>
      given === password ? done(null, { user: 'uvid' }) : done(new Error('Invalid')),
    onRcptTo: (_address, _session, done) =>
      recipientAnswer === undefined ? done() : done(refusal(recipientAnswer)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const answer = answers[received.length]
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          name: session.hostNameAppearsAs,
          secure: session.secure,
          bytes: Buffer.concat(chunks),
        })
        done(answer === undefined ? null : refusal(answer))
      })
    },
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('Refused'), { responseCode })
}
