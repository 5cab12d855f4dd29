import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { receiptSigner } from '#core/kept/receipt.ts'
import { listReceipts, listRemainders } from '#core/kept/receipts.ts'
import { hasJumped } from '#core/kept/run-retention.ts'
import type { TypesettingJob } from '#core/pdf/compile.ts'

import type { AppTables } from '../app-tables.ts'
import type { AppParts } from '../create-app.tsx'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { RecordPage } from './pages/record-page.tsx'
import { RetentionPage } from './pages/retention-page.tsx'
import { keptPaths } from './paths.ts'
import { recordCsv } from './record-csv.ts'
import { recordPaper } from './record-paper.ts'
import { listPurposes, retentionRules } from './register.ts'
import { keptStrings } from './strings/index.ts'

/** Two days of a busy machine. */
const RECEIPTS_SHOWN = 48
const unknownController = { name: undefined, contact: undefined, officer: undefined }

/** What we keep, the record of processing, and the retention plan with its receipts. */
export function keptRoutes({
  modules,
  services,
  controller = unknownController,
}: AppParts): Hono<UvidEnv<AppTables>> {
  const purposes = listPurposes(modules)
  const rules = retentionRules(modules, services.mailer.files)
  const { publicKey } = receiptSigner(services.secret)
  const typeset = typesetOnce(services.typesetter)
  return new Hono<UvidEnv<AppTables>>()
    .get(keptPaths.privacy, (c) => {
      const { variant } = c.var
      return c.render(<PrivacyPage {...{ variant, controller, purposes }} />, {
        title: keptStrings(variant).privacy.title,
      })
    })
    .get(keptPaths.record, (c) => {
      const { variant } = c.var
      return c.render(<RecordPage {...{ variant, controller, purposes }} />, {
        title: keptStrings(variant).record.title,
        breadcrumbs: [privacyCrumb(variant)],
      })
    })
    .get(keptPaths.recordCsv, (c) =>
      c.body(recordCsv(purposes, { variant: c.var.variant, controller }), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="record.csv"',
      }),
    )
    .get(keptPaths.recordPdf, async (c) => {
      const { clock, origin } = services
      const { variant } = c.var
      const paper = recordPaper(purposes, { variant, controller, day: clock.today(), origin })
      return c.body(await typeset(variant, paper), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="record.pdf"',
      })
    })
    .get(keptPaths.retention, async (c) => {
      const { variant, reader } = c.var
      const [receipts, remainders] = await Promise.all([
        listReceipts(reader, RECEIPTS_SHOWN),
        listRemainders(reader),
      ])
      const jumped = hasJumped(receipts[0], services.clock.now())
      const shown = { variant, purposes, rules, receipts, remainders, publicKey, jumped }
      return c.render(<RetentionPage {...shown} />, {
        title: keptStrings(variant).retention.title,
        breadcrumbs: [privacyCrumb(variant)],
      })
    })
}

function privacyCrumb(variant: Variant) {
  return { href: inPublic(variant, keptPaths.privacy), label: keptStrings(variant).privacy.title }
}

/** Typesets the paper of a variant once a day: it changes with the program and the day, and anybody may ask for it. */
function typesetOnce(typesetter: AppParts['services']['typesetter']) {
  const held = new Map<
    Variant,
    { readonly main: string; readonly bytes: Uint8Array<ArrayBuffer> }
  >()
  return async (variant: Variant, paper: TypesettingJob): Promise<Uint8Array<ArrayBuffer>> => {
    const known = held.get(variant)
    if (known?.main === paper.main) return known.bytes
    const made = await typesetter.typeset(paper)
    if (!made.ok) throw new Error(`The record was not typeset: ${made.detail ?? ''}`)
    const bytes = new Uint8Array(made.value)
    held.set(variant, { main: paper.main, bytes })
    return bytes
  }
}
