import { textValues } from '#core/editorial/record-changes.ts'
import type { FormValues } from '#core/http/forms.ts'

import type { ContactFacts, InstitutionFacts, NameFacts } from './facts.ts'

/** A record as flat fields, named as in the form (`name-1-sr`, `contact-2-value`); fields without a value are left out. */
export function valuesOf(facts: InstitutionFacts): FormValues {
  const values = {
    kind: facts.kind,
    parent: facts.parentId ?? '',
    website: facts.website?.url ?? '',
    'website-certainty': facts.website?.certainty ?? '',
    ...textValues('description', facts.description),
    ...Object.assign({}, ...facts.names.map((name, index) => nameValues(index + 1, name))),
    ...Object.assign({}, ...facts.contacts.map((one, index) => contactValues(index + 1, one))),
  } satisfies FormValues
  return Object.fromEntries(Object.entries<string>(values).filter(([, value]) => value !== ''))
}

function nameValues(position: number, name: NameFacts): FormValues {
  const prefix = `name-${position}`
  return {
    ...textValues(prefix, name.text),
    ...textValues(`${prefix}-short`, name.short),
    [`${prefix}-from`]: name.validFrom ?? '',
    [`${prefix}-to`]: name.validTo ?? '',
    ...textValues(`${prefix}-note`, name.note),
  }
}

function contactValues(position: number, contact: ContactFacts): FormValues {
  const prefix = `contact-${position}`
  return {
    [`${prefix}-kind`]: contact.kind,
    [`${prefix}-value`]: contact.value,
    [`${prefix}-source`]: contact.source ?? '',
    [`${prefix}-certainty`]: contact.certainty,
    [`${prefix}-checked`]: contact.checkedOn,
    ...textValues(`${prefix}-note`, contact.note),
  }
}
