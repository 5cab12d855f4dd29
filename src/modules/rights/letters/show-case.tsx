import { confirmedLawPack } from '#modules/law'
import { typedDate } from '#ui/forms/date-field.tsx'

import { writeCase, type CaseEvent, type CaseLetter, type RightsCase } from './case-file.ts'
import { caseTerm } from './case-term.ts'
import type { Sent } from './flow.ts'
import { titleOf } from './follow-up.ts'
import { findLetter, findVersion, type LetterBook } from './letter-book.ts'
import { bookOf, letterHead, todayOf, type LetterContext } from './letter-context.ts'
import { nextLetters } from './next-steps.ts'
import { CasePage, type ShownLetter, type ToldEvent } from './pages/case-page.tsx'
import { shownDay } from './pages/fields.tsx'
import { resultStrings } from './strings/result.ts'
import type { ToldProblem } from './tell-event.ts'

/** What was just told of a case: recorded, or to be put right. */
type Told =
  | { readonly recorded: CaseEvent }
  | { readonly sent: Sent; readonly problems: readonly ToldProblem[] }

/** Shows a case as its file holds it, with the law of today. */
export async function showCase(
  c: LetterContext,
  rightsCase: RightsCase,
  told?: Told,
): Promise<Response> {
  const { variant, reader } = c.var
  const book = await bookOf(c)
  const pack = await confirmedLawPack(reader)
  const today = todayOf(c)
  const term = caseTerm(book, { pack, rightsCase, today })
  const [first] = rightsCase.letters
  const last = rightsCase.letters.at(-1)
  const template = last && findLetter(book, last.id)
  const isWrong = told !== undefined && 'problems' in told
  const words = resultStrings(variant).rightsCase
  const title = titleOf(book, first?.id ?? '', variant)
  const view = {
    title,
    recipient: first?.answers['recipientName'],
    letters: rightsCase.letters.map((letter) => shown(c, book, letter)),
    events: rightsCase.events,
    pack,
    term: term?.counted,
    startsOn: term?.startsOn ?? today,
    isKnown: term?.isKnown ?? false,
    next: template ? nextLetters(template) : [],
    recorded: told && 'recorded' in told ? told.recorded : undefined,
    told: toldEvent(c, told),
    rightsCase: writeCase(rightsCase, today),
  }
  return c.render(
    <CasePage variant={variant} view={view} />,
    letterHead(c, {
      title: words.title,
      inList: true,
      islands: true,
      ...(isWrong ? { status: 422 } : {}),
    }),
  )
}

/** A letter of the case; its text is the one in the file, whatever its template says today. */
function shown(c: LetterContext, book: LetterBook, letter: CaseLetter): ShownLetter {
  const template = findLetter(book, letter.id)
  const current = template && findVersion(template, { day: todayOf(c) })
  const standing =
    current === undefined
      ? 'unknown'
      : current.version === letter.templateVersion
        ? 'current'
        : 'older'
  const { day, text, variant } = letter
  return { day, text, variant, title: titleOf(book, letter.id, c.var.variant), template: standing }
}

/** The form in which something is told: for today, or as it was sent. */
function toldEvent(c: LetterContext, told: Told | undefined): ToldEvent {
  const words = resultStrings(c.var.variant).rightsCase
  const today = shownDay(todayOf(c))
  if (!told || !('problems' in told)) {
    return { kind: undefined, on: today, until: shownDay(''), problems: {} }
  }
  const { sent, problems } = told
  return {
    kind: sent['happened'],
    on: typedDate(sent, 'on'),
    until: typedDate(sent, 'until'),
    problems: {
      ...(problems.includes('what') ? { kind: words.whatNeeded } : {}),
      ...(problems.includes('when') ? { on: words.dayNeeded } : {}),
      ...(problems.includes('until') ? { until: words.extendedWrong } : {}),
    },
  }
}
