import { useContext } from 'hono/jsx'

import type { Content, LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'
import { Button, ButtonRow } from './button.tsx'
import { RefusalContext } from './refusal.ts'

/** Values that travel with a form unseen. */
export type HiddenValues = Readonly<Record<string, string>>

type FormProps = {
  readonly action: string
  readonly children: Content
  readonly method?: 'get' | 'post'
  /** For file uploads. */
  readonly multipart?: boolean
  readonly hidden?: HiddenValues
}

/** A form. The browser's own messages are off: ours are translated, kept and linked. Who may not send it reads why. */
export function Form(props: FormProps) {
  const refusal = useContext(RefusalContext)(props.action)
  if (refusal !== undefined && props.method !== 'get') return <p class="quiet">{refusal}</p>
  return (
    <form
      class="form"
      action={safeHref(props.action)}
      method={props.method ?? 'post'}
      enctype={props.multipart === true ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Hidden values={props.hidden ?? {}} />
      {props.children}
    </form>
  )
}

function Hidden(props: { readonly values: HiddenValues }) {
  return (
    <>
      {Object.entries(props.values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

type FilterFormProps = {
  readonly action: string
  readonly title: string
  readonly children: Content
  readonly submitLabel: string
  /** Address and words of the unfiltered list. */
  readonly clear?: LinkPart
  readonly hidden?: HiddenValues
}

/** Narrows a list; sends by GET, so that a filtered list has an address. */
export function FilterForm(props: FilterFormProps) {
  return (
    <search class="filter" aria-label={props.title}>
      <form class="filter-form" action={safeHref(props.action)} method="get">
        <Hidden values={props.hidden ?? {}} />
        <div class="filter-fields">{props.children}</div>
        <ButtonRow>
          <Button kind="secondary">{props.submitLabel}</Button>
          {props.clear !== undefined && (
            <a href={safeHref(props.clear.href)}>{props.clear.label}</a>
          )}
        </ButtonRow>
      </form>
    </search>
  )
}

type ConfirmationProps = {
  readonly title: string
  /** What will happen, what stays. */
  readonly children: Content
  readonly action: string
  readonly confirmLabel: string
  readonly cancel: LinkPart
  readonly hidden?: HiddenValues
  /** Asked before the button, such as a reason. */
  readonly fields?: Content
}

/** The page between a dangerous wish and its deed. */
export function Confirmation(props: ConfirmationProps) {
  return (
    <section class="confirmation" aria-labelledby="confirmation-title">
      <h1 id="confirmation-title">{props.title}</h1>
      <div class="prose">{props.children}</div>
      <Form action={props.action} hidden={props.hidden ?? {}}>
        {props.fields}
        <ButtonRow>
          <Button kind="danger">{props.confirmLabel}</Button>
          <a href={safeHref(props.cancel.href)}>{props.cancel.label}</a>
        </ButtonRow>
      </Form>
    </section>
  )
}
