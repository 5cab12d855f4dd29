import { dayOf } from '#core/clock.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Button } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Correction } from '../corrections.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { Text } from './parts.tsx'

type DecisionsPageProps = {
  readonly variant: Variant
  readonly waiting: readonly Correction[]
  readonly decided: readonly Correction[]
}

/** What visitors say is wrong, and what was decided. */
export function DecisionsPage({ variant, waiting, decided }: DecisionsPageProps) {
  const { decisions } = strings(variant)
  return (
    <>
      <PageHeading title={decisions.title} lead={decisions.lead} />
      <Section title={decisions.waiting} id="waiting">
        {waiting.length === 0 ? (
          <EmptyState title={decisions.none} />
        ) : (
          <CorrectionList variant={variant} corrections={waiting} />
        )}
      </Section>
      <Section title={decisions.decided} id="decided">
        {decided.length === 0 ? (
          <EmptyState title={decisions.noneDecided} />
        ) : (
          <CorrectionList variant={variant} corrections={decided} />
        )}
        <p class="quiet">{decisions.decidedNote}</p>
      </Section>
    </>
  )
}

type CorrectionListProps = {
  readonly variant: Variant
  readonly corrections: readonly Correction[]
}

/** Corrections with whatever can be done about each. */
export function CorrectionList({ variant, corrections }: CorrectionListProps) {
  const { decisions, columns, correction: words } = strings(variant)
  return (
    <Table
      caption={decisions.title}
      captionHidden
      dense
      rows={corrections}
      columns={[
        {
          label: columns.name,
          rowHeader: true,
          cell: ({ slug, name }) => (
            <a href={safeHref(deskPaths.controller(slug))}>
              <Text text={name} variant={variant} />
            </a>
          ),
        },
        { label: words.about, cell: ({ about }) => words.subjects[about] },
        {
          label: words.text,
          cell: (one) => <Said variant={variant} correction={one} />,
        },
        {
          label: strings(variant).desk.state,
          cell: (one) => <Decision variant={variant} correction={one} />,
        },
      ]}
    />
  )
}

type OfCorrection = { readonly variant: Variant; readonly correction: Correction }

/** The visitor's words as written. An address of theirs is text, not a link: nobody should press it without reading it. */
function Said({ variant, correction }: OfCorrection) {
  const { decisions } = strings(variant)
  return (
    <>
      {correction.text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
      {correction.source !== null && (
        <p class="quiet">
          {decisions.source}: {correction.source}
        </p>
      )}
    </>
  )
}

function Decision({ variant, correction }: OfCorrection) {
  const { decisions } = strings(variant)
  const { id, name, state, receivedAt, decidedAt } = correction
  if (decidedAt !== null) {
    return (
      <>{decisions.decidedOn(decisions.states[state], formatDayShort(variant, dayOf(decidedAt)))}</>
    )
  }
  const about = <span class="visually-hidden"> {decisions.about(pick(name, variant).text)}</span>
  return (
    <>
      <span class="quiet">{decisions.received(formatDayShort(variant, dayOf(receivedAt)))}</span>
      <Form action={deskPaths.acceptance(id)}>
        <Button kind="secondary">
          {decisions.accept}
          {about}
        </Button>
      </Form>
      <Form action={deskPaths.rejection(id)}>
        <Button kind="quiet">
          {decisions.reject}
          {about}
        </Button>
      </Form>
    </>
  )
}
