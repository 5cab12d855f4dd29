import MailComposer from 'nodemailer/lib/mail-composer'

/** A letter of the outbox, as it goes to a transport. */
export type Letter = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** UTC ISO-8601. */
  readonly createdAt: string
}

/** A letter in the form in which it travels. */
export type ComposedLetter = {
  readonly letter: Letter
  readonly envelope: { readonly from: string; readonly to: string }
  readonly bytes: Buffer
}

/** The domain of an address like `Uvid <uvid@example.org>`; throws when there is none. */
export function domainOf(address: string): string {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(address)?.[1]
  if (domain === undefined) throw new Error('The address of the sender has no domain')
  return domain
}

/**
 * Writes a letter as plain UTF-8 text. The same letter always gets the same Message-ID and date, so that a mail server or program can
 * drop the second copy that a crash may cause.
 */
export async function composeLetter(letter: Letter, from: string): Promise<ComposedLetter> {
  const message = new MailComposer({
    from,
    // An object, because a text would be parsed and could name several people.
    to: { name: '', address: letter.recipient },
    subject: letter.subject,
    text: letter.body,
    messageId: `<${letter.id}@${domainOf(from)}>`,
    date: new Date(letter.createdAt),
    // RFC 3834: answering machines do not answer, so that nobody's absence is mailed to us.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from: sender, to } = message.getEnvelope()
  const [recipient] = to
  if (!sender || recipient === undefined) throw new Error('A letter needs a sender and a recipient')
  return { letter, envelope: { from: sender, to: recipient }, bytes: await message.build() }
}
