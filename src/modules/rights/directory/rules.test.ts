import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '#core/project-root.ts'

import { isBroken } from './broken-target.ts'
import { looksLikeJmbg, takesMore } from './correction-rules.ts'
import { difficultyOf } from './difficulty-rules.ts'
import type { ChannelFacts } from './facts.ts'
import { isHost } from './form-checks.ts'
import { contactFreshness, freshnessOf, scoreOf, type CheckedChannel } from './freshness-rules.ts'
import { lettersFor, offeredLetters } from './letters-rules.ts'
import { isRegistryNumber, isTaxNumber } from './number-rules.ts'
import { heldKinds, sectors } from './sectors.ts'
import { isSlug } from './slug.ts'
import { targetOf } from './targets.ts'

const TODAY = '2026-11-24'
const channel = (
  kind: ChannelFacts['kind'],
  more: Partial<CheckedChannel> = {},
): CheckedChannel => ({ kind, certainty: 'read', verifiedOn: TODAY, broken: false, ...more })

test('a contact is fresh for 180 days after somebody looked, the last one included', () => {
  const of = (verifiedOn: string | null) => freshnessOf({ verifiedOn }, TODAY)
  expect(of(TODAY)).toBe('fresh')
  expect(of('2026-05-28')).toBe('fresh')
  expect(of('2026-05-27')).toBe('old')
  expect(of(null)).toBe('unchecked')
})

test('a controller is as fresh as its best working channel by which a request can be sent', () => {
  const of = (...channels: CheckedChannel[]) => contactFreshness(channels, TODAY)
  expect(of()).toBe('unchecked')
  expect(of(channel('phone'))).toBe('unchecked')
  expect(
    of(channel('email', { broken: true }), channel('post', { verifiedOn: '2025-01-01' })),
  ).toBe('old')
  expect(of(channel('post', { verifiedOn: '2025-01-01' }), channel('webform'))).toBe('fresh')
})

test('the score counts every controller once and says how many fresh ones rest on copies of pages', () => {
  const copy = channel('post', { certainty: 'stored-copy' })
  const score = scoreOf(
    [
      { channels: [channel('email')] },
      { channels: [copy] },
      { channels: [copy, channel('email')] },
      { channels: [channel('email', { verifiedOn: '2024-01-01' })] },
      { channels: [channel('email', { certainty: 'own-knowledge', verifiedOn: null })] },
      { channels: [] },
    ],
    TODAY,
  )
  expect(score).toEqual({ all: 6, fresh: 3, copies: 1, old: 1, unchecked: 2 })
  expect(score.fresh + score.old + score.unchecked).toBe(score.all)
})

test('difficulty is computed from what is proved, and unknown where that says too little', () => {
  const of = (
    idCopy: Parameters<typeof difficultyOf>[0]['idCopy'],
    ...channels: CheckedChannel[]
  ) => difficultyOf({ idCopy, channels })
  expect(of('never', channel('email'))).toBe('easy')
  expect(of('sometimes', channel('webform'))).toBe('medium')
  expect(of('never', channel('post'))).toBe('medium')
  expect(of('demanded', channel('email'))).toBe('hard')
  expect(of('unknown', channel('email'))).toBe('unknown')
  expect(of('never')).toBe('unknown')
  expect(of('demanded', channel('email', { verifiedOn: null }))).toBe('unknown')
  expect(of('never', channel('email', { broken: true }))).toBe('impossible')
  expect(of('never', channel('email', { broken: true }), channel('post'))).toBe('medium')
  expect(of('unknown', channel('post'))).toBe('unknown')
})

test('a page that is gone is broken at once, one that did not answer only the second time', () => {
  expect(isBroken({ outcome: 'answers', failures: 0 })).toBe(false)
  expect(isBroken({ outcome: 'not-found', failures: 1 })).toBe(true)
  expect(isBroken({ outcome: 'takes-no-mail', failures: 1 })).toBe(true)
  expect(isBroken({ outcome: 'no-answer', failures: 1 })).toBe(false)
  expect(isBroken({ outcome: 'server-error', failures: 2 })).toBe(true)
})

test('what the server can ask of a channel is its page or the domain of its mailbox', () => {
  expect(targetOf({ kind: 'email', value: 'Dpo@Banka.RS' })).toEqual({
    target: 'banka.rs',
    kind: 'mail-domain',
  })
  expect(targetOf({ kind: 'webform', value: 'https://banka.rs/obrazac' })?.kind).toBe('link')
  expect(targetOf({ kind: 'post', value: 'Немањина 26' })).toBeUndefined()
  expect(targetOf({ kind: 'phone', value: '011 1' })).toBeUndefined()
})

test('check digits tell real numbers of companies from mistyped ones', () => {
  for (const number of ['20147229', '17335600', '07046898', '06876366', '20699264']) {
    expect(isRegistryNumber(number), number).toBe(true)
  }
  for (const number of ['20147228', '1733560', '173356001', 'abcdefgh', '', '12345678']) {
    expect(isRegistryNumber(number), number).toBe(false)
  }
  for (const number of ['102608229', '100002516', '104505119']) {
    expect(isTaxNumber(number), number).toBe(true)
  }
  for (const number of ['102608228', '10260822', '', '123456789']) {
    expect(isTaxNumber(number), number).toBe(false)
  }
})

test('corrections are taken until a controller has too many in a day or all have too many in an hour', () => {
  expect(takesMore({ lastDayOfThis: 9, lastHourOfAll: 59 })).toBe(true)
  expect(takesMore({ lastDayOfThis: 10, lastHourOfAll: 0 })).toBe(false)
  expect(takesMore({ lastDayOfThis: 0, lastHourOfAll: 60 })).toBe(false)
})

test('thirteen digits in a row are noticed, other numbers are not', () => {
  expect(looksLikeJmbg('мој је 0101 990 710 006')).toBe(true)
  expect(looksLikeJmbg('0101990710006')).toBe(true)
  expect(looksLikeJmbg('011 3408-900, 11070 Београд')).toBe(false)
  expect(looksLikeJmbg('00000000000000')).toBe(false)
})

test('slugs and hosts are words of addresses, and those that the desk uses itself are taken', () => {
  for (const slug of ['mup', 'a1-srbija', 'dm']) expect(isSlug(slug), slug).toBe(true)
  for (const slug of ['', 'new', 'corrections', 'Мup', 'a b', '-a', 'a--b', '__proto__']) {
    expect(isSlug(slug), slug).toBe(false)
  }
  for (const host of ['mts.rs', 'xn--e1aybc.xn--90a3ac', 'a-b.co.rs']) {
    expect(isHost(host), host).toBe(true)
  }
  for (const host of ['https://mts.rs', 'mts', 'mts.rs/x', '-a.rs', 'a b.rs', '']) {
    expect(isHost(host), host).toBe(false)
  }
})

test('every letter that a page offers exists, access comes first, and what fits depends on the work', () => {
  const written = readdirSync(join(projectRoot, 'content', 'letters', 'rights'))
  expect(offeredLetters.filter((letter) => !written.includes(`${letter}.yaml`))).toEqual([])
  for (const sector of sectors) expect(lettersFor({ sector, holds: [] })[0]).toBe('access')
  expect(lettersFor({ sector: 'retail', holds: [] })).toContain('direct-marketing')
  expect(lettersFor({ sector: 'public-body', holds: [] })).not.toContain('direct-marketing')
  expect(lettersFor({ sector: 'public-body', holds: ['criminal'] })).toContain('authority-access')
  expect(lettersFor({ sector: 'retail', holds: ['video'] })).toContain('video-surveillance')
  expect(lettersFor({ sector: 'other', holds: [...heldKinds] })).toHaveLength(
    offeredLetters.length - 1,
  )
})
