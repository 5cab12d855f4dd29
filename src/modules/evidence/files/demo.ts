import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { languages } from '#core/i18n/languages.ts'
import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import type { Result } from '#core/result.ts'
import { outcomes } from '#modules/requests'

import { baseVariant } from '../observations/base-variant.ts'
import type { WrittenTables } from '../tables.ts'
import type { Act } from './act.ts'
import { publishFile } from './commands.ts'
import { letterSchema, letterTypst } from './demo-letter.ts'
import { fileUpload } from './file-upload.ts'
import { findFile, listFiles, listPages } from './queries.ts'
import { addQuotation, lookForQuotation } from './quotations.ts'
import { readStoredFile } from './read-file.ts'
import { strings } from './strings/index.ts'

type Context = LoaderContext<WrittenTables>

const text = z.object({ sr: z.string(), en: z.string() })
/** The part of the invented wave that this module loads: the answers and what is quoted from them. */
const wave = z.object({
  demo: z.literal(true),
  as_of: z.iso.date(),
  institutions: z.array(z.object({ id: z.string(), short_name: text })),
  requests: z.array(
    z.object({
      id: z.string(),
      institution: z.string(),
      answer: z
        .object({
          id: z.string(),
          file: z.string(),
          dated_on: z.iso.date(),
          received_on: z.iso.date(),
        })
        .optional(),
      outcome: z.enum([...outcomes, 'silence']),
    }),
  ),
  quotations: z.array(z.object({ id: z.string(), answer: z.string(), exact: z.string() })),
})
type Wave = z.infer<typeof wave>

/** Sets the invented answers as PDF, files, reads and publishes them, and makes the quotations; each by the commands that people use. */
export async function loadDemoFiles(context: Context): Promise<void> {
  const content = wave.parse(parse(await readFile(join(projectRoot, 'demo/wave.yaml'), 'utf8')))
  const { clock } = context.services
  // The story is told on a fixed day, also where the clock is behind it.
  const today = clock.today() > content.as_of ? clock.today() : content.as_of
  const act: Act = { byUser: null, at: clock.now(), today }
  for (const request of content.requests) await loadAnswer(context, { content, request, act })
}

type Loading = {
  readonly content: Wave
  readonly request: Wave['requests'][number]
  readonly act: Act
}

async function loadAnswer(context: Context, { content, request, act }: Loading): Promise<void> {
  const { answer, outcome } = request
  if (!answer || outcome === 'silence') return
  const sha256 =
    (await filedBefore(context, request.id)) ??
    (await fileAnswer(context, {
      bytes: await setLetter(context, answer),
      title: titleOf(content, request.institution),
      receivedOn: answer.received_on,
      answer: { requestId: request.id, outcome },
      institutionId: null,
      demo: true,
      act,
    }))
  await readNow(context, sha256)
  if (!(await findFile(context.reader, sha256))) {
    const of = { sha256, act, lookedAt: true }
    mustWork(answer.id, await context.write((trx) => publishFile(trx, of)))
  }
  for (const { id, exact } of content.quotations.filter((one) => one.answer === answer.id)) {
    await quote(context, { sha256, id, exact, act })
  }
}

async function filedBefore({ reader }: Context, requestId: string): Promise<string | undefined> {
  const files = await listFiles(reader, { requestId }, 'desk')
  return files.find(({ demo }) => demo)?.sha256
}

type NewAnswer = Parameters<typeof fileUpload>[2] & { readonly bytes: Uint8Array }

async function fileAnswer(context: Context, { bytes, ...filing }: NewAnswer): Promise<string> {
  return mustWork('answer', await fileUpload(context, bytes, filing)).sha256
}

async function setLetter(
  { services }: Context,
  answer: { readonly file: string; readonly dated_on: string },
): Promise<Uint8Array> {
  const letter = letterSchema.parse(
    parse(await readFile(join(projectRoot, 'demo', answer.file), 'utf8')),
  )
  const set = await services.typesetter.typeset({
    main: letterTypst(letter),
    files: {},
    createdAt: new Date(`${answer.dated_on}T09:00:00Z`),
  })
  return mustWork(answer.file, set)
}

function titleOf(content: Wave, institutionId: string) {
  const institution = content.institutions.find(({ id }) => id === institutionId)
  const [sr = '', en = ''] = languages.map((language) =>
    strings(baseVariant(language)).demoTitle(institution?.short_name[language] ?? ''),
  )
  return { sr, en }
}

/** Without waiting for the worker: what comes next needs the pages. */
async function readNow(context: Context, sha256: string): Promise<void> {
  const { reader, write, services } = context
  const { signal } = new AbortController()
  const progress = async () => {}
  await readStoredFile(
    { reader, write, services, now: services.clock.now, signal, progress },
    sha256,
  )
  const file = await findFile(reader, sha256, 'desk')
  if (file?.state !== 'ready') throw new Error(`demo answer not read: ${file?.failure ?? ''}`)
}

type Quote = {
  readonly sha256: string
  readonly id: string
  readonly exact: string
  readonly act: Act
}

async function quote(context: Context, { sha256, id, exact, act }: Quote): Promise<void> {
  for (const { number } of await listPages(context.reader, sha256, 'desk')) {
    const at = { sha256, number }
    const places = await lookForQuotation(context.reader, { at, quote: exact })
    if (places?.found !== true) continue
    const wanted = { id, at, quote: exact, byUser: act.byUser, now: act.at }
    mustWork(id, await context.write((trx) => addQuotation(trx, wanted)))
    return
  }
  throw new Error(`demo/wave.yaml: ${id} stands on no page`)
}

function mustWork<T>(what: string, result: Result<T, string>): T {
  if (result.ok) return result.value
  throw new Error(`demo: ${what}: ${result.failure} ${result.detail ?? ''}`)
}
