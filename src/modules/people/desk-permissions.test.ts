import { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import type { UvidEnv } from '#core/http/environment.ts'
import { mountable, type ModuleDescription } from '#core/module.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { markupProblems } from '#support/markup.ts'

import { modules } from '../../app/modules.ts'
import { accessOf, areaNames, areaOf, areas } from './permissions.ts'
import { roles } from './visibility.ts'

const PASSED = 'x-passed-the-desk'
/** Marks every answer that came from behind the desk's check, also when the record asked for does not exist. */
const marker: ModuleDescription = {
  name: 'marker',
  deskRoutes: mountable(
    new Hono<UvidEnv<unknown>>().use(async (c, next) => {
      await next()
      c.res.headers.set(PASSED, '1')
    }),
  ),
  kept: {},
}
/** Addresses that the desk answers by itself, before any module. */
const OWN = /^\/desk(?:$|\/jobs|\/mail|\/views|\/search|\/shortcuts)/
/** Ends the account that asks; the tests of the privacy module press it. */
const ENDS_THE_VISITOR = 'POST /desk/me/data/erasure'
/** Parts of an address that decide what is done. */
const DEEDS = ['sending', 'answer', 'closure', 'publication', 'withdrawal']

let app: TestApp
beforeAll(async () => {
  app = await testApp({ before: [marker] })
}, 120_000)

type Route = { readonly method: string; readonly address: string }

/** Every route behind sign-in, as addresses that one can ask for. */
function deskRoutes(): Route[] {
  const open = new Set(
    modules.flatMap(({ openDeskRoutes }) =>
      (openDeskRoutes?.routes ?? []).map(({ method, path }) => `${method} /desk${path}`),
    ),
  )
  const found = app.routes
    .filter(({ path }) => path === '/desk' || path.startsWith('/desk/'))
    .filter(({ method, path }) => method !== 'ALL' && !open.has(`${method} ${path}`))
    .flatMap(({ method, path }) =>
      (path.includes(':deed') ? DEEDS : ['']).map((deed) => {
        const named = path.replace(':deed', deed).replaceAll(/:\w+\{\[1-9\][^/]*\}/g, '1')
        return { method, address: named.replaceAll(/:\w+(?:\{[^/]*\})?/g, 'nobody') }
      }),
    )
  return [...new Map(found.map((route) => [`${route.method} ${route.address}`, route])).values()]
}

const name = ({ method, address }: Route) => `${method} ${address}`

test('every route of the desk has an area', () => {
  const routes = deskRoutes()
  expect(routes.length).toBeGreaterThan(90)
  expect(routes.filter(({ address }) => areaOf(address) === undefined).map(name)).toEqual([])
})

test('every route that sends something lies in an area that somebody may change', () => {
  const closed = deskRoutes()
    .filter(({ method }) => method !== 'GET')
    .filter(({ address }) => {
      const area = areaOf(address)
      return area && !roles.some((role) => accessOf(role, area) === 'change')
    })
  expect(closed.map(name)).toEqual([])
})

test('every path of the table leads to a route', () => {
  const addresses = deskRoutes().map(({ address }) => address.replace(/^\/desk(?=\/)/, ''))
  const leads = (path: string) => {
    if (path === '/') return addresses.includes('/desk')
    const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(?:/|$)`)
    return addresses.some((address) => pattern.test(address))
  }
  const paths = Object.values(areas).flatMap((area) => [...area.paths])
  expect(paths.filter((path) => !leads(path))).toEqual([])
})

test('every route answers every role exactly as the table says', { timeout: 300_000 }, async () => {
  const wrong: string[] = []
  for (const role of roles) {
    const visitor = app.as(role)
    for (const route of deskRoutes().filter((one) => name(one) !== ENDS_THE_VISITOR)) {
      const { method, address } = route
      const area = areaOf(address)
      const access = area && accessOf(role, area)
      const answer = await (method === 'GET' ? visitor.get(address) : visitor.post(address, {}))
      await answer.body?.cancel()
      const { status } = answer
      const passed = OWN.test(address) ? status < 400 || status === 422 : answer.headers.has(PASSED)
      const asked = `${role}: ${name(route)} (${area}: ${access ?? 'none'}) answered ${status}`
      const toSignIn = answer.headers.get('location')?.startsWith('/desk/sign-in') === true
      if (access === undefined) {
        if (status !== 404 || passed) wrong.push(asked)
      } else if (method !== 'GET' && access === 'view') {
        if (status !== 403 || passed) wrong.push(asked)
      } else if (status === 403 || status >= 500 || toSignIn) wrong.push(asked)
      else if (!passed && !(OWN.test(address) && address.includes('nobody'))) wrong.push(asked)
    }
  }
  expect(wrong).toEqual([])
})

test('what a role may not view is answered like an address that does not exist', async () => {
  const learner = app.as('learner')
  const [closed, absent] = [await learner.get('/desk/law'), await learner.get('/desk/nothing-here')]
  expect([closed.status, absent.status]).toEqual([404, 404])
  expect(await closed.text()).toBe(await absent.text())
})

test('a changed role holds from the next request of a running session, an unknown one ends it', async () => {
  const fresh = await testApp()
  const editor = fresh.as('editor')
  expect((await editor.get('/desk/publications')).status).toBe(200)
  const [, id = ''] = /Test editor[^]*?people\/([\w-]+)\/role/.exec(
    await (await fresh.desk.get('/desk/people')).text(),
  ) ?? ['', '']
  const changed = await fresh.desk.post(`/desk/people/${id}/role`, { role: 'learner' })
  expect([changed.status, changed.headers.get('location')]).toEqual([303, '/desk/people'])
  expect((await editor.get('/desk/publications')).status).toBe(404)
  expect((await editor.post('/desk/publications/new', {})).status).toBe(404)
  expect((await editor.get('/desk/people/me')).status).toBe(200)
  await sql`update people_user set role = 'gone' where id = ${id}`.execute(fresh.db.writer)
  expect((await editor.get('/desk/people/me')).status).toBe(303)
})

test('the last administrator is told why the role stays', async () => {
  const fresh = await testApp()
  const list = await (await fresh.desk.get('/desk/people')).text()
  const [path = ''] = /\/desk\/people\/[\w-]+\/role/.exec(list) ?? []
  const refused = await fresh.desk.post(path, { role: 'researcher' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Ovo je poslednji administrator')
  expect(page).toMatch(/value="researcher"[^>]* checked/)
  expect(await markupProblems(page)).toEqual([])
  expect((await fresh.desk.post(path, { role: 'king' })).status).toBe(422)
  expect((await fresh.desk.get('/desk/people')).status).toBe(200)
})

test('the menu and the start of the desk lead only where the role may go', async () => {
  const wrong: string[] = []
  for (const role of roles) {
    const page = await (await app.as(role).get('/desk')).text()
    const links = [...page.matchAll(/href="(\/desk[^"?#]*)/g)].map(([, address = '']) => address)
    for (const address of links) {
      const area = areaOf(address)
      if (!area || accessOf(role, area) === undefined) wrong.push(`${role}: ${address}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await (await app.as('lawyer').get('/desk')).text()).toContain('href="/desk/law"')
})

test('every section of a desk page says where it leads', () => {
  const sections = modules.flatMap((module) => module.sections ?? [])
  const ofDesk = sections.filter(({ place }) => place.includes('desk'))
  expect(ofDesk.length).toBeGreaterThan(0)
  expect(ofDesk.filter(({ opens }) => opens === undefined || !areaOf(opens))).toEqual([])
})

test('a form that a role may not send is a sentence that names who may', async () => {
  const page = '/desk/law/rs.foi.answer/original/confirmation'
  const administrator = await (await app.desk.get(page)).text()
  expect(administrator).toContain('Ovo može samo: pravnik.')
  expect(administrator).not.toContain(`action="${page}"`)
  expect(await (await app.as('lawyer').get(page)).text()).toContain(`action="${page}"`)
  const refused = await app.as('editor').post(page, {})
  expect(refused.status).toBe(403)
  const sentence = await refused.text()
  expect(sentence).toContain('Ovo može samo: pravnik.')
  expect(await markupProblems(sentence)).toEqual([])
})

test('the table of permissions is shown as the code has it', async () => {
  const page = await (await app.as('campaigner').get('/desk/people/permissions')).text()
  const body = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'))
  const rows = body.split('<tr>').slice(1)
  expect(rows).toHaveLength(areaNames.length)
  const words = { change: 'menja', view: 'gleda', none: 'nema pristup' }
  const shown = rows.map((row) =>
    [...row.matchAll(/menja|gleda|nema pristup/g)].map(([word]) => word),
  )
  expect(shown).toEqual(
    areaNames.map((area) => roles.map((role) => words[accessOf(role, area) ?? 'none'])),
  )
  expect(await markupProblems(page)).toEqual([])
  expect((await app.as('learner').get('/desk/people/permissions')).status).toBe(404)
})
