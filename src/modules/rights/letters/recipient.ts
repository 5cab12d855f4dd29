import type { Answers } from './answers.ts'
import type { Addressee } from './letter-source.ts'

/** Names of recipients that the text asks for itself, so that nobody types one twice. */
const askedByText: Partial<
  Record<Addressee, { readonly name: string; readonly address?: string }>
> = {
  association: { name: 'association', address: 'associationAddress' },
  platform: { name: 'platformName' },
  bank: { name: 'bankName' },
}

/** The recipient's name that the text itself asks for; empty when it asks for none. */
export function nameFallback(to: Addressee, answers: Answers): string {
  return answers[askedByText[to]?.name ?? ''] ?? ''
}

/** The lines of the recipient's block. */
export function recipientLines(to: Addressee, answers: Answers): string[] {
  const name = answers['recipientName'] || nameFallback(to, answers)
  const address = answers['recipientAddress'] || (answers[askedByText[to]?.address ?? ''] ?? '')
  return blockLines(name, address, answers['recipientEmail'])
}

/** The lines of the sender's block. */
export function senderLines(answers: Answers): string[] {
  return blockLines(answers['senderName'], answers['senderAddress'], answers['senderEmail'])
}

function blockLines(...parts: readonly (string | undefined)[]): string[] {
  return parts
    .flatMap((part) => (part ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
