import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import {
  findMail,
  listMail,
  MAIL_PER_PAGE,
  type MailState,
  type MailSummary,
  type MailView,
} from '#core/mail/queries.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Pager } from '#ui/navigation/pagination.tsx'
import type { Tone } from '#ui/parts.ts'

import type { AppTables } from './app-tables.ts'
import { appStrings } from './page-frame.tsx'

const TONES: Readonly<Record<MailState, Tone>> = {
  queued: 'info',
  sent: 'good',
  dead: 'late',
  discarded: 'neutral',
}

/** The outbox: what was written to whom, and whether it went. */
export function mailRoutes(): Hono<UvidEnv<AppTables>> {
  return new Hono<UvidEnv<AppTables>>()
    .get('/mail', async (c) => {
      const { variant, reader } = c.var
      const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? '1')) || 1)
      const letters = await listMail(reader, { page })
      return c.render(<MailPage variant={variant} letters={letters} page={page} />, {
        title: appStrings(variant).desk.mail,
      })
    })
    .get('/mail/:id', async (c) => {
      const { variant, reader } = c.var
      const letter = await findMail(reader, c.req.param('id'))
      if (!letter) return c.notFound()
      return c.render(<LetterPage variant={variant} letter={letter} />, {
        title: letter.subject,
        breadcrumbs: [{ href: '/desk/mail', label: appStrings(variant).desk.mail }],
      })
    })
}

type MailPageProps = {
  readonly variant: Variant
  readonly letters: readonly MailSummary[]
  readonly page: number
}

function MailPage({ variant, letters, page }: MailPageProps) {
  const strings = appStrings(variant)
  const words = strings.mailPage
  return (
    <>
      <PageHeading title={strings.desk.mail} lead={words.lead} />
      {letters.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table<MailSummary>
          dense
          captionHidden
          caption={strings.desk.mail}
          rows={letters}
          columns={[
            {
              label: words.subject,
              cell: (letter) => <a href={`/desk/mail/${letter.id}`}>{letter.subject}</a>,
              rowHeader: true,
            },
            { label: words.recipient, cell: (letter) => letter.recipient },
            { label: words.purpose, cell: (letter) => <code>{letter.purpose}</code> },
            { label: words.created, cell: (letter) => formatInstant(variant, letter.createdAt) },
            {
              label: words.state,
              cell: (letter) => <Tag tone={TONES[letter.state]}>{words.states[letter.state]}</Tag>,
            },
          ]}
        />
      )}
      <Pager
        label={strings.search.pages}
        previous={
          page > 1
            ? { href: `/desk/mail?page=${page - 1}`, label: strings.search.previous }
            : undefined
        }
        next={
          letters.length === MAIL_PER_PAGE
            ? { href: `/desk/mail?page=${page + 1}`, label: strings.search.next }
            : undefined
        }
      />
    </>
  )
}

function LetterPage({ variant, letter }: { readonly variant: Variant; readonly letter: MailView }) {
  const words = appStrings(variant).mailPage
  return (
    <>
      <PageHeading title={letter.subject} />
      <DefinitionList
        items={[
          { term: words.recipient, value: letter.recipient },
          { term: words.purpose, value: letter.purpose },
          { term: words.created, value: formatInstant(variant, letter.createdAt) },
          { term: words.state, value: words.states[letter.state] },
        ]}
      />
      <pre class="letter">{letter.body}</pre>
    </>
  )
}
