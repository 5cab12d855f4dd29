import { request as askPlain } from 'node:http'
import { request as askSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

import type { Resolver } from './resolver.ts'

/** Where a connection would go. */
export type Target = { readonly address: string; readonly port: number }

/** The first line of an answer: all that is looked at. */
export type Answered = { readonly status: number; readonly location: string | undefined }

/** How a page is asked. */
export type Asking = {
  readonly resolver: Resolver
  readonly mayConnect: (target: Target) => boolean
  readonly timeoutMs: number
}

/** Thrown before a connection that must not be made. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

/** Sends one request without following anything; rejects with the problem of the network. */
export async function askPage(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Answered> {
  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const addresses = isIP(literal) === 0 ? await asking.resolver.addresses(url.hostname) : [literal]
  // One address inside is enough to distrust the name.
  if (!addresses.every((address) => asking.mayConnect({ address, port }))) {
    throw new NotPublic(url.host)
  }
  return new Promise((resolve, reject) => {
    const ask = secure ? askSecure : askPlain
    const sent = ask(
      url,
      {
        method,
        agent: false,
        lookup: answerWith(addresses),
        signal: AbortSignal.timeout(asking.timeoutMs),
        headers: { 'user-agent': 'Uvid link check', accept: 'text/html, */*;q=0.1' },
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location })
        response.destroy()
      },
    )
    sent.once('error', reject)
    sent.end()
  })
}

/** A look-up that knows its answer: the connection is made to the very addresses that were judged. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    if (options.all === true) callback(null, all)
    else callback(null, all[0]?.address ?? '', all[0]?.family)
  }
}
