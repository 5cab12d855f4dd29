import { inTurn, msOf, type Measurement } from './measure.ts'
import { openSite, VARIANT } from './open-site.ts'

const LETTERS = 40
/** A request for access, as the flow carries it in its form. */
const ADDRESS = `/${VARIANT}/rights/letters/access`
const ANSWERS = {
  who: 'self',
  senderName: 'Милица Примерић',
  senderAddress: 'Улица примера 1\n11000 Београд',
  recipientName: 'Пример д.о.о.',
  recipientAddress: 'Трг примера 2\n21000 Нови Сад',
  placeOfWriting: 'Београд',
  day: '2026-11-24',
  delivery: 'post',
}

/** Letters a second from what a person typed to the PDF, beside the same letter as a page. */
export async function measureLetters(folder: string): Promise<Measurement[]> {
  const { app, close } = await openSite(folder)
  let turn = 0
  const send = async (address: string, type: string) => {
    turn += 1
    // No two letters are the same, so that nothing can be remembered from one to the next.
    const answers = { ...ANSWERS, knownBy: `број корисника ${turn}` }
    const body = new URLSearchParams({
      state: JSON.stringify({ answers, letterVariant: VARIANT, checked: true }),
      step: 'check',
      to: 'letter',
    })
    const answer = await app.request(address, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
    const found = answer.headers.get('content-type') ?? ''
    if (answer.status !== 200 || !found.startsWith(type)) {
      throw new Error(`${address} answered ${answer.status} ${found}`)
    }
    await answer.arrayBuffer()
  }
  const perSecond = async (address: string, type: string) => {
    const ms = await msOf(async () => {
      for (let n = 0; n < LETTERS; n += 1) await send(address, type)
    })
    return (LETTERS / ms) * 1000
  }
  const result = await inTurn(
    () => perSecond(`${ADDRESS}/paper`, 'application/pdf'),
    () => perSecond(ADDRESS, 'text/html'),
  )
  await close()
  return [
    {
      title: 'Letters under the data protection law to PDF',
      unit: '/s',
      value: result.ours,
      baseline: { title: 'the same letter as a page', value: result.baseline },
      ratio: result.ratio,
    },
  ]
}
