import { expect, test } from 'vitest'

import { findPersonalData, isBankAccount, isJmbg } from './personal-data-rules.ts'

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind)

test('a JMBG is thirteen digits with a day, a month and the right check digit', () => {
  expect(isJmbg('0101990710008')).toBe(true)
  const others = Array.from({ length: 10 }, (_, digit) => `010199071000${digit}`).filter(isJmbg)
  expect(others).toEqual(['0101990710008'])
  expect(isJmbg('3201990710008')).toBe(false)
  expect(isJmbg('0113990710008')).toBe(false)
  expect(isJmbg('010199071000')).toBe(false)
})

test('a JMBG is found in running text and in groups, and is covered in what is shown', () => {
  const [finding] = findPersonalData('Подносилац Пера Перић, ЈМБГ 0101990710008, из Београда')
  expect(finding).toEqual({
    kind: 'jmbg',
    start: 28,
    covered: '010•••••••008',
    before: 'Подносилац Пера Перић, ЈМБГ ',
    after: ', из Београда',
  })
  expect(kindsIn('ЈМБГ: 0101990 710008.')).toEqual(['jmbg'])
})

test('thirteen digits without the check digit, and longer numbers, are no JMBG', () => {
  expect(kindsIn('0101990710007')).toEqual([])
  expect(kindsIn('10101990710008')).toEqual([])
})

test('addresses of e-mail are found in both scripts', () => {
  expect(kindsIn('Пишите на pera.peric@example.rs или пера@пример.срб.')).toEqual([
    'email',
    'email',
  ])
})

test('telephones are found as people write them, file numbers and dates are not telephones', () => {
  const phones = [
    '+381 11 3408 900',
    '+381 (0)64 123 4567',
    '00381641234567',
    '011/3408-900',
    '064 / 123-45-67',
    '063 1234 567',
  ]
  expect(phones.filter((phone) => !kindsIn(`тел. ${phone}, локал 5`).includes('phone'))).toEqual([])
  const others = [
    'Број: 037-00-14/2026',
    '011-00-123/2026-04',
    '31. 12. 2025.',
    '1.234.567',
    '2021/2022',
  ]
  expect(others.filter((other) => kindsIn(other).length > 0)).toEqual([])
})

test('an identity card is known by the words before it', () => {
  expect(kindsIn('број личне карте 008123456')).toEqual(['id-card'])
  expect(kindsIn('l.k. 008123456')).toEqual(['id-card'])
  expect(kindsIn('предмет 008123456')).toEqual([])
})

test('an account must pass its check, and accounts of the Treasury are public', () => {
  expect(isBankAccount('160000000000000023')).toBe(false)
  const base = '1600000000000001'
  const check = String(98n - ((BigInt(base) * 100n) % 97n)).padStart(2, '0')
  expect(isBankAccount(base + check)).toBe(true)
  expect(kindsIn(`рачун 160-1-${check}`)).toEqual(['bank-account'])
  const treasury = '8400000000001620'
  const treasuryCheck = String(98n - ((BigInt(treasury) * 100n) % 97n)).padStart(2, '0')
  expect(kindsIn(`рачун 840-1620-${treasuryCheck}`)).toEqual([])
})

test('a hostile text is looked through in no time', () => {
  const started = performance.now()
  findPersonalData('0 '.repeat(100_000))
  findPersonalData('a.'.repeat(100_000))
  findPersonalData('+381'.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(2000)
})
