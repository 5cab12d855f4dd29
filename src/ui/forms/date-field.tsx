import { Fieldset } from './field.tsx'

/** A day as a person typed it, right or wrong; kept to be shown again. */
export type TypedDate = { readonly day: string; readonly month: string; readonly year: string }

type DateFieldProps = {
  readonly name: string
  readonly legend: string
  readonly labels: { readonly day: string; readonly month: string; readonly year: string }
  readonly value?: TypedDate | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly note?: string | undefined
  readonly size?: 'page' | 'section' | 'field'
}

const partKeys = ['day', 'month', 'year'] as const

/** A known day in three inputs: day, month, year. Names are `<name>-day` and so on; the first has the id `<name>`. */
export function DateField(props: DateFieldProps) {
  const { name, labels, value, error, size = 'field' } = props
  return (
    <Fieldset
      id={`${name}-group`}
      legend={props.legend}
      hint={props.hint}
      error={error}
      note={props.note}
      size={size}
    >
      <div class="date-parts">
        {partKeys.map((key) => {
          const id = key === 'day' ? name : `${name}-${key}`
          return (
            <div class="date-part">
              <label class="label date-label" for={id}>
                {labels[key]}
              </label>
              <input
                class={`input date-${key}`}
                id={id}
                name={`${name}-${key}`}
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength={key === 'year' ? 4 : 2}
                value={value?.[key]}
                aria-invalid={error === undefined ? undefined : 'true'}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

/** The three values of a `DateField` from a sent form, as typed. */
export function typedDate(form: Readonly<Record<string, unknown>>, name: string): TypedDate {
  const part = (key: string) => {
    const value = form[`${name}-${key}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** A stored day (`YYYY-MM-DD`) as the three values of a `DateField`. */
export function typedDay(name: string, day: string): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}

/** `YYYY-MM-DD` of what was typed (dots after numbers are forgiven); the schema still judges whether such a day exists. */
export function isoOfTypedDate(typed: TypedDate): string {
  const digits = (text: string, length: number) => text.replace(/\.$/, '').padStart(length, '0')
  return `${digits(typed.year, 4)}-${digits(typed.month, 2)}-${digits(typed.day, 2)}`
}
