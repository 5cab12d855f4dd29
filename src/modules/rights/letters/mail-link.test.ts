import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { mailLink } from './mail-link.ts'

const short = { to: 'ana@example.org', subject: 'Захтев', body: 'Први ред\nдруги & трећи' }

test('a short letter goes into the message whole, with its line breaks', () => {
  const { href, withBody } = mailLink(short)
  expect(withBody).toBe(true)
  const url = new URL(href)
  expect([url.protocol, url.pathname]).toEqual(['mailto:', 'ana@example.org'])
  expect(url.searchParams.get('subject')).toBe('Захтев')
  expect(url.searchParams.get('body')).toBe('Први ред\r\nдруги & трећи')
})

test('a letter that would make the address too long stays out of it', () => {
  const { href, withBody } = mailLink({ ...short, body: 'ж'.repeat(400) })
  expect(withBody).toBe(false)
  expect(href).toBe('mailto:ana@example.org?subject=%D0%97%D0%B0%D1%85%D1%82%D0%B5%D0%B2')
})

test('whatever is typed adds neither a recipient nor a field to the message', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('a@b.rs?bcc=x@y.rs', 'a@b.rs&cc=x', 'x\r\nBcc: y@z.rs', '#', '%0A', ','),
  )
  fc.assert(
    fc.property(text, text, text, (to, subject, body) => {
      const { href } = mailLink({ to, subject, body })
      expect(href).toMatch(/^mailto:[\w%@.~-]*(?:\?subject=[\w%.~-]*(?:&body=[\w%.~-]*)?)?$/u)
      expect(href.length).toBeLessThanOrEqual(2000)
    }),
  )
})
