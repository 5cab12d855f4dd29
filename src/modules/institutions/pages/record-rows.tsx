import { languages } from '#core/i18n/languages.ts'
import { DateField, typedDate } from '#ui/forms/date-field.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Select, TextField } from '#ui/forms/inputs.tsx'

import { contactKinds } from '../facts.ts'
import { LINE_LENGTH_MAX, TEXT_LENGTH_MAX } from '../forms.ts'
import { strings } from '../strings/index.ts'
import { degreeOptions, inLanguage, type FieldHelp } from './record-fields.tsx'

type RowProps = FieldHelp & { readonly position: number }

/** One name with its short form, its time and a note. */
export function NameRow({ position, ...help }: RowProps) {
  const { variant, values, problem } = help
  const words = strings(variant).form
  const row = `name-${position}`
  return (
    <Fieldset id={row} legend={words.nameRow(position)} size="field">
      <TextPair {...help} prefix={row} label={words.text} required={position === 1} />
      <TextPair {...help} prefix={`${row}-short`} label={words.short} />
      {(['from', 'to'] as const).map((bound) => (
        <TextField
          name={`${row}-${bound}`}
          label={words[bound]}
          note={words.optional}
          value={values[`${row}-${bound}`]}
          error={problem(`${row}-${bound}`)}
          maxLength={10}
          width="short"
          autocomplete="off"
        />
      ))}
      <TextPair {...help} prefix={`${row}-note`} label={words.note} lengthMax={TEXT_LENGTH_MAX} />
    </Fieldset>
  )
}

/** One contact with its source and the day of the last check. */
export function ContactRow({ position, ...help }: RowProps) {
  const { variant, values, problem } = help
  const { form: words, contactKinds: kinds } = strings(variant)
  const row = `contact-${position}`
  const line = { maxLength: LINE_LENGTH_MAX, autocomplete: 'off' }
  const field = (part: string) => ({
    name: `${row}-${part}`,
    value: values[`${row}-${part}`],
    error: problem(`${row}-${part}`),
  })
  return (
    <Fieldset id={row} legend={words.contactRow(position)} size="field">
      <Select
        {...field('kind')}
        label={words.contactKind}
        options={contactKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        width="medium"
      />
      <TextField {...field('value')} {...line} label={words.value} />
      <TextField
        {...field('source')}
        {...line}
        label={words.source}
        hint={words.sourceHint}
        type="url"
        spellcheck={false}
      />
      <Select {...field('certainty')} label={words.certainty} options={degreeOptions(variant)} />
      <DateField
        name={`${row}-checked`}
        legend={words.checked}
        labels={words.dateParts}
        value={typedDate(values, `${row}-checked`)}
        error={problem(`${row}-checked`)}
      />
      <TextPair {...help} prefix={`${row}-note`} label={words.note} lengthMax={TEXT_LENGTH_MAX} />
    </Fieldset>
  )
}

type TextPairProps = FieldHelp & {
  readonly prefix: string
  readonly label: string
  readonly required?: boolean
  readonly lengthMax?: number
}

/** One text in every language. */
function TextPair(props: TextPairProps) {
  const { variant, values, problem, prefix, label, required = false } = props
  const { optional } = strings(variant).form
  return (
    <>
      {languages.map((language) => (
        <TextField
          name={`${prefix}-${language}`}
          label={inLanguage(label, language, variant)}
          note={required ? undefined : optional}
          value={values[`${prefix}-${language}`]}
          error={problem(`${prefix}-${language}`)}
          maxLength={props.lengthMax ?? LINE_LENGTH_MAX}
          autocomplete="off"
          required={required}
        />
      ))}
    </>
  )
}
