import { textValues } from '#core/editorial/record-changes.ts'
import type { FormValues } from '#core/http/forms.ts'

import type { ChannelFacts, ControllerFacts } from './facts.ts'

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
