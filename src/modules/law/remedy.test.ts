import { expect, test } from 'vitest'

import { lawPack } from './law-pack.ts'
import { remedyFor } from './remedy.ts'

const remedy = (institution: string, on: string) => remedyFor(lawPack(), institution, on).remedy

test('against seven bodies and the Commissioner there is only a lawsuit, against the others a complaint', () => {
  const bodies = [
    'skupstina',
    'predsednik',
    'vlada',
    'vrh-sud',
    'us',
    'vrhovno-jt',
    'nbs',
    'poverenik',
  ]
  expect(bodies.filter((body) => remedy(body, '2026-11-24') !== 'LAWSUIT')).toEqual([])
  const others = ['mpravde', 'mup-vtk', 'bia', 'upravni-sud', 'ap-sud-bg', 'eps', 'unheard-of']
  expect(others.filter((body) => remedy(body, '2026-11-24') !== 'COMPLAINT')).toEqual([])
})

test('the National Bank is on the list only since the amendments apply', () => {
  expect(remedy('nbs', '2022-02-15')).toBe('COMPLAINT')
  expect(remedy('nbs', '2022-02-16')).toBe('LAWSUIT')
  expect(remedyFor(lawPack(), 'nbs', '2026-01-01')).toMatchObject({
    listed: true,
    validFrom: '2022-02-16',
    certainty: 'own-knowledge-medium',
    confirmed: false,
  })
})

test('a body outside the list stands under the general rule and says so', () => {
  const general = remedyFor(lawPack(), 'mpravde', '2026-11-24')
  expect(general).toMatchObject({
    listed: false,
    validFrom: null,
    certainty: 'read',
    article: '22',
  })
})
