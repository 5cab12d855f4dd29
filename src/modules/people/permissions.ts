import { isRole, roles, type Role } from './visibility.ts'

/** What a role may do in an area: `view` opens its pages, `change` sends its forms too. */
export type Access = 'change' | 'view'

type Area = {
  /** Paths after /desk. Each stands for itself and everything under it, `/` for itself alone; `:x` is any one segment. */
  readonly paths: readonly string[]
  readonly change?: readonly Role[]
  readonly view?: readonly Role[]
}

/** Those who work on the programme itself; the others meet it only in their own module. */
const team = [
  'administrator',
  'researcher',
  'second-coder',
  'editor',
  'lawyer',
  'school-lead',
  'campaigner',
] as const satisfies readonly Role[]

/**
 * Who may do what in the desk: the only place where it is decided. A role that a row does not name has no access. Where two rows
 * cover a path, the longer address counts, so an act that needs more care than its surroundings gets a row of its own.
 * Reasons: decision 0009.
 */
export const areas = {
  home: { paths: ['/'], view: roles },
  'saved-views': { paths: ['/views'], change: roles },
  search: { paths: ['/search', '/shortcuts'], view: roles },
  'my-account': { paths: ['/people/me'], change: roles },
  permissions: { paths: ['/people/permissions'], view: team },
  accounts: { paths: ['/people'], change: ['administrator'] },
  audit: { paths: ['/audit'], view: ['administrator'] },
  'my-data': { paths: ['/me'], change: roles },
  'privacy-requests': { paths: ['/privacy-requests'], change: ['administrator'] },
  jobs: { paths: ['/jobs'], change: ['administrator'] },
  mail: { paths: ['/mail'], view: ['administrator'] },

  institutions: {
    paths: ['/institutions'],
    change: ['administrator', 'researcher'],
    view: ['second-coder', 'editor', 'lawyer', 'school-lead', 'campaigner'],
  },
  'institutions-publishing': {
    paths: ['/institutions/:id/publication', '/institutions/:id/withdrawal'],
    change: ['administrator', 'editor'],
    view: ['researcher', 'second-coder', 'lawyer', 'school-lead', 'campaigner'],
  },
  requests: {
    paths: ['/requests'],
    change: ['administrator', 'researcher', 'lawyer'],
    view: ['second-coder', 'editor', 'school-lead', 'campaigner'],
  },
  'requests-publishing': {
    paths: ['/requests/:id/publication', '/requests/:id/withdrawal'],
    change: ['administrator', 'editor'],
    view: ['researcher', 'second-coder', 'lawyer', 'school-lead', 'campaigner'],
  },
  files: {
    paths: ['/evidence/files'],
    change: ['administrator', 'researcher'],
    view: ['second-coder', 'editor', 'lawyer'],
  },
  'files-publishing': {
    paths: ['/evidence/files/:sha256/publication', '/evidence/files/:sha256/withdrawal'],
    change: ['administrator', 'editor'],
    view: ['researcher', 'second-coder', 'lawyer'],
  },
  quotations: {
    paths: ['/evidence/files/:sha256/pages/:number/quotations', '/evidence/quotations'],
    change: ['administrator', 'researcher', 'second-coder'],
    view: ['editor', 'lawyer'],
  },
  indicators: {
    paths: ['/evidence/indicators'],
    change: ['administrator', 'researcher'],
    view: ['second-coder', 'editor', 'lawyer', 'school-lead', 'campaigner'],
  },
  observations: {
    paths: ['/evidence/observations'],
    change: ['administrator', 'researcher', 'second-coder'],
    view: ['editor', 'lawyer', 'school-lead', 'campaigner'],
  },
  'data-publishing': {
    paths: [
      '/evidence/observations/:id/publication',
      '/evidence/observations/:id/withdrawal',
      '/evidence/indicators/:code/publication',
      '/evidence/indicators/:code/withdrawal',
    ],
    change: ['administrator', 'editor'],
    view: ['researcher', 'second-coder', 'lawyer', 'school-lead', 'campaigner'],
  },
  publications: {
    paths: ['/publications'],
    change: ['administrator', 'researcher', 'editor'],
    view: ['second-coder', 'lawyer', 'school-lead', 'campaigner'],
  },
  'publications-comments': {
    paths: ['/publications/:id/review/:language/comments'],
    change: ['administrator', 'researcher', 'second-coder', 'editor', 'lawyer'],
    view: ['school-lead', 'campaigner'],
  },
  // Nobody approves their own last change: that is a rule of the editorial flow, not of a role.
  'publications-review': {
    paths: [
      '/publications/:id/review/:language/approval',
      '/publications/:id/review/:language/return',
    ],
    change: ['administrator', 'editor', 'lawyer'],
    view: ['researcher', 'second-coder', 'school-lead', 'campaigner'],
  },
  // A decision about a changed figure is shown to readers at once.
  'publications-publishing': {
    paths: [
      '/publications/:id/publication',
      '/publications/:id/withdrawal',
      '/publications/:id/figures/:figureId/decision',
    ],
    change: ['administrator', 'editor'],
    view: ['researcher', 'second-coder', 'lawyer', 'school-lead', 'campaigner'],
  },
  // What is said here of advice is public at once.
  hygiene: {
    paths: ['/hygiene'],
    change: ['administrator', 'editor', 'campaigner'],
    view: ['researcher', 'second-coder', 'lawyer', 'school-lead'],
  },
  // What is said here of a lecture is public at once.
  'school-lessons': {
    paths: ['/school/lessons'],
    change: ['administrator', 'school-lead'],
    view: ['researcher', 'second-coder', 'editor', 'lawyer', 'campaigner'],
  },
  // A dead address costs people the terms of their requests, so to publish what mends one is no act apart.
  controllers: {
    paths: ['/controllers'],
    change: ['administrator', 'researcher', 'editor', 'campaigner'],
    view: ['second-coder', 'lawyer', 'school-lead'],
  },
  'rights-wording': {
    paths: ['/letters'],
    change: ['administrator', 'editor', 'lawyer'],
    view: ['researcher', 'second-coder', 'school-lead', 'campaigner'],
  },
  // A text of law; nobody publishes their own change, which is a rule of the wording and not of a role.
  'rights-wording-confirmation': {
    paths: ['/letters/:kind/:id/publication'],
    change: ['administrator', 'lawyer'],
    view: ['researcher', 'second-coder', 'editor', 'school-lead', 'campaigner'],
  },
  law: { paths: ['/law'], view: team },
  'law-confirmation': {
    paths: ['/law/:ruleId/:version/confirmation', '/law/:ruleId/:version/withdrawal'],
    change: ['lawyer'],
    view: ['administrator', 'researcher', 'second-coder', 'editor', 'school-lead', 'campaigner'],
  },
} as const satisfies Readonly<Record<string, Area>>

/** A part of the desk with its own row in the table. */
export type AreaName = keyof typeof areas

const table: Readonly<Record<AreaName, Area>> = areas
/** All areas, in the order of the table. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const areaNames = Object.keys(areas) as AreaName[]

/** The paths of all areas, the most precise ones first. */
const covers = areaNames
  .flatMap((name) => table[name].paths.map((path) => ({ name, parts: partsOf(path) })))
  .toSorted((a, b) => b.parts.length - a.parts.length || literals(b.parts) - literals(a.parts))

/** What a role may do in an area; undefined when it may not even look. */
export function accessOf(role: string, name: AreaName): Access | undefined {
  const { change = [], view = [] } = table[name]
  if (!isRole(role)) return undefined
  if (change.includes(role)) return 'change'
  return view.includes(role) ? 'view' : undefined
}

/** The area of a desk address such as `/desk/requests/abc`; undefined when no area covers it, and then nobody may open it. */
export function areaOf(address: string): AreaName | undefined {
  if (address !== '/desk' && !address.startsWith('/desk/')) return undefined
  const wanted = partsOf(address.slice('/desk'.length))
  const fits = ({ parts }: { readonly parts: readonly string[] }) =>
    parts.length === 0
      ? wanted.length === 0
      : parts.length <= wanted.length &&
        parts.every((part, at) => part.startsWith(':') || part === wanted[at])
  return covers.find(fits)?.name
}

/** A wish to read (GET, HEAD) or to send something (any other method) at an address of the desk. */
export type Wish = { readonly address: string; readonly method: string }

/** The answer of the table. `hidden` is shown like a page that does not exist; `forbidden` may at least be looked at. */
export function decide(
  role: string,
  { address, method }: Wish,
): 'allowed' | 'forbidden' | 'hidden' {
  const name = areaOf(address)
  const access = name && accessOf(role, name)
  if (access === undefined) return 'hidden'
  const reads = method === 'GET' || method === 'HEAD'
  return reads || access === 'change' ? 'allowed' : 'forbidden'
}

/** Who may change what stands at an address, in the order of `roles`. */
export function rolesThatChange(address: string): readonly Role[] {
  const name = areaOf(address)
  return name === undefined ? [] : roles.filter((role) => accessOf(role, name) === 'change')
}

function partsOf(path: string): readonly string[] {
  return path === '' || path === '/' ? [] : path.slice(1).split('/')
}

function literals(parts: readonly string[]): number {
  return parts.filter((part) => !part.startsWith(':')).length
}
