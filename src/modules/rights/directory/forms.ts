import { z } from 'zod'

import type { FormValues } from '#core/http/forms.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'

import { channelFrom } from './channel-form.ts'
import {
  certainties,
  checkedParts,
  idCopyPolicies,
  statuses,
  type ControllerFacts,
} from './facts.ts'
import { isAddress, isHost, lines, type Report } from './form-checks.ts'
import { isRegistryNumber, isTaxNumber } from './number-rules.ts'
import { heldKinds, isSector, type Sector } from './sectors.ts'

/** Rows of channels that one form takes; nobody has more. */
const ROWS_MAX = 12
/** A name with all its departments fits; so does an address with its query. */
export const LINE_LENGTH_MAX = 500
/** Some three paragraphs. */
export const TEXT_LENGTH_MAX = 3000

/** A record as the desk's form sends it; `today` bounds the days of checking. */
export function controllerForm(today: string) {
  return z.record(z.string(), z.string()).transform((values, context): ControllerFacts => {
    const report: Report = (field, kind) =>
      context.addIssue({ code: 'custom', path: [field], message: kind })
    checkLengths(values, report)
    for (const language of languages) {
      if (!values[`name-${language}`]) report(`name-${language}`, 'name-missing')
    }
    return {
      name: textOf(values, 'name'),
      short: textOf(values, 'short'),
      sector: sectorOf(values, report),
      ...numbersOf(values, report),
      website: websiteOf(values, report),
      domains: hostsOf(values, report),
      holds: chosen(values, 'holds', heldKinds),
      idCopy: idCopyOf(values, report),
      ...statusOf(values, report),
      institutionId: values['institution'] || null,
      note: textOf(values, 'note'),
      toCheck: chosen(values, 'to-check', checkedParts),
      channels: channelRows(values, report).map((row) =>
        channelFrom(values, row, { report, today }),
      ),
    }
  })
}

/** How many rows of channels the form shows: those that hold something, the first, and blank ones asked for. */
export function rowCount(values: FormValues): number {
  const filled = Object.entries(values)
    .filter(([, value]) => value !== '')
    .flatMap(([field]) => /^channel-(\d{1,3})-/u.exec(field)?.[1] ?? [])
    .map(Number)
  const asked = Number(values['channel-rows'] ?? '1')
  return Math.min(ROWS_MAX, Math.max(1, ...filled, Number.isInteger(asked) ? asked : 1))
}

/** The values with one more blank row, when a button asked for it; nothing is saved then. */
export function withOneMore(values: FormValues): FormValues | undefined {
  if (values['act'] !== 'add-channel') return undefined
  return { ...values, 'channel-rows': String(rowCount(values) + 1) }
}

/** Days of a record as the three inputs of a day. */
export function withTypedDays(values: FormValues): FormValues {
  const typed = Object.entries(values).map(([field, value]) => {
    if (!field.endsWith('-verified')) return [[field, value]]
    const [year = '', month = '', day = ''] = value.split('-')
    return [
      [`${field}-day`, day],
      [`${field}-month`, month],
      [`${field}-year`, year],
    ]
  })
  return Object.fromEntries(typed.flat())
}

/** Kind and certainty have a value even in a blank row, so they do not make it a channel. */
function channelRows(values: FormValues, report: Report): string[] {
  if (values[`channel-${ROWS_MAX + 1}-value`]) report('channel-1-value', 'too-many')
  return Array.from({ length: rowCount(values) }, (_, index) => `channel-${index + 1}`).filter(
    (row) => Boolean(values[`${row}-value`]) || Boolean(values[`${row}-evidence`]),
  )
}

function checkLengths(values: FormValues, report: Report): void {
  for (const [field, value] of Object.entries(values)) {
    const long = /^note-|evidence$|^domains$|^holds$|^to-check$/u.test(field)
    if (value.length > (long ? TEXT_LENGTH_MAX : LINE_LENGTH_MAX)) report(field, 'too-long')
  }
}

function sectorOf(values: FormValues, report: Report): Sector {
  const sector = values['sector'] ?? ''
  if (isSector(sector)) return sector
  report('sector', 'sector-required')
  return 'other'
}

function numbersOf(values: FormValues, report: Report) {
  const registryNumber = values['registry-number'] || null
  const taxNumber = values['tax-number'] || null
  if (registryNumber !== null && !isRegistryNumber(registryNumber)) {
    report('registry-number', 'registry-number-invalid')
  }
  if (taxNumber !== null && !isTaxNumber(taxNumber)) report('tax-number', 'tax-number-invalid')
  return { registryNumber, taxNumber }
}

function websiteOf(values: FormValues, report: Report): ControllerFacts['website'] {
  const url = values['website'] ?? ''
  if (url === '') return null
  if (!isAddress(url)) report('website', 'address-invalid')
  const certainty = certainties.find((one) => one === values['website-certainty'])
  if (certainty === undefined) report('website-certainty', 'certainty-required')
  return { url, certainty: certainty ?? 'own-knowledge' }
}

function hostsOf(values: FormValues, report: Report): string[] {
  const hosts = lines(values['domains']).map((host) => host.toLowerCase())
  if (!hosts.every(isHost)) report('domains', 'domain-invalid')
  return [...new Set(hosts)]
}

function idCopyOf(values: FormValues, report: Report): ControllerFacts['idCopy'] {
  const policy = idCopyPolicies.find((one) => one === values['id-copy']) ?? 'unknown'
  const evidence = lines(values['id-copy-evidence'])
  if (!evidence.every(isAddress)) report('id-copy-evidence', 'address-invalid')
  // What a controller demands is said of it in public, so it is proved.
  if (policy !== 'unknown' && evidence.length === 0) report('id-copy-evidence', 'evidence-required')
  return { policy, evidence }
}

function statusOf(values: FormValues, report: Report) {
  const status = statuses.find((one) => one === values['status']) ?? 'active'
  const successor = values['successor'] || null
  if (status === 'active' && successor !== null) report('successor', 'successor-of-active')
  if (status === 'merged' && successor === null) report('successor', 'successor-required')
  return { status, successor }
}

function chosen<const Word extends string>(
  values: FormValues,
  field: string,
  known: readonly Word[],
): Word[] {
  const sent = lines(values[field])
  return known.filter((word) => sent.includes(word))
}

function textOf(values: FormValues, prefix: string): HumanText {
  return { sr: values[`${prefix}-sr`] ?? '', en: values[`${prefix}-en`] ?? '' }
}
