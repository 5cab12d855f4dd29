import { expect, test } from 'vitest'

import { accessOf, areaNames, areaOf, areas, decide, rolesThatChange } from './permissions.ts'
import { roles, type Role } from './visibility.ts'

const seenBy = (role: Role) => areaNames.filter((name) => accessOf(role, name) !== undefined)
const changedBy = (role: Role) => areaNames.filter((name) => accessOf(role, name) === 'change')

test('the roles of the school meet nothing but the start and their own account', () => {
  for (const role of ['reviewer', 'lecturer', 'learner'] as const) {
    expect(seenBy(role), role).toEqual(['home', 'saved-views', 'search', 'my-account', 'my-data'])
    expect(changedBy(role), role).toEqual(['saved-views', 'my-account', 'my-data'])
  }
})

test('who records does not publish, and who publishes does not record', () => {
  const publishing = areaNames.filter((name) => name.endsWith('-publishing'))
  expect(publishing).toHaveLength(5)
  for (const name of publishing) {
    const may = roles.filter((role) => accessOf(role, name) === 'change')
    expect(may, name).toEqual(['administrator', 'editor'])
  }
  for (const name of ['institutions', 'requests', 'files', 'indicators', 'observations'] as const) {
    expect(accessOf('editor', name), name).toBe('view')
    expect(accessOf('researcher', name), name).toBe('change')
  }
})

test('a text is written, remarked on, approved and published by those who should, each in a row of its own', () => {
  const work = '/desk/publications/0192'
  const may = Object.fromEntries(
    [
      'text/sr',
      'review/sr/request',
      'history/sr/restoration',
      'translation/en',
      'review/sr/comments',
      'review/sr/comments/0193',
      'review/sr/approval',
      'review/sr/return',
      'publication',
      'publication/sr/cancellation',
      'withdrawal',
      'figures/0194/decision',
    ].map((act) => [act, rolesThatChange(`${work}/${act}`).join(' ')]),
  )
  const write = 'administrator researcher editor'
  const comment = 'administrator researcher second-coder editor lawyer'
  const approve = 'administrator editor lawyer'
  const publish = 'administrator editor'
  expect(may).toEqual({
    'text/sr': write,
    'review/sr/request': write,
    'history/sr/restoration': write,
    'translation/en': write,
    'review/sr/comments': comment,
    'review/sr/comments/0193': comment,
    'review/sr/approval': approve,
    'review/sr/return': approve,
    publication: publish,
    'publication/sr/cancellation': publish,
    withdrawal: publish,
    'figures/0194/decision': publish,
  })
})

test('only a lawyer confirms a rule of law', () => {
  const confirmation = '/desk/law/rs.foi.answer/original/confirmation'
  expect(rolesThatChange(confirmation)).toEqual(['lawyer'])
  expect(decide('administrator', { address: confirmation, method: 'POST' })).toBe('forbidden')
})

test('accounts, roles, jobs, mail and the audit trail are for administrators', () => {
  for (const name of ['accounts', 'jobs', 'mail', 'audit'] as const) {
    expect(roles.filter((role) => accessOf(role, name))).toEqual(['administrator'])
  }
  expect(changedBy('administrator')).not.toContain('audit')
})

test('received documents, which hold names of others, are for those who work with them', () => {
  expect(roles.filter((role) => accessOf(role, 'files'))).toEqual([
    'administrator',
    'researcher',
    'second-coder',
    'editor',
    'lawyer',
  ])
})

test('an act with a row of its own is found before its surroundings', () => {
  const found = {
    '/desk': 'home',
    '/desk/people': 'accounts',
    '/desk/people/me': 'my-account',
    '/desk/people/me/password': 'my-account',
    '/desk/people/0192/role': 'accounts',
    '/desk/people/permissions': 'permissions',
    '/desk/requests/0192': 'requests',
    '/desk/requests/0192/closure': 'requests',
    '/desk/requests/0192/publication': 'requests-publishing',
    '/desk/publications/withdrawal': 'publications',
    '/desk/publications/0192/withdrawal': 'publications-publishing',
    '/desk/evidence/files/ab/pages/1/image.webp': 'files',
    '/desk/evidence/files/ab/pages/1/quotations': 'quotations',
    '/desk/evidence/observations/0192/publication': 'data-publishing',
  }
  const answers = Object.keys(found).map((address) => [address, areaOf(address)])
  expect(Object.fromEntries(answers)).toEqual(found)
})

test('what no row covers is closed to everybody, however it is written', () => {
  const uncovered = [
    '/desk/settings',
    '/desk/evidence',
    '/desk/peopleandmore',
    '/desk//people/me',
    '/desk/People/me',
    '/deskwork',
    '/',
    '/sr-latn',
    '',
  ]
  expect(uncovered.filter((address) => areaOf(address) !== undefined)).toEqual([])
  const open = roles.filter(
    (role) => decide(role, { address: '/desk/settings', method: 'GET' }) !== 'hidden',
  )
  expect(open).toEqual([])
})

test('a role that is not in the list opens nothing', () => {
  for (const role of ['', 'root', 'Administrator', 'constructor', '__proto__']) {
    expect(
      areaNames.filter((name) => accessOf(role, name) !== undefined),
      role,
    ).toEqual([])
  }
})

test('a row names a role once and a path stands in one row', () => {
  for (const area of Object.values(areas)) {
    const named = ['change' in area ? area.change : [], 'view' in area ? area.view : []].flat()
    expect(new Set(named).size).toBe(named.length)
  }
  const paths = Object.values(areas).flatMap((area) => [...area.paths])
  expect(new Set(paths).size).toBe(paths.length)
})
