import { expect, test } from 'vitest'

import { isPublicAddress } from './public-address.ts'

test('addresses of the public network are public', () => {
  const open = ['8.8.8.8', '147.91.1.1', '172.15.255.255', '172.32.0.1', '2a00:1450:4001::1']
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([])
})

test('whatever leads into the machine, the house or nowhere is not', () => {
  const shut = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.51.100.7',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    'example.rs',
    '',
  ]
  expect(shut.filter(isPublicAddress)).toEqual([])
})
