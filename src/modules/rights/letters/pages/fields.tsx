import type { Variant } from '#core/i18n/languages.ts'
import { Checkbox, Radios } from '#ui/forms/choices.tsx'
import { DateField, type TypedDate } from '#ui/forms/date-field.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'

import type { AskedField } from '../asked-fields.ts'
import type { StepProblems } from '../flow.ts'
import { fieldStrings } from '../strings/fields.ts'
import { flowStrings } from '../strings/flow.ts'
import type { Variable, VariableName } from '../variables.ts'

/** The words of a question of one letter. */
export type Question = { readonly label: string; readonly hint: string | undefined }

/** What a letter asks in a field, in its own words where it has some. */
export function questionOf(variant: Variant, letterId: string, name: VariableName): Question {
  const { fields, instead } = fieldStrings(variant)
  const ofLetters: Readonly<Record<string, Partial<Record<string, typeof fields.what>>>> = instead
  const { label, hint } = ofLetters[letterId]?.[name] ?? fields[name]
  return { label, hint: hint === '' ? undefined : hint }
}

/** An option of a choice in words. */
export function optionText(variant: Variant, name: VariableName, option: string): string {
  const { options } = fieldStrings(variant)
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = options
  return all[name]?.[option] ?? option
}

/** What is wrong with a field, in a sentence. */
export function problemText(
  variant: Variant,
  problem: StepProblems[string],
  field: { readonly label: string; readonly variable: Variable },
): string | undefined {
  if (problem === undefined) return undefined
  const { problems, most } = flowStrings(variant)
  const text = problems[problem](field.label)
  return problem === 'too-long' && 'max' in field.variable
    ? `${text} (${most(field.variable.max)})`
    : text
}

/** A stored day, or what was typed instead of one, as its three inputs show it. */
export function shownDay(value: string | undefined): TypedDate {
  const [year = '', month = '', day = ''] = (value ?? '').split('-')
  const plain = (text: string) => text.replace(/^0(?=\d$)/u, '')
  return { year, month: plain(month), day: plain(day) }
}

/** What browsers can fill in by themselves; nobody should type their own address twice. */
const autocompletes: Partial<Record<VariableName, string>> = {
  senderName: 'name',
  senderAddress: 'street-address',
  senderEmail: 'email',
  placeOfWriting: 'address-level2',
}
/** Texts that are one or two lines for nearly everybody. */
const shortTexts: readonly VariableName[] = [
  'senderAddress',
  'recipientAddress',
  'associationAddress',
  'knownBy',
  'wrong',
  'right',
  'whenText',
  'where',
]

type LetterFieldProps = {
  readonly variant: Variant
  readonly letterId: string
  readonly field: AskedField
  readonly value: string | undefined
  readonly problem: StepProblems[string]
  /** The question is the heading of the page. */
  readonly heading: boolean
  /** Left out where the page says for a whole group when it is needed. */
  readonly note: boolean
}

/** One question of a letter. Nothing is cut at its maximum: whoever pastes too much is told, and loses nothing. */
export function LetterField(props: LetterFieldProps) {
  const { variant, letterId, field, value, heading } = props
  const { name, variable, required } = field
  const { label, hint } = questionOf(variant, letterId, name)
  const { step } = flowStrings(variant)
  const error = problemText(variant, props.problem, { label, variable })
  // What is wrong now is needed now, whatever else was answered.
  const isFree = !required && error === undefined
  const note = isFree && props.note ? step.optional : undefined
  const common = { name, label, hint, error, note, required }
  switch (variable.kind) {
    case 'flag':
      return <Checkbox name={name} label={label} checked={value === '1'} error={error} />
    case 'choice':
      return (
        <Radios
          name={name}
          legend={label}
          hint={hint}
          error={error}
          note={note}
          size={heading ? 'page' : 'field'}
          options={variable.options.map((option) => ({
            value: option,
            label: optionText(variant, name, option),
          }))}
          value={value}
        />
      )
    case 'day':
      return (
        <DateField
          name={name}
          legend={label}
          labels={step.dateParts}
          hint={hint}
          error={error}
          note={note}
          value={shownDay(value)}
        />
      )
    case 'text':
      return <TextArea {...common} value={value} rows={shortTexts.includes(name) ? 3 : 6} />
    case 'email':
      return (
        <TextField
          {...common}
          type="email"
          value={value}
          spellcheck={false}
          {...autocompleteOf(name)}
        />
      )
    case 'line':
    default:
      return <TextField {...common} value={value} {...autocompleteOf(name)} />
  }
}

function autocompleteOf(name: VariableName): { readonly autocomplete?: string } {
  const autocomplete = autocompletes[name]
  return { autocomplete: autocomplete ?? 'off' }
}
