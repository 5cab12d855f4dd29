import { formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Timeline } from '#ui/content/timeline.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import type { Entry } from '../entry.ts'
import { deskPaths } from '../paths.ts'
import { valuesOf } from '../standing.ts'
import { strings } from '../strings/index.ts'
import type { WordingVersion } from '../versions.ts'
import { WordingDifference } from './parts.tsx'

type HistoryPageProps = {
  readonly variant: Variant
  readonly entry: Entry
  /** Newest first. */
  readonly versions: readonly WordingVersion[]
  readonly userId: string
}

/** Every version of a text with what it changed, and the way back to it. */
export function HistoryPage(props: HistoryPageProps) {
  const { variant, entry, versions, userId } = props
  const { history, kindOfOne } = strings(variant)
  const who = (id: string | null) => (id === userId ? history.you : history.other)
  return (
    <>
      <PageHeading
        kicker={kindOfOne[entry.kind]}
        title={history.title(pick(entry.title, variant).text)}
        lead={history.lead}
      />
      {versions.length === 0 ? (
        <EmptyState title={history.none} />
      ) : (
        <Timeline
          label={history.title(pick(entry.title, variant).text)}
          events={versions.map((version, index) => {
            const { number, act, savedAt, savedBy } = version
            return {
              at: savedAt,
              dateText: formatInstant(variant, savedAt),
              title: history.line({ number, act: history.acts[act], who: who(savedBy) }),
              tone: version.publishedAt === null ? 'neutral' : 'good',
              children: <Version {...props} version={version} index={index} />,
            }
          })}
        />
      )}
    </>
  )
}

function Version(
  props: HistoryPageProps & { readonly version: WordingVersion; readonly index: number },
) {
  const { variant, entry, versions, userId, version, index } = props
  const { history } = strings(variant)
  const { publishedBy, publishedAt } = version
  const by = publishedBy === userId ? history.you : history.other
  return (
    <>
      <p class="quiet">
        {publishedAt === null
          ? history.unpublished
          : history.published({ who: by, at: formatInstant(variant, publishedAt) })}
      </p>
      <WordingDifference
        variant={variant}
        entry={entry}
        before={valuesOf(entry, versions[index + 1])}
        after={valuesOf(entry, version)}
      />
      {index > 0 && (
        <Form
          action={deskPaths.restoration(entry.key)}
          hidden={{
            number: String(version.number),
            'started-from': String(versions[0]?.number ?? 0),
          }}
        >
          <ButtonRow>
            <Button kind="secondary">
              {history.restore}{' '}
              <span class="visually-hidden">{history.restoreOf(version.number)}</span>
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
