import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { fail, type Result } from '#core/result.ts'
import { confirmedLawPack } from '#modules/law'

import { publicPaths } from '../paths.ts'
import {
  CASE_BYTES_MAX,
  readCase,
  writeCase,
  type CaseProblem,
  type RightsCase,
} from './case-file.ts'
import { caseTerm } from './case-term.ts'
import { titleOf } from './follow-up.ts'
import { letterCalendar } from './letter-calendar.ts'
import {
  bookOf,
  letterHead,
  todayOf,
  type LetterContext,
  type LetterReads,
} from './letter-context.ts'
import { OpenCasePage } from './pages/open-case-page.tsx'
import { calendarFile, caseFile, sentFields } from './responses.ts'
import { showCase } from './show-case.tsx'
import { resultStrings } from './strings/result.ts'
import { tellEvent } from './tell-event.ts'

/** One's case: its file is opened, what happened is told, and the file is given back. It is read in memory and forgotten. */
export const caseRoutes = new Hono<UvidEnv<LetterReads>>()
  .get(publicPaths.rightsCase, (c) => askForCase(c))
  .post(publicPaths.rightsCase, async (c) => {
    const opened = await openedCase(c)
    if (!opened.ok) return askForCase(c, opened.failure)
    const sent = await sentFields(c)
    if (sent['tell'] === undefined) return showCase(c, opened.value)
    const told = tellEvent(opened.value, sent, todayOf(c))
    return told.ok
      ? showCase(c, told.rightsCase, { recorded: told.event })
      : showCase(c, opened.value, { sent, problems: told.problems })
  })
  .post(publicPaths.caseFile, async (c) => {
    const opened = await openedCase(c)
    if (!opened.ok) return askForCase(c, opened.failure)
    const today = todayOf(c)
    return caseFile(c, writeCase(opened.value, today), today)
  })
  .post(publicPaths.caseCalendar, async (c) => {
    const opened = await openedCase(c)
    if (!opened.ok) return askForCase(c, opened.failure)
    const { variant, reader, services } = c.var
    const rightsCase = opened.value
    const pack = await confirmedLawPack(reader)
    const term = caseTerm(await bookOf(c), { pack, rightsCase, today: todayOf(c) })?.counted
    if (!term) return showCase(c, rightsCase)
    const [first] = rightsCase.letters
    const calendar = letterCalendar({
      variant,
      ...term,
      title: titleOf(await bookOf(c), first?.id ?? '', variant),
      recipient: first?.answers['recipientName'] ?? '',
      address: services.origin + inPublic(variant, publicPaths.rightsCase),
      madeAt: services.clock.now(),
    })
    return calendarFile(c, calendar)
  })

/** The case that a form brought: as a file, or as text in a hidden field. */
async function openedCase(c: LetterContext): Promise<Result<RightsCase, CaseProblem>> {
  const { file, case: text } = await c.req.parseBody()
  if (typeof text === 'string') return readCase(text)
  if (!(file instanceof File)) return fail('empty')
  // Judged before it is read, so that a large file costs nothing more.
  if (file.size > CASE_BYTES_MAX) return fail('too-large')
  return readCase(await file.text())
}

function askForCase(c: LetterContext, problem?: CaseProblem): Response | Promise<Response> {
  const { title, lead } = resultStrings(c.var.variant).openCase
  return c.render(
    <OpenCasePage variant={c.var.variant} problem={problem} />,
    letterHead(c, {
      title,
      description: lead,
      inList: true,
      islands: true,
      ...(problem === undefined ? {} : { status: 422 }),
    }),
  )
}
