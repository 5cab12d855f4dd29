import { expect, test } from 'vitest'

import { isThisMachine } from './smtp-transport.ts'

test('only this machine is trusted without encryption', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']) {
    expect(isThisMachine(`smtp://${host}:25`), host).toBe(true)
  }
  for (const host of [
    'mail.example.org',
    '10.0.0.1',
    'localhost.example.org',
    '127.0.0.1.example.org',
  ]) {
    expect(isThisMachine(`smtp://user:127.0.0.1@${host}:587`), host).toBe(false)
  }
})
