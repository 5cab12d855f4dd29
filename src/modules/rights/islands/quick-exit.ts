/** Three presses within this time, in milliseconds, as in the quick exit of GOV.UK. */
const EXIT_WITHIN = 5000
const EXIT_PRESSES = 3

/** The link works without this script. With it the page goes at once, leaves no step back, and Shift three times is enough. */
function offerWayOut(link: HTMLAnchorElement): void {
  const leave = () => {
    document.documentElement.classList.add('leaving')
    location.replace(link.href)
  }
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let presses: number[] = []
  document.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift') {
      presses = []
      return
    }
    presses = [...presses.filter((at) => timeStamp - at < EXIT_WITHIN), timeStamp]
    if (presses.length >= EXIT_PRESSES) leave()
  })
  const hint = link.parentElement?.querySelector<HTMLElement>('.quick-exit-keys')
  if (hint) hint.hidden = false
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-island="quick-exit"]')) {
  offerWayOut(link)
}
