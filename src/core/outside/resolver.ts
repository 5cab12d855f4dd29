import { Resolver as Dns } from 'node:dns/promises'

/** Each server of names gets so long for an answer, twice. */
const NAME_MS = 4000

/** Looks names up. A name that does not exist rejects with `ENOTFOUND`, one without such an entry with `ENODATA`. */
export type Resolver = {
  /** IP addresses of a host. */
  readonly addresses: (host: string) => Promise<readonly string[]>
  /** Hosts that take the mail of a domain; one empty name says that it takes none (RFC 7505). */
  readonly mailServers: (domain: string) => Promise<readonly string[]>
}

/** Asks the servers of names that this machine uses. */
export function systemResolver(): Resolver {
  const dns = new Dns({ timeout: NAME_MS, tries: 2 })
  return {
    addresses: async (host) => {
      const asked = await Promise.allSettled([dns.resolve4(host), dns.resolve6(host)])
      const found = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
      const [failed] = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      if (found.length === 0) throw failed
      return found
    },
    mailServers: async (domain) => (await dns.resolveMx(domain)).map(({ exchange }) => exchange),
  }
}
