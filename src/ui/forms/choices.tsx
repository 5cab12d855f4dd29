import { classes } from '../parts.ts'
import { FieldError, Fieldset } from './field.tsx'
import type { Option } from './inputs.tsx'

type GroupProps = {
  readonly name: string
  readonly legend: string
  readonly options: readonly Option[]
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly note?: string | undefined
  readonly size?: 'page' | 'section' | 'field'
  /** Short options side by side. */
  readonly inline?: boolean
}

/** The first option carries the group's name as its id, so that the error summary lands on it. */
function optionId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}

type ChoiceProps = {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly checked: boolean
  readonly describedBy?: string
  readonly required?: boolean
}

function Choice({ kind, id, name, option, checked, ...rest }: ChoiceProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-option-hint`
  const describedBy = [hintId, rest.describedBy].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        class="choice-input"
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={rest.required}
        aria-describedby={describedBy === '' ? undefined : describedBy}
      />
      <label class="choice-label" for={id}>
        {option.label}
      </label>
      {option.hint !== undefined && (
        <p class="hint choice-hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

/** One of a few. */
export function Radios(props: GroupProps & { readonly value?: string | undefined }) {
  return (
    <Group group={props}>
      {props.options.map((option, index) => (
        <Choice
          kind="radio"
          id={optionId(props.name, index)}
          name={props.name}
          option={option}
          checked={option.value === props.value}
        />
      ))}
    </Group>
  )
}

/** Any of a few. */
export function Checkboxes(props: GroupProps & { readonly values?: readonly string[] }) {
  return (
    <Group group={props}>
      {props.options.map((option, index) => (
        <Choice
          kind="checkbox"
          id={optionId(props.name, index)}
          name={props.name}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </Group>
  )
}

function Group(props: { readonly group: GroupProps; readonly children: unknown[] }) {
  const { name, legend, hint, error, note, size = 'field', inline } = props.group
  return (
    <Fieldset id={`${name}-group`} {...{ legend, hint, error, note, size }}>
      <div class={classes('choices', inline && 'choices-inline')}>{props.children}</div>
    </Fieldset>
  )
}

type CheckboxProps = {
  readonly name: string
  readonly label: string
  readonly checked?: boolean
  readonly value?: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly required?: boolean
}

/** A single yes. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, value = '1', hint, error } = props
  const errorId = `${name}-error`
  return (
    <div class={classes('field', error !== undefined && 'field-wrong')}>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      <Choice
        kind="checkbox"
        id={name}
        name={name}
        option={{ value, label, ...(hint === undefined ? {} : { hint }) }}
        checked={props.checked ?? false}
        {...(error === undefined ? {} : { describedBy: errorId })}
        {...(props.required === undefined ? {} : { required: props.required })}
      />
    </div>
  )
}
