import { formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { deskPaths } from '../paths.ts'
import { valuesOf, type Standing } from '../standing.ts'
import { strings } from '../strings/index.ts'
import { ProblemLines, StateTags, WordingDifference } from './parts.tsx'

/** What just happened, or why it did not. */
export type EntryTold = 'saved' | 'published' | 'stale' | 'own-change' | 'not-usable'

type EntryPageProps = {
  readonly variant: Variant
  readonly standing: Standing
  /** Account of the person who looks. */
  readonly userId: string
  readonly told: EntryTold | undefined
}

/** One text: what visitors read, what waits, and what can be done. */
export function EntryPage(props: EntryPageProps) {
  const { variant, standing } = props
  const { entry, draft } = standing
  const { entry: words, kindOfOne } = strings(variant)
  return (
    <>
      <PageHeading
        kicker={kindOfOne[entry.kind]}
        title={pick(entry.title, variant).text}
        facts={<StateTags variant={variant} standing={standing} />}
      />
      <Told {...props} />
      <Warnings {...props} />
      <ButtonRow>
        <LinkButton href={deskPaths.edit(entry.key)}>{words.edit}</LinkButton>
        <LinkButton href={deskPaths.preview(entry.key)} kind="secondary">
          {draft ? words.preview : words.previewNow}
        </LinkButton>
        <LinkButton href={deskPaths.history(entry.key)} kind="secondary">
          {words.history}
        </LinkButton>
      </ButtonRow>
      {draft && <Draft {...props} draft={draft} />}
      <Present {...props} />
    </>
  )
}

function Told({ variant, told }: EntryPageProps) {
  const { entry, failures } = strings(variant)
  if (told === undefined) return <></>
  if (told === 'published') return <Notice kind="success" title={entry.published} />
  if (told !== 'saved') return <Notice kind="problem" title={failures[told]} />
  return (
    <Notice kind="success" title={entry.saved}>
      <p>{entry.savedText}</p>
    </Notice>
  )
}

function Warnings({ variant, standing }: EntryPageProps) {
  const { entry, broken, fileChanged } = standing
  const { entry: words } = strings(variant)
  return (
    <>
      {broken.length > 0 && (
        <Notice kind="warning" title={words.brokenTitle}>
          <p>{words.brokenText}</p>
          <ProblemLines variant={variant} entry={entry} problems={broken} />
        </Notice>
      )}
      {fileChanged && (
        <Notice kind="warning" title={words.changedTitle}>
          <p>{words.changedText}</p>
        </Notice>
      )}
    </>
  )
}

function Draft({
  variant,
  standing,
  userId,
  draft,
}: EntryPageProps & { readonly draft: NonNullable<Standing['draft']> }) {
  const { entry, live } = standing
  const { entry: words, history } = strings(variant)
  const isOwn = draft.savedBy === userId
  const who = isOwn ? history.you : history.other
  return (
    <Section id="draft" title={words.draft}>
      <p>{words.draftBy({ who, at: formatInstant(variant, draft.savedAt) })}</p>
      {draft.values === undefined && <p>{words.returning}</p>}
      <WordingDifference
        variant={variant}
        entry={entry}
        before={valuesOf(entry, live)}
        after={valuesOf(entry, draft)}
      />
      {isOwn ? (
        <p>{words.own}</p>
      ) : (
        <Form action={deskPaths.publication(entry.key)} hidden={{ number: String(draft.number) }}>
          <p class="quiet">{words.publishNote}</p>
          <ButtonRow>
            <Button>{words.publish}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function Present({ variant, standing }: EntryPageProps) {
  const { entry, latest, live, draft } = standing
  const { entry: words } = strings(variant)
  const saved = draft ?? live
  return (
    <Section id="now" title={words.now}>
      {live?.values === undefined || standing.broken.length > 0 ? (
        <p>{words.nowFile}</p>
      ) : (
        <p>{words.nowDesk(formatInstant(variant, live.publishedAt ?? live.savedAt))}</p>
      )}
      {live?.values !== undefined && (
        <WordingDifference
          variant={variant}
          entry={entry}
          before={entry.fileValues}
          after={valuesOf(entry, live)}
        />
      )}
      {saved?.values !== undefined && (
        <Form
          action={deskPaths.fileReturn(entry.key)}
          hidden={{ 'started-from': String(latest?.number ?? 0) }}
        >
          <p class="quiet">{words.returnNote}</p>
          <ButtonRow>
            <Button kind="secondary">{words.return}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
