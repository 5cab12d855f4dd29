/**
 * Keeps cases in this browser when the person asks for it, and lists them. Nothing is sent anywhere until they open one, which is an
 * ordinary form. Without script, or where the browser refuses, all of it stays hidden and the file remains.
 */
const PLACE = 'uvid-cases'
/** Browsers give a site some megabytes; this many cases are a small part of that. */
const KEPT_MAX = 50

type Kept = { readonly name: string; readonly text: string }

function read(): Kept[] {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(content) ? content.filter(isKept) : []
  } catch {
    // Refused, or written by something else: there are no cases.
    return []
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'text' in value &&
    typeof value.name === 'string' &&
    typeof value.text === 'string'
  )
}

function keep(all: readonly Kept[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, JSON.stringify(all.slice(0, KEPT_MAX)))
    return true
  } catch {
    // Full, or forbidden: the words on the page send the person to the file.
    return false
  }
}

/** The button beside the download: the same case again takes the place of its older copy. */
function offerKeeping(island: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>(`#${island.dataset['keeps'] ?? ''}`)
  const text = form?.querySelector<HTMLInputElement>('input[name=case]')?.value
  const button = island.querySelector('button')
  const name = island.dataset['name'] ?? ''
  if (text === undefined || !button) return
  button.addEventListener('click', () => {
    const done = keep([{ name, text }, ...read().filter((one) => one.name !== name)])
    for (const words of island.querySelectorAll<HTMLElement>('[data-said]')) {
      words.hidden = (words.dataset['said'] === 'stored') !== done
    }
  })
  island.hidden = false
}

function showKept(island: HTMLElement): void {
  const list = island.querySelector('[data-part=list]')
  const removeAll = island.querySelector<HTMLButtonElement>('[data-part=remove-all]')
  const empty = island.querySelector<HTMLElement>('[data-said=empty]')
  const template = island.querySelector('template')
  if (!list || !removeAll || !empty || !template) return
  const draw = () => {
    const all = read()
    list.replaceChildren(...all.map((one) => item(template, one, draw)))
    empty.hidden = all.length > 0
    removeAll.hidden = all.length === 0
  }
  removeAll.addEventListener('click', () => {
    keep([])
    draw()
  })
  draw()
  island.hidden = false
}

function item(template: HTMLTemplateElement, kept: Kept, draw: () => void): Node {
  const part = document.importNode(template.content, true)
  const name = part.querySelector('[data-part=name]')
  const field = part.querySelector<HTMLInputElement>('input[name=case]')
  if (name) name.textContent = kept.name
  if (field) field.value = kept.text
  part.querySelector('[data-part=remove]')?.addEventListener('click', () => {
    keep(read().filter((one) => one.name !== kept.name))
    draw()
  })
  return part
}

for (const island of document.querySelectorAll<HTMLElement>('[data-island=kept-cases]')) {
  if (island.dataset['keeps'] === undefined) showKept(island)
  else offerKeeping(island)
}
