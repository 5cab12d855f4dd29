import type { Actor } from '#core/http/environment.ts'
import { formatInstant } from '#core/i18n/format.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { paths } from '../paths.ts'
import { emptyForm, type FormState } from '../problem-words.ts'
import type { SessionView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

/** What the page shows besides the account: what was just saved (a key of the strings), or the form that was sent back. */
export type MePageState = {
  readonly saved?: string | undefined
  readonly profile?: FormState
  readonly password?: FormState
}

type MePageProps = {
  readonly variant: Variant
  readonly me: Actor
  readonly sessions: readonly SessionView[]
  readonly state: MePageState
}

/** What a person may change about their own account. */
export function MePage({ variant, me, sessions, state }: MePageProps) {
  const { me: words } = strings(variant)
  const { password = emptyForm } = state
  const profile = state.profile ?? { values: { name: me.name, variant: me.variant }, problems: {} }
  const saved: Readonly<Record<string, string>> = words.saved
  const done = saved[state.saved ?? '']
  return (
    <>
      <FormProblems variant={variant} problems={{ ...profile.problems, ...password.problems }} />
      <PageHeading title={words.title} />
      {done !== undefined && <Notice kind="success" title={done} />}
      <Section id="profile" title={words.profile}>
        <ProfileForm variant={variant} form={profile} />
      </Section>
      <Section id="change-password" title={words.password}>
        <ChangePasswordForm variant={variant} form={password} />
      </Section>
      <Section id="sessions" title={words.sessions}>
        <p class="measure">{words.sessionsLead}</p>
        <Sessions variant={variant} sessions={sessions} />
      </Section>
    </>
  )
}

type FormProps = { readonly variant: Variant; readonly form: FormState }

function ProfileForm({ variant, form: { values, problems } }: FormProps) {
  const { fields, me } = strings(variant)
  return (
    <Form action={paths.me}>
      <TextField
        name="name"
        label={fields.name}
        hint={fields.nameHint}
        value={values['name']}
        error={problems['name']}
        autocomplete="name"
        width="long"
        spellcheck={false}
        required
      />
      <Radios
        name="variant"
        legend={fields.variant}
        inline
        options={variants.map((each) => ({ value: each, label: variantFacts[each].name }))}
        value={values['variant']}
        error={problems['variant']}
      />
      <ButtonRow>
        <Button>{me.saveProfile}</Button>
      </ButtonRow>
    </Form>
  )
}

function ChangePasswordForm({ variant, form: { problems } }: FormProps) {
  const { fields, me } = strings(variant)
  return (
    <Form action={paths.myPassword}>
      <TextField
        name="current"
        label={fields.currentPassword}
        error={problems['current']}
        type="password"
        autocomplete="current-password"
        width="long"
        required
      />
      <NewPasswordFields variant={variant} problems={problems} />
      <ButtonRow>
        <Button>{me.savePassword}</Button>
      </ButtonRow>
    </Form>
  )
}

type SessionsProps = { readonly variant: Variant; readonly sessions: readonly SessionView[] }

function Sessions({ variant, sessions }: SessionsProps) {
  const { me } = strings(variant)
  return (
    <>
      <Table<SessionView>
        dense
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
            label: me.end,
            cell: (session) =>
              session.present ? (
                <Tag tone="info">{me.present}</Tag>
              ) : (
                <Form action={paths.mySession(session.id)}>
                  <Button kind="quiet">
                    {me.endThis}
                    <span class="visually-hidden">
                      {' '}
                      {me.endFrom(formatInstant(variant, session.openedAt, 'genitive'))}
                    </span>
                  </Button>
                </Form>
              ),
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
