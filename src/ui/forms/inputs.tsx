import { classes } from '../parts.ts'
import { describedBy, Field, type FieldBase, fieldId } from './field.tsx'

type TextFieldProps = FieldBase & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'password'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel'
  /** HTML autofill token, such as `email` or `current-password`. */
  readonly autocomplete?: string
  /** How long the expected answer is, which the width tells before the words do. */
  readonly width?: 'full' | 'long' | 'medium' | 'short'
  readonly maxLength?: number
  readonly spellcheck?: boolean
  /** A unit after the input, such as “days”. */
  readonly suffix?: string
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = fieldId(props)
  const input = (
    <input
      class={classes('input', `input-${props.width ?? 'full'}`)}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      inputmode={props.inputMode}
      autocomplete={props.autocomplete}
      maxlength={props.maxLength}
      spellcheck={props.spellcheck}
      required={props.required}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
    />
  )
  return (
    <Field field={props}>
      {props.suffix === undefined ? (
        input
      ) : (
        <div class="input-with-suffix">
          {input}
          <span class="input-suffix">{props.suffix}</span>
        </div>
      )}
    </Field>
  )
}

type TextAreaProps = FieldBase & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
  readonly spellcheck?: boolean
  /** For source text: tabular letters, no wrapping of words by the browser's checker. */
  readonly monospaced?: boolean
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        class={classes('input', 'input-full', props.monospaced && 'input-monospaced')}
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxLength}
        spellcheck={props.spellcheck}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}

/** One entry of a select, a radio or a checkbox list. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

type SelectProps = FieldBase & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  readonly width?: 'full' | 'long' | 'medium' | 'short'
}

/** One of many. Prefer `Radios` up to seven options. */
export function Select(props: SelectProps) {
  return (
    <Field field={props}>
      <select
        class={classes('input', 'select', `input-${props.width ?? 'long'}`)}
        id={fieldId(props)}
        name={props.name}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type FileUploadProps = FieldBase & {
  /** Media types and endings, such as `application/pdf,.pdf`. */
  readonly accept?: string
  readonly multiple?: boolean
}

/** A file from the visitor's machine; the form must be `multipart`. Say types and the largest size in the hint. */
export function FileUpload(props: FileUploadProps) {
  return (
    <Field field={props}>
      <input
        class="file-input"
        id={fieldId(props)}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  )
}
