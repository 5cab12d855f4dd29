/** Longer addresses are cut or refused by mail programs and the systems that start them; Windows stops at 2,083 characters. */
const LINK_LENGTH_MAX = 2000

/** An address that opens the reader's own mail program. */
export type MailLink = { readonly href: string; readonly withBody: boolean }

/** A link that opens a new message (RFC 6068). When the text would make it too long it is left out, and the reader is told to paste it. */
export function mailLink(letter: {
  readonly to: string
  readonly subject: string
  readonly body: string
}): MailLink {
  const to = encoded(letter.to).replace('%40', '@')
  const bare = `mailto:${to}?subject=${encoded(letter.subject.replaceAll(/\s+/gu, ' '))}`
  const full = `${bare}&body=${encoded(letter.body.replaceAll(/\r?\n/gu, '\r\n'))}`
  if (full.length <= LINK_LENGTH_MAX) return { href: full, withBody: true }
  if (bare.length <= LINK_LENGTH_MAX) return { href: bare, withBody: false }
  return { href: `mailto:${to}`, withBody: false }
}

/** Every sign that means something in an address, too. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /['()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
