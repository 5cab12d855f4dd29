type Route = { readonly method: string; readonly path: string }

/**
 * Finds the page on which a record of the trail stands: the shortest beginning of its path that the desk shows and that names a
 * record, otherwise the path itself. `routes` are those of the desk, without /desk.
 */
export function recordPage(routes: readonly Route[], record: string): string | undefined {
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path.split('/'))
  const parts = record.replace(/^\/desk/, '').split('/')
  for (let length = 2; length <= parts.length; length += 1) {
    const wanted = parts.slice(0, length)
    const named = pages.some((page) => fits(page, wanted) && page.at(-1)?.startsWith(':'))
    if (named && !pages.some((page) => isSame(page, wanted))) return `/desk${wanted.join('/')}`
  }
  return pages.some((page) => fits(page, parts)) ? record : undefined
}

function fits(page: readonly string[], wanted: readonly string[]): boolean {
  return (
    page.length === wanted.length &&
    page.every((part, at) => part.startsWith(':') || part === wanted[at])
  )
}

function isSame(page: readonly string[], wanted: readonly string[]): boolean {
  return page.join('/') === wanted.join('/')
}
