import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Channel, Controller, Site } from '../controller.ts'
import type { Correction } from '../corrections.ts'
import { deskPaths, directoryPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { channelColumns } from './channel-table.tsx'
import { CorrectionList } from './decisions-page.tsx'
import { ControllerFactList } from './fact-list.tsx'
import { hasText, Text } from './parts.tsx'

type RecordPageProps = {
  readonly variant: Variant
  readonly controller: Controller
  readonly site: Site | undefined
  /** Corrections that wait. */
  readonly corrections: readonly Correction[]
  readonly today: string
}

/** One controller in the desk: its state, what can be done with it, and its contacts to be checked. */
export function RecordPage(props: RecordPageProps) {
  const { variant, controller, corrections } = props
  const { desk, decisions, sectors, demo, one } = strings(variant)
  const { slug, publishedAt, name, note } = controller
  return (
    <>
      <PageHeading
        kicker={sectors[controller.sector]}
        title={pick(name, variant).text}
        {...(hasText(note) ? { lead: <Text text={note} variant={variant} /> } : {})}
        facts={
          <>
            <Tag tone={publishedAt === null ? 'soon' : 'good'}>
              {publishedAt === null ? desk.draft : desk.published}
            </Tag>{' '}
            {controller.demo && <Tag>{demo}</Tag>}
          </>
        }
      />
      <ButtonRow>
        <LinkButton href={deskPaths.edit(slug)}>{desk.edit}</LinkButton>
        <LinkButton href={deskPaths.history(slug)} kind="secondary">
          {desk.history}
        </LinkButton>
        {publishedAt !== null && (
          <>
            <a href={safeHref(inPublic(variant, directoryPaths.controller(slug)))}>
              {desk.publicPage}
            </a>
            <a href={safeHref(deskPaths.withdrawal(slug))}>{desk.withdraw}</a>
          </>
        )}
      </ButtonRow>
      {publishedAt === null && (
        <Form action={deskPaths.publication(slug)}>
          <Button>{desk.publish}</Button>
        </Form>
      )}
      {corrections.length > 0 && (
        <Section title={decisions.title} id="corrections">
          <CorrectionList variant={variant} corrections={corrections} />
        </Section>
      )}
      <Section title={desk.checkTitle} id="channels">
        <Channels {...props} />
      </Section>
      <Section title={one.facts} id="facts">
        <ControllerFactList variant={variant} controller={controller} site={props.site} />
      </Section>
    </>
  )
}

function Channels({ variant, controller, today }: RecordPageProps) {
  const { one, desk } = strings(variant)
  const { channels, slug } = controller
  if (channels.length === 0) return <EmptyState title={one.noChannels} />
  return (
    <>
      <p class="measure">{desk.checkLead}</p>
      <Table
        caption={one.reachTable}
        captionHidden
        dense
        rows={channels}
        columns={[
          ...channelColumns(variant, today),
          {
            label: desk.check,
            cell: (channel) => <Check variant={variant} slug={slug} channel={channel} />,
          },
        ]}
      />
    </>
  )
}

type CheckProps = { readonly variant: Variant; readonly slug: string; readonly channel: Channel }

function Check({ variant, slug, channel }: CheckProps) {
  const { desk } = strings(variant)
  if (channel.id === null) return <span class="quiet">{desk.inRegister}</span>
  if (channel.evidence.length === 0) return <span class="quiet">{desk.noEvidence}</span>
  return (
    <Form action={deskPaths.check(slug, channel.id)}>
      <Button kind="quiet">
        {desk.check}
        <span class="visually-hidden"> {desk.checkAbout(channel.value)}</span>
      </Button>
    </Form>
  )
}
