/**
 * Passkeys need the browser's own dialogue, and no form can open it. The page brings the question, this script shows the button,
 * puts the answer into a hidden field and sends the form; it asks nobody else anything.
 */
function enhance(island: HTMLElement): void {
  const button = island.querySelector('button')
  const field = island.querySelector('input')
  const problem = island.querySelector<HTMLElement>('[role=alert]')
  const form = island.closest('form')
  if (!button || !field || !problem || !form) return
  const ask = async () => {
    problem.hidden = true
    try {
      field.value = JSON.stringify(await answerOf(island))
      form.submit()
    } catch {
      // Refused by the person, timed out, or no key for us: the words say what can be done in each case.
      problem.hidden = false
    }
  }
  button.addEventListener('click', (event) => {
    event.preventDefault()
    void ask()
  })
  island.hidden = false
}

async function answerOf(island: HTMLElement): Promise<Credential | null> {
  const options: unknown = JSON.parse(island.dataset['options'] ?? '')
  if (island.dataset['kind'] === 'registration') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own page wrote it; the browser checks it
    const json = options as PublicKeyCredentialCreationOptionsJSON
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json)
    return navigator.credentials.create({ publicKey })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const json = options as PublicKeyCredentialRequestOptionsJSON
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
  return navigator.credentials.get({ publicKey })
}

if (
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential
) {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island=passkey]')) {
    enhance(island)
  }
}
