import type { Letter } from './compose.ts'
import { letterStrings } from './strings/index.ts'

/** A letter as plain text, to copy or to send by mail. Ends with a line break. */
export function letterText(letter: Letter): string {
  const blocks = [
    letter.sender.join('\n'),
    letter.recipient.join('\n'),
    letter.placeAndDay,
    `${letterStrings(letter.variant).subject}: ${letter.subject}`,
    ...letter.paragraphs.map((paragraph) =>
      paragraph.kind === 'text'
        ? paragraph.text
        : paragraph.items.map((item) => `- ${item}`).join('\n'),
    ),
    letter.closing,
    letter.signature,
    ...enclosuresBlock(letter),
  ]
  return `${blocks.join('\n\n')}\n`
}

function enclosuresBlock({ enclosures, enclosuresTitle }: Letter): string[] {
  if (enclosures.length === 0) return []
  const items = enclosures.map((text, index) => `${index + 1}. ${text}`)
  return [[`${enclosuresTitle}:`, ...items].join('\n')]
}
