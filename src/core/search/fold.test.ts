import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fold } from './fold.ts'

test('scripts, marks and case fold to one spelling', () => {
  for (const spelling of ['Заштита', 'заштита', 'zaštita', 'ZAŠTITA', 'zastita', 'zas\u030Ctita']) {
    expect(fold(spelling)).toBe('zastita')
  }
  expect(fold('Čačak, Ћићевац, ЏЕП, Žabalj')).toBe('cacak, cicevac, dzep, zabalj')
})

test('đ, dj and bald d meet, as do ǆ and its two letters, Eth and Đ', () => {
  for (const spelling of ['Ђорђе', 'Đorđe', 'Djordje', 'DJORDJE', 'Dorde', 'Ðorđe']) {
    expect(fold(spelling)).toBe('dorde')
  }
  expect(fold('ǅep')).toBe(fold('џеп'))
  expect(fold('дјеца')).toBe(fold('деца'))
})

test('invisible marks and protection disappear, other letters lose their marks', () => {
  expect(fold('in\u200Cjekcija')).toBe(fold('инјекција'))
  expect(fold('за\u00ADштита ⟦Закон⟧')).toBe('zastita zakon')
  expect(fold('Müller Łódź Straße Århus')).toBe('muller lodz strasse arhus')
  expect(fold('19.759 – 48,5%')).toBe('19.759 – 48,5%')
})

test('folding twice changes nothing and leaves no Serbian letter, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'абђжљњћџЂЈдјdjđĐžŽšnlǆǅ⟦⟧ \u200C\u030C'.split('')) }),
  )
  fc.assert(
    fc.property(text, (written) => {
      const folded = fold(written)
      expect(fold(folded)).toBe(folded)
      expect(folded).not.toMatch(/[абвгдђежзијклљмнњопрстћуфхцчџшčćđšžA-Z]/u)
    }),
    { numRuns: 500 },
  )
})
