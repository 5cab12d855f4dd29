import { z } from 'zod'

import type { FormValues } from '#core/http/forms.ts'

import type { IndicatorFacts } from './facts.ts'
import { choice, chosenKey, key, line, long, needed } from './form-fields.ts'
import type { IndicatorView } from './indicator-queries.ts'
import { periodKinds } from './period.ts'
import { topics } from './topics.ts'

/** A new or edited indicator as the desk sends it. */
export const indicatorForm = z
  .object({
    /** Sent with a new one. */
    code: line,
    /** Sent with an edit: the version that the person saw. */
    'started-from': line,
    topic: choice(topics),
    'title-sr': needed,
    'title-en': needed,
    'unit-key': key,
    'unit-one': needed,
    'unit-few': needed,
    'unit-other': needed,
    'unit-one-en': needed,
    'unit-other-en': needed,
    'period-kind': choice(periodKinds),
    'definition-sr': long,
    'definition-en': long,
    'document-sr': long,
    'document-en': long,
    'comparability-sr': long,
    'comparability-en': long,
    institution: chosenKey,
  })
  .transform((form) => ({
    code: form.code,
    startedFrom: form['started-from'],
    facts: {
      topic: form.topic,
      title: { sr: form['title-sr'], en: form['title-en'] },
      unit: {
        key: form['unit-key'],
        words: {
          sr: { one: form['unit-one'], few: form['unit-few'], other: form['unit-other'] },
          en: { one: form['unit-one-en'], other: form['unit-other-en'] },
        },
      },
      periodKind: form['period-kind'],
      definition: { sr: form['definition-sr'], en: form['definition-en'] },
      document: { sr: form['document-sr'], en: form['document-en'] },
      institutionId: form.institution,
      comparability: { sr: form['comparability-sr'], en: form['comparability-en'] },
    } satisfies IndicatorFacts,
  }))

/** A stored indicator as the form shows it. */
export function indicatorValues(indicator: IndicatorView): FormValues {
  const { title, unit, definition, document, comparability } = indicator
  return {
    code: indicator.code,
    'started-from': indicator.updatedAt,
    topic: indicator.topic,
    'title-sr': title.sr,
    'title-en': title.en,
    'unit-key': unit.key,
    'unit-one': unit.words.sr.one,
    'unit-few': unit.words.sr.few,
    'unit-other': unit.words.sr.other,
    'unit-one-en': unit.words.en.one,
    'unit-other-en': unit.words.en.other,
    'period-kind': indicator.periodKind,
    'definition-sr': definition.sr,
    'definition-en': definition.en,
    'document-sr': document.sr,
    'document-en': document.en,
    'comparability-sr': comparability.sr,
    'comparability-en': comparability.en,
    institution: indicator.institutionId ?? '',
  }
}
