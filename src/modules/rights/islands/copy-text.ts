/** A button that copies the text of a field. Without script it stays hidden, and the person selects the text themselves. */
function offerCopying(island: HTMLElement): void {
  const field = document.querySelector<HTMLTextAreaElement>(`#${island.dataset['copies'] ?? ''}`)
  const button = island.querySelector('button')
  const said = (name: string) => island.querySelector<HTMLElement>(`[data-said=${name}]`)
  if (!field || !button) return
  const tell = (name: 'copied' | 'failed') => {
    for (const one of ['copied', 'failed']) {
      const words = said(one)
      if (words) words.hidden = one !== name
    }
  }
  button.addEventListener('click', () => {
    field.select()
    navigator.clipboard.writeText(field.value).then(
      () => tell('copied'),
      () => tell('failed'),
    )
  })
  island.hidden = false
}

// Some browsers offer the clipboard only on safe connections.
if ('clipboard' in navigator) {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island=copy-text]')) {
    offerCopying(island)
  }
}
