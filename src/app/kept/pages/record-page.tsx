import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { FileLink } from '#ui/evidence/file-link.tsx'

import type { Controller } from '../controller.ts'
import { dutyText } from '../law-of-records.ts'
import { keptPaths } from '../paths.ts'
import { wordsOf } from '../purpose-words.ts'
import type { KeptPurpose } from '../register.ts'
import { keptStrings } from '../strings/index.ts'
import { ControllerFacts } from './controller-facts.tsx'
import { anchorOf, PurposeFacts } from './purpose-facts.tsx'

type RecordPageProps = {
  readonly variant: Variant
  readonly controller: Controller
  readonly purposes: readonly KeptPurpose[]
}

/** The record of processing activities. */
export function RecordPage({ variant, controller, purposes }: RecordPageProps) {
  const words = keptStrings(variant).record
  return (
    <>
      <PageHeading title={words.title} lead={words.lead(dutyText('record', variant))} />
      <FileLink href={inPublic(variant, keptPaths.recordPdf)} name={words.pdf} facts="PDF" />
      <FileLink href={inPublic(variant, keptPaths.recordCsv)} name={words.csv} facts="CSV" />
      <ControllerFacts variant={variant} controller={controller} />
      {purposes.map((kept) => (
        <Section title={wordsOf(kept.purpose.title, variant)} id={anchorOf(kept)}>
          <PurposeFacts variant={variant} kept={kept} />
        </Section>
      ))}
      <Section title={words.transfers} id="transfers">
        <p class="measure">{words.transfersText}</p>
        <p class="measure">{words.securityDuty(dutyText('security', variant))}</p>
      </Section>
    </>
  )
}
