import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'

import { dayNames, draftFields, fieldMax, isDraftField, type DraftField } from '../draft-fields.ts'
import { triagePaths } from '../paths.ts'
import { triageStrings } from '../strings/index.ts'
import { hiddenOf } from '../triage-form.ts'
import type { ResultProps } from './result-page.tsx'

/** A problem of a field in words. */
export function problemText(variant: Variant, field: string, kind: string): string {
  const { details } = triageStrings(variant)
  if (kind === 'future-day') return details.futureDay
  return isDraftField(field) ? details.tooLong(fieldMax(field)) : details.badDay
}

/** Days from which terms run, and words for the drafts: only those that the doors on the page can use. */
export function DetailsForm(props: ResultProps) {
  const { variant, doors, state, problems } = props
  const { details } = triageStrings(variant)
  const running = doors.flatMap(({ deadlines }) => deadlines.map(({ dayName }) => dayName))
  const days = dayNames.filter((name) => running.includes(name))
  const fields = usableFields(doors)
  if (days.length + fields.length === 0) return null
  const hints: Readonly<Partial<Record<DraftField, string>>> = details.hints
  const error = (name: string) =>
    problems[name] === undefined ? undefined : problemText(variant, name, problems[name])
  return (
    <Section id="details" title={details.title}>
      <p class="measure">{days.length > 0 ? details.lead : details.noTerms}</p>
      <Form
        action={inPublic(variant, triagePaths.triage)}
        hidden={hiddenOf(state, [...days, ...fields])}
      >
        {days.map((name) => (
          <DateField
            name={name}
            legend={details.days[name]}
            labels={{ day: details.day, month: details.month, year: details.year }}
            value={state.typedDays[name]}
            error={error(name)}
            note={details.optional}
          />
        ))}
        {fields.map((name) => (
          <TextArea
            name={name}
            label={details.fields[name]}
            value={state.texts[name]}
            hint={hints[name]}
            error={error(name)}
            note={details.optional}
            rows={name === 'what' ? 6 : 2}
          />
        ))}
        <ButtonRow>
          <Button>{days.length > 0 ? details.submit : details.submitOnly}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** The fields that some draft on the page takes, under their own name or another. */
function usableFields(doors: ResultProps['doors']): DraftField[] {
  const used = new Set<string>(
    doors.flatMap(({ door, drafts }) => [
      ...drafts.flatMap(({ letter }) => letter.versions.flatMap(({ uses }) => uses)),
      ...door.drafts.flatMap(({ carry }) => Object.values(carry)),
    ]),
  )
  return draftFields.filter((name) => used.has(name))
}
