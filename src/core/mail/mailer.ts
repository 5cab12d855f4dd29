import { fileTransport } from './file-transport.ts'
import { letterFiles, type LetterFiles } from './letter-files.ts'
import { composeLetter, domainOf, type ComposedLetter, type Letter } from './letter.ts'
import { smtpTransport } from './smtp-transport.ts'

/** Takes a composed letter to the world; rejects with `PermanentProblem` when trying again is useless. */
export type MailTransport = (letter: ComposedLetter) => Promise<void>

/** Delivers letters; commands never call it, they write to the outbox with `sendMail`. */
export type Mailer = {
  readonly deliver: (letter: Letter) => Promise<void>
  /** Letters in the folder; there may be some from before there was a mail server. */
  readonly files: LetterFiles
}

/** The mailer that the settings ask for: SMTP if there is an address for it, else files in `mailDir`. */
export function createMailer(settings: {
  readonly smtpUrl: string | undefined
  readonly mailDir: string
  /** `Name <address>`. */
  readonly from: string
}): Mailer {
  const { smtpUrl, mailDir, from } = settings
  const domain = domainOf(from)
  const transport =
    smtpUrl === undefined ? fileTransport(mailDir) : smtpTransport(smtpUrl, { name: domain })
  return {
    deliver: async (letter) => transport(await composeLetter(letter, from)),
    files: letterFiles(mailDir),
  }
}
