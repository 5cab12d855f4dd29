import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok, type Result } from '#core/result.ts'
import { createInstitution, readInstitutions } from '#modules/institutions'

import { draftRequest, publishRequest, recordReceipt, sendRequest } from './commands.ts'
import type { Act } from './record.ts'
import type { WrittenTables } from './tables.ts'

const text = z.object({ sr: z.string(), en: z.string() })
/** The part of the invented wave that this module loads; answers belong to the module of files. */
const wave = z.object({
  demo: z.literal(true),
  as_of: z.iso.date(),
  requester: z.object({ name: text, address: text, email: z.string(), signatory: text }),
  institutions: z.unknown(),
  wave: z.object({ questions: z.array(text.extend({ indicator: z.string() })) }),
  letter: z.object({ subject: text, body: text }),
  requests: z.array(
    z.object({
      id: z.string(),
      institution: z.string(),
      sent_on: z.iso.date(),
      received_on: z.iso.date(),
      receipt_proof: text,
    }),
  ),
})
type Wave = z.infer<typeof wave>

/** Loads the invented institutions and the requests to them, sent, received and published. Their keys are those of `demo/wave.yaml`. */
export async function loadDemo(context: LoaderContext<WrittenTables>): Promise<void> {
  const file = join(projectRoot, 'demo', 'wave.yaml')
  const content = wave.parse(parse(await readFile(file, 'utf8')))
  const { clock } = context.services
  // The story is told on a fixed day, also where the clock is behind it.
  const today = clock.today() > content.as_of ? clock.today() : content.as_of
  const act: Act = { byUser: null, at: clock.now(), today }
  await context.write(async (trx) => {
    await loadInstitutions(trx, content, act)
    for (const request of content.requests) await loadRequest(trx, { content, request, act })
    return ok(undefined)
  })
}

async function loadInstitutions(
  trx: Writer<WrittenTables>,
  content: Wave,
  act: Act,
): Promise<void> {
  for (const { id, facts } of readInstitutions(content.institutions)) {
    const body = { id, facts, demo: true, published: true, by: undefined, at: act.at }
    const made = await createInstitution(trx, body)
    if (!made.ok && made.failure !== 'key-taken') throw new Error(`${id}: ${made.failure}`)
  }
}

async function loadRequest(
  trx: Writer<WrittenTables>,
  one: { readonly content: Wave; readonly request: Wave['requests'][number]; readonly act: Act },
): Promise<void> {
  const { content, request, act } = one
  const { id: requestId } = request
  const known = await trx
    .selectFrom('request_request')
    .select('id')
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (known) return
  mustWork(
    await draftRequest(trx, {
      id: requestId,
      institutionId: request.institution,
      subject: content.letter.subject,
      body: letterOf(content),
      urgent: false,
      questions: content.wave.questions.map(({ indicator, ...question }) => ({
        text: question,
        indicatorCode: indicator,
      })),
      demo: true,
      act,
    }),
  )
  mustWork(await sendRequest(trx, { requestId, channel: 'email', sentOn: request.sent_on, act }))
  const receipt = { receivedOn: request.received_on, proof: request.receipt_proof }
  mustWork(await recordReceipt(trx, { requestId, ...receipt, act }))
  mustWork(await publishRequest(trx, { requestId, act }))
}

/** The letter with the invented requester in it. */
function letterOf({ letter, requester }: Wave): string {
  const marks: Readonly<Record<string, HumanText>> = {
    requester: requester.name,
    address: requester.address,
    signatory: requester.signatory,
    email: { sr: requester.email, en: requester.email },
  }
  return letter.body.sr.replaceAll(
    /\{\{(\w+)\}\}/gu,
    (mark, name: string) => marks[name]?.sr ?? mark,
  )
}

function mustWork(result: Result<unknown, string>): void {
  if (!result.ok) throw new Error(`demo/wave.yaml: ${result.failure} ${result.detail ?? ''}`)
}
