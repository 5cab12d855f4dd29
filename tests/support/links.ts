import { parseHTML } from 'linkedom'

/** Parses a page for looking things up in it. */
export function documentOf(html: string): Document {
  return parseHTML(html).document
}

/** Paths on the same site that a page leads to, loads, or asks through a form that only looks things up. */
export function pathsIn(html: string, address: string): string[] {
  const { origin } = new URL(address)
  const document = documentOf(html)
  const links = document.querySelectorAll('a[href], link[href], img[src], script[src]')
  const lookUps = document.querySelectorAll('form[action]:not([method="post" i])')
  return [...links, ...lookUps].flatMap((element) => {
    const given = ['href', 'src', 'action'].map((name) => element.getAttribute(name))
    const url = new URL(given.find((value) => value !== null) ?? '', address)
    return url.origin === origin ? [url.pathname + url.search] : []
  })
}

/** A form that changes something, with the names of the fields that take any text. */
export type FoundForm = {
  readonly action: string
  /** What the form sends when nobody types. */
  readonly values: Readonly<Record<string, string>>
  readonly textFields: readonly string[]
}

/** The forms of a page that post. */
export function formsIn(html: string, address: string): FoundForm[] {
  return [...documentOf(html).querySelectorAll('form[method="post" i]')].map((form) => {
    const fields = [
      ...form.querySelectorAll('input[name]:not([type="file"]), textarea[name], select[name]'),
    ]
    const free = fields.filter((field) => {
      const type = field.getAttribute('type') ?? 'text'
      return (
        field.localName === 'textarea' ||
        (field.localName === 'input' && /^(?:text|search|email|url|tel)$/.test(type))
      )
    })
    return {
      action: new URL(form.getAttribute('action') ?? address, address).pathname,
      values: Object.fromEntries(fields.map((field) => [nameOf(field), valueOf(field)])),
      textFields: free.map(nameOf),
    }
  })
}

function nameOf(field: Element): string {
  return field.getAttribute('name') ?? ''
}

function valueOf(field: Element): string {
  if (field.localName === 'textarea') return field.textContent ?? ''
  if (field.localName === 'input') return field.getAttribute('value') ?? ''
  const options = field.querySelector('option[selected]') ?? field.querySelector('option')
  return options?.getAttribute('value') ?? ''
}
