import { beforeEach, describe, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'

import { alteredPack } from './altered-pack.ts'
import { computeClock } from './clock.ts'
import { confirmRule, withdrawConfirmation } from './commands.ts'
import { confirmationForm } from './forms.ts'
import { lawPack } from './law-pack.ts'
import { confirmedLawPack, listConfirmations } from './queries.ts'
import type { LawTables } from './tables.ts'
import { countUnconfirmed, findVersionView, listVersions } from './view.ts'

const today = '2026-11-24'
const at = '2026-11-24T10:00:00.000Z'
const rule = { ruleId: 'rs.foi.commissioner', version: '2022-02-16' }

let db: Database<LawTables>
beforeEach(async () => {
  db = await testDatabase<LawTables>()
})

const confirm = (more: Partial<Parameters<typeof confirmRule>[1]> = {}) =>
  write(db.writer, (trx) =>
    confirmRule(trx, {
      ...rule,
      lawyerName: 'Ана Анић',
      namePublic: false,
      confirmedOn: '2026-11-20',
      note: '',
      pack: lawPack(),
      byUser: 'user-1',
      at,
      ...more,
    }),
  )
const withdraw = () =>
  write(db.writer, (trx) => withdrawConfirmation(trx, { ...rule, byUser: 'user-2', at }))
const packWithTerm = (amount: number) =>
  alteredPack(({ rules }) => ({
    rules: rules.map((one) => ({
      ...one,
      versions: one.versions.map((version) => ({ ...version, term: { unit: 'day', amount } })),
    })),
  }))
const standing = async (pack = lawPack()) =>
  findVersionView(pack, await listConfirmations(db.reader), { ...rule, today })?.standing

test('a confirmed version stands with its day, and the name only where the lawyer agreed', async () => {
  expect(await standing()).toEqual({ kind: 'unconfirmed' })
  expect(await confirm()).toMatchObject({ ok: true })
  expect(await standing()).toEqual({ kind: 'confirmed', on: '2026-11-20', name: undefined })
  await withdraw()
  await confirm({ namePublic: true })
  expect(await standing()).toMatchObject({ kind: 'confirmed', name: 'Ана Анић' })
})

test('a version is confirmed once, an unknown one never, and a withdrawal needs a confirmation', async () => {
  expect(await withdraw()).toMatchObject({ failure: 'not-confirmed' })
  await confirm()
  expect(await confirm()).toMatchObject({ failure: 'already-confirmed' })
  expect(await confirm({ version: '1999-01-01' })).toMatchObject({ failure: 'unknown-rule' })
  expect(await confirm({ ruleId: 'rs.nema' })).toMatchObject({ failure: 'unknown-rule' })
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await standing()).toEqual({ kind: 'unconfirmed' })
  const kept = await db.reader
    .selectFrom('law_confirmation')
    .select(['lawyer_name', 'withdrawn_by'])
    .execute()
  expect(kept).toEqual([{ lawyer_name: 'Ана Анић', withdrawn_by: 'user-2' }])
})

test('a confirmation of one version says nothing of another version of the rule', async () => {
  const before = countUnconfirmed(listVersions(lawPack(), [], today))
  await confirm()
  const confirmations = await listConfirmations(db.reader)
  expect(countUnconfirmed(listVersions(lawPack(), confirmations, today))).toBe(before - 1)
  const older = { ruleId: rule.ruleId, version: 'original', today }
  expect(findVersionView(lawPack(), confirmations, older)?.standing.kind).toBe('unconfirmed')
})

test('when the rule changes the confirmation no longer holds, and the new text can be confirmed', async () => {
  await confirm()
  const changed = packWithTerm(45)
  expect((await standing(changed))?.kind).toBe('outdated')
  expect(await confirm({ pack: changed })).toMatchObject({ ok: true })
  expect((await standing(changed))?.kind).toBe('confirmed')
  expect((await standing())?.kind).toBe('outdated')
})

test('clocks of the confirmed pack stop doubting the rule that a lawyer confirmed', async () => {
  const question = { rule: rule.ruleId, startsOn: '2026-11-02' }
  const doubts = async () => {
    const clock = computeClock(await confirmedLawPack(db.reader), question)
    return clock.ok ? clock.value.doubts : undefined
  }
  expect(await doubts()).toContain('rule-not-confirmed')
  await confirm()
  expect(await doubts()).not.toContain('rule-not-confirmed')
})

describe('the form', () => {
  const sent = {
    lawyer: 'Ана Анић',
    'confirmed-on-day': '24',
    'confirmed-on-month': '11',
    'confirmed-on-year': '2026',
  }
  const problems = (more: Record<string, string>) =>
    confirmationForm(today)
      .safeParse({ ...sent, ...more })
      .error?.issues.map(({ path, message }) => [path[0], message])

  test('takes a name and a day up to today', () => {
    expect(problems({})).toBeUndefined()
    expect(problems({ lawyer: '' })).toEqual([['lawyer', 'lawyer-required']])
    expect(problems({ 'confirmed-on-day': '25' })).toEqual([['confirmed-on', 'day-ahead']])
    expect(problems({ 'confirmed-on-day': '31' })?.[0]).toEqual(['confirmed-on', 'day-invalid'])
    expect(problems({ note: 'x'.repeat(1001) })).toEqual([['note', 'note-long']])
  })
})
