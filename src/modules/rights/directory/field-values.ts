import type { FormValues } from '#core/http/forms.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'

import type { ChannelFacts, ControllerFacts } from './facts.ts'

/** One field of a record whose value differs; `before` or `after` is empty where there was none. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string }

/** A record as flat fields, named as in the form (`name-sr`, `channel-2-value`), lists line by line; empty ones are left out. */
export function valuesOf(facts: ControllerFacts): FormValues {
  const values = {
    ...textValues('name', facts.name),
    ...textValues('short', facts.short),
    sector: facts.sector,
    'registry-number': facts.registryNumber ?? '',
    'tax-number': facts.taxNumber ?? '',
    website: facts.website?.url ?? '',
    'website-certainty': facts.website?.certainty ?? '',
    domains: facts.domains.join('\n'),
    holds: facts.holds.join('\n'),
    'id-copy': facts.idCopy.policy,
    'id-copy-evidence': facts.idCopy.evidence.join('\n'),
    status: facts.status,
    successor: facts.successor ?? '',
    institution: facts.institutionId ?? '',
    ...textValues('note', facts.note),
    'to-check': facts.toCheck.join('\n'),
    ...Object.assign({}, ...facts.channels.map((one, index) => channelValues(index + 1, one))),
  } satisfies FormValues
  return Object.fromEntries(Object.entries<string>(values).filter(([, value]) => value !== ''))
}

/** The fields in which two records differ, in the order of the form. */
export function differences(before: FormValues, after: FormValues): Difference[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((one) => one.before !== one.after)
}

function channelValues(position: number, channel: ChannelFacts): FormValues {
  const prefix = `channel-${position}`
  return {
    [`${prefix}-kind`]: channel.kind,
    [`${prefix}-reaches`]: channel.reaches,
    [`${prefix}-value`]: channel.value,
    [`${prefix}-evidence`]: channel.evidence.join('\n'),
    [`${prefix}-certainty`]: channel.certainty,
    [`${prefix}-verified`]: channel.verifiedOn ?? '',
  }
}

function textValues(prefix: string, text: HumanText): FormValues {
  return Object.fromEntries(languages.map((language) => [`${prefix}-${language}`, text[language]]))
}
