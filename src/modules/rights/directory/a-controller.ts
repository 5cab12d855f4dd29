import type { ChannelFacts, ControllerFacts } from './facts.ts'

/** A controller for tests, which say only what theirs is about. */
export function aController(change: Partial<ControllerFacts> = {}): ControllerFacts {
  return {
    name: { sr: 'Пример банка а.д.', en: 'Example Bank' },
    short: { sr: 'Пример', en: 'Example' },
    sector: 'bank',
    registryNumber: null,
    taxNumber: null,
    website: null,
    domains: [],
    holds: ['identity', 'credit'],
    idCopy: { policy: 'unknown', evidence: [] },
    status: 'active',
    successor: null,
    institutionId: null,
    note: { sr: '', en: '' },
    toCheck: [],
    channels: [],
    ...change,
  }
}

/** A verified mailbox of a data protection officer. */
export function aChannel(change: Partial<ChannelFacts> = {}): ChannelFacts {
  return {
    kind: 'email',
    reaches: 'officer',
    value: 'dpo@banka.example',
    evidence: ['https://banka.example/privatnost'],
    certainty: 'read',
    verifiedOn: '2026-11-01',
    ...change,
  }
}
