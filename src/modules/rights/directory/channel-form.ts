import { z } from 'zod'

import type { FormValues } from '#core/http/forms.ts'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import {
  certainties,
  channelKinds,
  isVerified,
  reached,
  type ChannelFacts,
  type ChannelKind,
} from './facts.ts'
import { isAddress, isMailbox, lines, type Report } from './form-checks.ts'

/** One channel from its row of the form (`channel-2`); `today` bounds the day of the last look. */
export function channelFrom(
  values: FormValues,
  row: string,
  { report, today }: { readonly report: Report; readonly today: string },
): ChannelFacts {
  const kind = channelKinds.find((one) => one === values[`${row}-kind`]) ?? 'email'
  const value = values[`${row}-value`] ?? ''
  const problem = valueProblem(kind, value)
  if (problem !== undefined) report(`${row}-value`, problem)
  const evidence = lines(values[`${row}-evidence`])
  if (!evidence.every(isAddress)) report(`${row}-evidence`, 'address-invalid')
  const certainty = certainties.find((one) => one === values[`${row}-certainty`])
  if (certainty === undefined) report(`${row}-certainty`, 'certainty-required')
  const reaches = reached.find((one) => one === values[`${row}-reaches`]) ?? 'office'
  const facts = { kind, reaches, value, evidence, certainty: certainty ?? 'own-knowledge' } as const
  if (certainty === undefined || !isVerified(certainty)) return { ...facts, verifiedOn: null }
  if (evidence.length === 0) report(`${row}-evidence`, 'evidence-required')
  const verifiedOn = isoOfTypedDate(typedDate(values, `${row}-verified`))
  if (!z.iso.date().safeParse(verifiedOn).success) report(`${row}-verified`, 'day-invalid')
  else if (verifiedOn > today) report(`${row}-verified`, 'day-ahead')
  return { ...facts, verifiedOn }
}

function valueProblem(kind: ChannelKind, value: string): string | undefined {
  if (value === '') return 'value-required'
  if (kind === 'email') return isMailbox(value) ? undefined : 'email-invalid'
  if (kind === 'webform' || kind === 'e-government') {
    return isAddress(value) ? undefined : 'address-invalid'
  }
  return undefined
}
