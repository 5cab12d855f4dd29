import type { Context } from 'hono'
import type * as z from 'zod'

import type { Writer } from '#core/db.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import type { Result } from '#core/result.ts'

import {
  closeRequest,
  publishRequest,
  recordAnswer,
  recordCompletion,
  recordExtension,
  recordReceipt,
  reopenRequest,
  sendRequest,
  takeBackFact,
  withdrawRequest,
} from './commands.ts'
import {
  answerForm,
  bareForm,
  closureForm,
  completionForm,
  extensionForm,
  receiptForm,
  sendingForm,
  takingBackForm,
} from './forms.ts'
import type { Deed } from './paths.ts'
import { inWords, problemText, type FormState } from './problem-words.ts'
import type { Act } from './record.ts'
import type { WrittenTables } from './tables.ts'

/** What a route of the desk gets. */
export type DeskContext = Context<UvidEnv<WrittenTables>>

type Command<T> = (
  trx: Writer<WrittenTables>,
  input: T & { readonly requestId: string; readonly act: Act },
) => Promise<Result<undefined, string>>

/** Done, no such request, or the form to be shown again. */
type DeedDone = 'done' | 'not-found' | FormState
type Handler = (c: DeskContext, requestId: string) => Promise<DeedDone>

/** Each deed: its form, and the command that does it. */
const deeds: Readonly<Record<Deed, Handler>> = {
  sending: deed('sending', sendingForm, sendRequest),
  receipt: deed('receipt', receiptForm, recordReceipt),
  extension: deed('extension', extensionForm, recordExtension),
  completion: deed('completion', completionForm, recordCompletion),
  answer: deed('answer', answerForm, recordAnswer),
  'taking-back': deed('taking-back', takingBackForm, takeBackFact),
  closure: deed('closure', closureForm, closeRequest),
  reopening: deed('reopening', bareForm, reopenRequest),
  publication: deed('publication', bareForm, publishRequest),
  withdrawal: deed('withdrawal', bareForm, withdrawRequest),
}

/** The deed that an address names. */
export function findDeed(name: string): Handler | undefined {
  return isDeed(name) ? deeds[name] : undefined
}

function isDeed(name: string): name is Deed {
  return Object.hasOwn(deeds, name)
}

/** Who acts, and when. */
export function actOf(c: DeskContext): Act {
  const { actor, services } = c.var
  return { byUser: actor.id, at: services.clock.now(), today: services.clock.today() }
}

function deed<T extends object>(name: Deed, schema: z.ZodType<T>, command: Command<T>): Handler {
  return async (c, requestId) => {
    const { variant } = c.var
    const form = await parseForm(c, schema)
    if (!form.ok) return { values: form.values, problems: inWords(variant, form.problems) }
    const done = await c.var.write((trx) =>
      command(trx, { ...form.value, requestId, act: actOf(c) }),
    )
    if (done.ok) return 'done'
    if (done.failure === 'not-found') return 'not-found'
    const problem = problemText(variant, done.failure, done.detail)
    return { values: form.values, problems: { [fieldOf(name, done.failure)]: problem } }
  }
}

/** The field at which a refusal is shown; what is about the whole file stands at the steps. */
function fieldOf(name: Deed, failure: string): string {
  switch (failure) {
    case 'day-invalid':
    case 'day-in-future':
    case 'day-before-previous':
      return `${name}-on`
    case 'posted-day-invalid':
      return `${name}-posted`
    case 'until-invalid':
      return `${name}-until`
    case 'proof-required':
      return `${name}-proof`
    case 'reason-required':
      return `${name}-reason`
    case 'letter-unfinished':
    case 'institution-hidden':
      return name
    default:
      return 'steps'
  }
}
