import { VARIANT } from './open-site.ts'

type Site = { request: (path: string) => Response | Promise<Response> }

/** Lists of which the first record is looked at too. */
const LISTS = ['/institutions', '/requests', '/indicators', '/publications', '/rights/controllers']
const OTHERS = [
  '',
  '/law',
  '/search?q=zastita',
  '/privacy',
  '/rights/letters',
  '/rights/letters/access',
  '/rights/triage',
  '/hygiene',
  '/hygiene/tips',
  '/hygiene/checkup',
]

/** Addresses of the main public pages: the lists, the first record of each, an observation, and pages of their own. */
export async function mainPages(site: Site): Promise<string[]> {
  const pages = OTHERS.map(inVariant)
  for (const list of LISTS) {
    const html = await htmlOf(site, inVariant(list))
    pages.push(inVariant(list))
    const record = firstLink(html, inVariant(`${list}/`))
    if (record === undefined) continue
    pages.push(record)
    const chained = firstLink(await htmlOf(site, record), inVariant('/observations/'))
    if (chained !== undefined && !pages.includes(chained)) pages.push(chained)
  }
  return pages
}

/** An address as a title shows it: without the hash of a file. */
export function shortened(path: string): string {
  return path.replace(/[0-9a-f]{60,}/, '…')
}

async function htmlOf(site: Site, path: string): Promise<string> {
  const response = await site.request(path)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return response.text()
}

function inVariant(path: string): string {
  return `/${VARIANT}${path}`
}

function firstLink(html: string, prefix: string): string | undefined {
  return [...html.matchAll(/href="([^"?#]+)/g)]
    .map(([, address]) => address ?? '')
    .find((address) => address.startsWith(prefix) && !address.endsWith('.csv'))
}
