/**
 * Keys that save a way: `/` to the search field, `g` and a letter to an area, `j` and `k` through the rows of a list, `?` to the page
 * that lists them. Letters go by their place on the keyboard, because Cyrillic has others. Single keys disturb people who dictate,
 * so they can be switched off on that page; the choice stays in this browser.
 */
const OFF = 'shortcuts-off'
/** After `g` the letter is waited for so long. */
const LETTER_WITHIN_MS = 1500

function start(island: HTMLElement): void {
  const goes: unknown = JSON.parse(island.dataset['goes'] ?? '{}')
  const field = island.querySelector<HTMLInputElement>('input[type=search]')
  let goUntil = 0
  document.addEventListener('keydown', (event) => {
    if (localStorage.getItem(OFF) !== null || isForText(event)) return
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? ''
    if (event.timeStamp < goUntil) {
      goUntil = 0
      const href = addressOf(goes, letter)
      if (href !== undefined) {
        event.preventDefault()
        location.assign(href)
      }
      return
    }
    if (event.key === '/' && field) {
      event.preventDefault()
      field.focus()
      field.select()
    } else if (event.key === '?') location.assign(island.dataset['help'] ?? '')
    else if (event.shiftKey) return
    else if (letter === 'g') goUntil = event.timeStamp + LETTER_WITHIN_MS
    else if (letter === 'j') move(1)
    else if (letter === 'k') move(-1)
  })
}

/** Keys with a modifier belong to the browser, keys in a field to the text. */
function isForText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true
  const { target } = event
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

function addressOf(goes: unknown, letter: string): string | undefined {
  if (typeof goes !== 'object' || goes === null) return undefined
  return Object.entries(goes).find(([key]) => key === letter)?.[1]
}

/** Rows are told by their first link, which Enter opens as always. */
function move(by: 1 | -1): void {
  const rows = [...document.querySelectorAll('main tbody tr, main .search-result')]
  const links = rows.flatMap((row) => row.querySelector('a') ?? [])
  const here = links.findIndex((link) => {
    const row = link.closest('tr, .search-result')
    return row?.contains(document.activeElement) ?? false
  })
  const first = by === 1 ? 0 : links.length - 1
  links[here < 0 ? first : here + by]?.focus()
}

/** The button of the page of shortcuts; without this script it stays hidden. */
function offer(button: HTMLButtonElement): void {
  const say = () => {
    const off = localStorage.getItem(OFF) !== null
    button.textContent = (off ? button.dataset['on'] : button.dataset['off']) ?? ''
  }
  button.addEventListener('click', () => {
    if (localStorage.getItem(OFF) === null) localStorage.setItem(OFF, '1')
    else localStorage.removeItem(OFF)
    say()
  })
  say()
  button.hidden = false
}

for (const island of document.querySelectorAll<HTMLElement>('[data-island=shortcuts]')) {
  start(island)
}
for (const button of document.querySelectorAll<HTMLButtonElement>(
  'button[data-island=shortcuts-switch]',
)) {
  offer(button)
}
