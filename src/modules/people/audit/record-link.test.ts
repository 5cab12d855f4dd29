import { expect, test } from 'vitest'

import { recordPage } from './record-link.ts'

const routes = [
  { method: 'ALL', path: '/*' },
  { method: 'GET', path: '/institutions' },
  { method: 'GET', path: '/institutions/new' },
  { method: 'GET', path: '/institutions/:id' },
  { method: 'GET', path: '/institutions/:id/withdrawal' },
  { method: 'GET', path: '/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}' },
  { method: 'GET', path: '/law/:ruleId/:version/confirmation' },
  { method: 'GET', path: '/people/me' },
  { method: 'GET', path: '/jobs' },
  { method: 'POST', path: '/jobs/:id/retry' },
]

test('a record is linked to the page that shows it, and to none when there is none', () => {
  const pages = [
    '/desk/institutions/apr',
    '/desk/institutions/apr/withdrawal',
    '/desk/institutions/apr/contacts/7/check',
    '/desk/institutions/new',
    '/desk/evidence/files/abc/pages/3/quotations',
    '/desk/law/rs.foi/original/confirmation',
    '/desk/people/me',
    '/desk/people/somebody',
    '/desk/jobs/5/retry',
    'work-7',
    '',
  ].map((record) => recordPage(routes, record))
  expect(pages).toEqual([
    '/desk/institutions/apr',
    '/desk/institutions/apr',
    '/desk/institutions/apr',
    '/desk/institutions/new',
    '/desk/evidence/files/abc/pages/3',
    '/desk/law/rs.foi/original/confirmation',
    '/desk/people/me',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
