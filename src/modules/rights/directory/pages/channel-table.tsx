import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Channel } from '../controller.ts'
import { freshnessOf } from '../freshness-rules.ts'
import { strings } from '../strings/index.ts'
import { ChannelValue, checkText, FreshnessTag, hostOf } from './parts.tsx'

type ChannelTableProps = {
  readonly variant: Variant
  readonly channels: readonly Channel[]
  readonly today: string
}

/** Ways to reach a controller, each with where it was read and when somebody last looked; what nobody verified says so. */
export function ChannelTable({ variant, channels, today }: ChannelTableProps) {
  const columns = channelColumns(variant, today)
  const { reachTable } = strings(variant).one
  return <Table caption={reachTable} captionHidden stacked rows={channels} columns={columns} />
}

/** The same columns for every table of channels. */
export function channelColumns(
  variant: Variant,
  today: string,
): Parameters<typeof Table<Channel>>[0]['columns'] {
  const { one } = strings(variant)
  return [
    {
      label: one.channel,
      rowHeader: true,
      cell: (channel) => <ChannelCell variant={variant} channel={channel} />,
    },
    { label: one.source, cell: (channel) => <Evidence variant={variant} channel={channel} /> },
    {
      label: one.checked,
      cell: (channel) => <Checked variant={variant} channel={channel} today={today} />,
    },
  ]
}

type OfChannel = { readonly variant: Variant; readonly channel: Channel }

/** What it is and whom it reaches, over the contact itself. */
function ChannelCell({ variant, channel }: OfChannel) {
  const { channelKinds, reached } = strings(variant)
  return (
    <>
      <span class="quiet">
        {channelKinds[channel.kind]}
        {channel.reaches === 'officer' && `, ${reached.officer}`}
      </span>
      <br />
      <ChannelValue variant={variant} channel={channel} />
    </>
  )
}

/** The pages on which it was read, and how sure that makes us. */
function Evidence({ variant, channel }: OfChannel) {
  const { certainties } = strings(variant)
  return (
    <>
      {channel.evidence.map((address) => (
        <p class="cell-link">
          <a href={safeHref(address)}>{hostOf(address)}</a>
        </p>
      ))}
      <span class="quiet">{certainties[channel.certainty]}</span>
    </>
  )
}

/** How fresh it is, when somebody last looked, and what the server found. */
function Checked(props: OfChannel & { readonly today: string }) {
  const { variant, channel, today } = props
  const { one } = strings(variant)
  const asked = checkText(variant, channel.check)
  return (
    <>
      <FreshnessTag
        variant={variant}
        state={freshnessOf(channel, today)}
        copy={channel.certainty === 'stored-copy'}
      />{' '}
      {channel.broken && <Tag tone="late">{one.broken}</Tag>}
      {channel.verifiedOn !== null && (
        <>
          <br />
          <span class="quiet">{one.seenOn(formatDayShort(variant, channel.verifiedOn))}</span>
        </>
      )}
      {asked !== undefined && (
        <>
          <br />
          <span class="quiet">{asked}</span>
        </>
      )}
    </>
  )
}
