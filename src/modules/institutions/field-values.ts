import type { FormValues } from '#core/http/forms.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'

import type { ContactFacts, InstitutionFacts, NameFacts } from './facts.ts'

/** One field of a record whose value differs; `before` or `after` is empty where there was none. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string }

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

/** The fields in which two records differ, in the order of the form. */
export function differences(before: FormValues, after: FormValues): Difference[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((one) => one.before !== one.after)
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

function textValues(prefix: string, text: HumanText): FormValues {
  return Object.fromEntries(languages.map((language) => [`${prefix}-${language}`, text[language]]))
}
