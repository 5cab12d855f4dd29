import { setTimeout as pause } from 'node:timers/promises'

import { askPage, NotPublic, type Answered, type Asking, type Target } from './ask-page.ts'
import { isPublicAddress } from './public-address.ts'
import { systemResolver, type Resolver } from './resolver.ts'

const REDIRECTS_MAX = 5
const REQUEST_MS = 10_000
/** Between two questions, whomever they go to: we are a guest. */
const GAP_MS = 1000

/** What came of a question; everything but `answers` is a problem. README says which are facts and which may pass. */
export const outcomes = [
  'answers',
  'not-found',
  'server-error',
  'no-such-host',
  'takes-no-mail',
  'no-answer',
  'insecure',
  'redirects',
  'not-public',
] as const
/** What came of a question. */
export type Outcome = (typeof outcomes)[number]

/** Questions to other hosts. */
export type Outside = {
  /** Whether a page with this address is there. */
  readonly checkPage: (address: string) => Promise<Outcome>
  /** Whether somebody takes the mail of a domain. */
  readonly checkMailDomain: (domain: string) => Promise<Outcome>
}

type OutsideOptions = {
  readonly resolver?: Resolver
  readonly mayConnect?: (target: Target) => boolean
  readonly timeoutMs?: number
  readonly gapMs?: number
}

/** Opens the way out. Nothing is asked before one of its questions is. */
export function createOutside(options: OutsideOptions = {}): Outside {
  const { resolver = systemResolver(), timeoutMs = REQUEST_MS, gapMs = GAP_MS } = options
  const mayConnect = options.mayConnect ?? isOpen
  const asking: Asking = { resolver, mayConnect, timeoutMs }
  let last: Promise<unknown> = Promise.resolve()
  /** Questions follow each other, whoever asks. */
  const inTurn = (question: () => Promise<Outcome>): Promise<Outcome> => {
    const next = last.then(question)
    last = next.then(() => pause(gapMs, undefined, { ref: false }))
    return next
  }
  return {
    checkPage: (address) => inTurn(() => walk(address, asking)),
    checkMailDomain: (domain) => inTurn(() => mailOf(domain, resolver)),
  }
}

/** The web's own ports of public hosts: a page elsewhere is not for everybody. */
function isOpen({ address, port }: Target): boolean {
  return isPublicAddress(address) && (port === 80 || port === 443)
}

async function walk(address: string, asking: Asking): Promise<Outcome> {
  let url = URL.canParse(address) ? new URL(address) : undefined
  try {
    for (let hop = 0; hop <= REDIRECTS_MAX; hop += 1) {
      if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return 'not-public'
      const { status, location } = await ask(url, asking)
      if (status < 300 || status > 399 || location === undefined) return outcomeOf(status)
      url = URL.canParse(location, url) ? new URL(location, url) : undefined
    }
    return 'redirects'
  } catch (problem) {
    return problemOf(problem)
  }
}

async function ask(url: URL, asking: Asking): Promise<Answered> {
  const answered = await askPage(url, 'HEAD', asking)
  // Some servers do not know HEAD and say so in many ways.
  const doubtful = answered.status >= 400 && outcomeOf(answered.status) !== 'answers'
  return doubtful || answered.status === 405 ? askPage(url, 'GET', asking) : answered
}

function outcomeOf(status: number): Outcome {
  if (status === 404 || status === 410) return 'not-found'
  return status >= 500 ? 'server-error' : 'answers'
}

async function mailOf(domain: string, resolver: Resolver): Promise<Outcome> {
  try {
    const servers = await resolver.mailServers(domain).catch((problem: unknown) => {
      // Without such an entry the host itself takes the mail (RFC 5321, 5.1).
      if (codeOf(problem) === 'ENODATA') return [domain]
      throw problem
    })
    if (servers.every((server) => server === '' || server === '.')) return 'takes-no-mail'
    const found = await Promise.allSettled(servers.map((server) => resolver.addresses(server)))
    if (found.some(({ status }) => status === 'fulfilled')) return 'answers'
    const [first] = found
    return first?.status === 'rejected' ? problemOf(first.reason) : 'no-answer'
  } catch (problem) {
    return problemOf(problem)
  }
}

function problemOf(problem: unknown): Outcome {
  if (problem instanceof NotPublic) return 'not-public'
  const code = codeOf(problem)
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-such-host'
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code) ? 'insecure' : 'no-answer'
}

function codeOf(problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? problem.code : ''
  return typeof code === 'string' ? code : ''
}
