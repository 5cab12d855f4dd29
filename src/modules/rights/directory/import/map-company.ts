import { asWritten } from '#core/i18n/transliteration.ts'

import type { ChannelFacts, ChannelKind, CheckedPart, ControllerFacts } from '../facts.ts'
import { isAddress, isHost, isMailbox } from '../form-checks.ts'
import type { Sector } from '../sectors.ts'
import type { Company } from './company.ts'

const sectorOfCategory: Readonly<Record<string, Sector>> = {
  'public body': 'public-body',
  health: 'health',
  school: 'education',
  telecommunication: 'telecom',
  'credit agency': 'bank',
  'collection agency': 'bank',
  finance: 'bank',
  insurance: 'insurance',
  utility: 'utility',
  travel: 'transport',
  'social media': 'platform',
  entertainment: 'platform',
  commerce: 'retail',
}

/** How that database calls the way that a person should take first. */
const kindOfMedium: Readonly<Record<string, ChannelKind>> = {
  email: 'email',
  letter: 'post',
  webform: 'webform',
}

/** What a mailbox of those who answer for data is called. */
const officerName = /^(?:dpo|dsb|gdpr|privacy|datenschutz|data-?protection|dataprivacy)/iu

/** A record of the other directory as facts of ours. Nothing of it is verified: we do not know on which day anybody looked. */
export function factsOfCompany(company: Company): ControllerFacts {
  // A foreign company is called the same in Cyrillic text.
  const name = { sr: asWritten(company.name), en: company.name }
  const host = hostOf(company.web)
  const sources = company.sources.filter(isAddress)
  const demanded = company['needs-id-document'] && sources.length > 0
  const toCheck: CheckedPart[] =
    company.quality === 'scraped' ? ['name', 'website', 'channels'] : ['channels']
  return {
    name,
    short: { sr: '', en: '' },
    sector: company.categories.flatMap((one) => sectorOfCategory[one] ?? [])[0] ?? 'other',
    registryNumber: null,
    taxNumber: null,
    website:
      company.web !== undefined && isAddress(company.web)
        ? { url: company.web, certainty: 'imported' }
        : null,
    domains: host === undefined ? [] : [host],
    holds: [],
    idCopy: demanded
      ? { policy: 'demanded', evidence: sources }
      : { policy: 'unknown', evidence: [] },
    status: 'active',
    successor: null,
    institutionId: null,
    note: { sr: '', en: '' },
    toCheck,
    channels: channelsOf(company, sources),
  }
}

function channelsOf(company: Company, evidence: readonly string[]): ChannelFacts[] {
  const { email, webform, address, phone } = company
  const found: readonly (readonly [ChannelKind, string | undefined])[] = [
    ['email', email !== undefined && isMailbox(email) ? email : undefined],
    ['webform', webform !== undefined && isAddress(webform) ? webform : undefined],
    [
      'post',
      address
        ?.split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(', '),
    ],
    ['phone', phone],
  ]
  const first = kindOfMedium[company['suggested-transport-medium'] ?? '']
  return found
    .flatMap(([kind, value]): ChannelFacts[] =>
      value === undefined || value === ''
        ? []
        : [
            {
              kind,
              reaches: kind === 'email' && officerName.test(value) ? 'officer' : 'office',
              value,
              evidence,
              certainty: 'imported',
              verifiedOn: null,
            },
          ],
    )
    .toSorted((a, b) => Number(b.kind === first) - Number(a.kind === first))
}

function hostOf(web: string | undefined): string | undefined {
  if (web === undefined || !isAddress(web)) return undefined
  const host = new URL(web).hostname.replace(/^www\./u, '')
  return isHost(host) ? host : undefined
}
