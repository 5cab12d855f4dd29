import { classes, type Content } from '../parts.ts'

/** What every field takes. */
export type FieldBase = {
  readonly name: string
  readonly label: string
  /** Default: the name. Error summaries link to it. */
  readonly id?: string
  readonly hint?: string | undefined
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** Stands after the label, such as “(optional)”. */
  readonly note?: string | undefined
}

/** The id under which the error summary finds a field. */
export function fieldId(field: {
  readonly name: string
  readonly id?: string | undefined
}): string {
  return field.id ?? field.name
}

/** Value of `aria-describedby` for a field, or nothing. */
export function describedBy(field: {
  readonly name: string
  readonly id?: string | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
}): string | undefined {
  const id = fieldId(field)
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Help under a label. */
function Hint(props: { readonly id: string; readonly children: Content }) {
  return (
    <p class="hint" id={props.id}>
      {props.children}
    </p>
  )
}

/** Says at the field what is wrong. A bar and bold words carry it, colour only repeats it. */
export function FieldError(props: { readonly id: string; readonly children: Content }) {
  return (
    <p class="field-error" id={props.id}>
      {props.children}
    </p>
  )
}

/** Label, hint, error and the input, in this order. */
export function Field(props: { readonly field: FieldBase; readonly children: Content }) {
  const { field } = props
  const id = fieldId(field)
  return (
    <div class={classes('field', field.error !== undefined && 'field-wrong')}>
      <label class="label" for={id}>
        {field.label}
        {field.note !== undefined && <span class="label-note"> {field.note}</span>}
      </label>
      {field.hint !== undefined && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {field.error !== undefined && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
      {props.children}
    </div>
  )
}

type FieldsetProps = {
  readonly legend: string
  readonly children: Content
  readonly id?: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly note?: string | undefined
  /** `page` when the question is the heading of the page, `section` for a group of fields. */
  readonly size?: 'page' | 'section' | 'field'
}

/** A group of fields with one question above. The frame is a `div`: a fieldset's own border starts in the middle of its legend. */
export function Fieldset(props: FieldsetProps) {
  const { id = 'group', size = 'section' } = props
  const legend = (
    <>
      {props.legend}
      {props.note !== undefined && <span class="label-note"> {props.note}</span>}
    </>
  )
  return (
    <div class={classes('field-group', props.error !== undefined && 'field-wrong')}>
      <fieldset class="fieldset" aria-describedby={describedBy({ ...props, name: id })}>
        <legend class={`legend legend-${size}`}>
          {size === 'page' ? <h1>{legend}</h1> : legend}
        </legend>
        {props.hint !== undefined && <Hint id={`${id}-hint`}>{props.hint}</Hint>}
        {props.error !== undefined && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
        {props.children}
      </fieldset>
    </div>
  )
}
