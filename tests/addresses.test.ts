import { expect, test } from 'vitest'

import { modules } from '../src/app/modules.ts'

/** Every address that a module answers, as `METHOD /place/path`; `{v}` stands for each variant. */
function addresses(): string[] {
  const places = modules.flatMap((module) => [
    { at: '/{v}', routes: module.publicRoutes },
    { at: '/desk', routes: module.deskRoutes },
    { at: '/desk', routes: module.openDeskRoutes },
    { at: '', routes: module.rootRoutes },
  ])
  const all = places.flatMap(({ at, routes }) =>
    (routes?.routes ?? [])
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${at}${path === '/' && at !== '' ? '' : path}`),
  )
  return [...new Set(all)].toSorted()
}

test('addresses stay what others rest on; after a deliberate change, run npm run addresses', async () => {
  await expect(`${addresses().join('\n')}\n`).toMatchFileSnapshot('./addresses.txt')
})

test('addresses name things: a verb becomes a resource, and nothing has capitals or underscores', () => {
  const paths = addresses().map((address) =>
    address.replace(/^\S+ /, '').replaceAll(/:\w+(?:\{.*?\})?/g, ''),
  )
  expect(paths.length).toBeGreaterThan(10)
  expect(
    paths.filter((path) =>
      /[A-Z_]|\/(?:create|update|delete|remove|add|save|edit-|do-|get-)/.test(path),
    ),
  ).toEqual([])
})
