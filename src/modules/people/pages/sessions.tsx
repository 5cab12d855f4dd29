import { formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { paths } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import type { SessionView } from '../queries.ts'
import { strings } from '../strings/index.ts'

type SessionsProps = {
  readonly variant: Variant
  readonly sessions: readonly SessionView[]
  /** A name that was refused. */
  readonly refused: { readonly id: string; readonly form: FormState } | undefined
}

/** Where the field with the name of a session is found. */
export function sessionNameId(sessionId: string): string {
  return `name-${sessionId}`
}

/** The devices on which a person is signed in, each with its name and its end. */
export function Sessions({ variant, sessions, refused }: SessionsProps) {
  const { me } = strings(variant)
  return (
    <>
      <Table<SessionView>
        dense
        stacked
        captionHidden
        caption={me.sessionList}
        rows={sessions}
        columns={[
          {
            label: me.opened,
            cell: ({ openedAt }) => formatInstant(variant, openedAt),
            rowHeader: true,
          },
          { label: me.used, cell: ({ usedAt }) => formatInstant(variant, usedAt) },
          {
            label: me.sessionName,
            cell: (session) => (
              <NameForm
                variant={variant}
                session={session}
                form={refused?.id === session.id ? refused.form : undefined}
              />
            ),
          },
          {
            label: me.end,
            cell: (session) => <Closure variant={variant} session={session} />,
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={paths.mySessions}>
          <Button kind="secondary">{me.endOthers}</Button>
        </Form>
      )}
    </>
  )
}

type SessionProps = { readonly variant: Variant; readonly session: SessionView }

function Closure({ variant, session }: SessionProps) {
  const { me } = strings(variant)
  if (session.present) return <Tag tone="info">{me.present}</Tag>
  return (
    <Form action={paths.mySession(session.id)}>
      <Button kind="quiet">
        {me.endThis}
        <span class="visually-hidden">
          {' '}
          {me.endFrom(formatInstant(variant, session.openedAt, 'genitive'))}
        </span>
      </Button>
    </Form>
  )
}

type NameFormProps = SessionProps & { readonly form: FormState | undefined }

function NameForm({ variant, session, form }: NameFormProps) {
  const { me } = strings(variant)
  return (
    <Form action={paths.mySessionName(session.id)}>
      <TextField
        id={sessionNameId(session.id)}
        name="name"
        label={me.nameOf(formatInstant(variant, session.openedAt, 'genitive'))}
        value={form?.values['name'] ?? session.name ?? ''}
        error={form?.problems['name']}
        width="medium"
      />
      <ButtonRow>
        <Button kind="quiet">{me.saveName}</Button>
      </ButtonRow>
    </Form>
  )
}
