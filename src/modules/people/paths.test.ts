import { expect, test } from 'vitest'

import { hostileAddresses, hostileTexts } from '#support/hostile.ts'

import { safeBack, signInPath } from './paths.ts'

test('a page of the desk is where one goes back to', () => {
  const pages = [
    '/desk',
    '/desk/people/me',
    '/desk/requests/2026-0001',
    '/desk/evidence?page=2&q=%C5%A1ta',
    '/desk/a%20b/',
  ]
  expect(pages.map(safeBack)).toEqual(pages)
})

test('everything else leads to the start of the desk', () => {
  const elsewhere = [
    ...hostileAddresses,
    ...hostileTexts,
    '',
    '//evil.example',
    '//evil.example/desk',
    '/desk//evil.example',
    '/desk/..//evil.example',
    '/desk/../../evil',
    '/desk/%2e%2e/evil',
    '/desk/.%2E/.%2e/',
    '/desk\\evil',
    '/desk/\\evil.example',
    '/desk.evil.example',
    '/desk@evil.example',
    '/deskevil',
    'desk',
    'https://evil.example/desk',
    '/desk/people#fragment',
    '/desk/a\r\nset-cookie: a=b',
    '/desk/sign-in?back=/desk/sign-in',
    '/desk/sign-out',
    undefined,
  ]
  expect(elsewhere.filter((wished) => safeBack(wished) !== '/desk')).toEqual([])
})

test('the sign-in page remembers the wanted page, whatever its signs', () => {
  expect(signInPath()).toBe('/desk/sign-in')
  expect(signInPath({ back: '/desk' })).toBe('/desk/sign-in')
  expect(signInPath({ back: '/desk/a?b=c&d' })).toBe('/desk/sign-in?back=%2Fdesk%2Fa%3Fb%3Dc%26d')
})
