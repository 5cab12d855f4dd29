import type { Actor } from '#core/http/environment.ts'
import { formatNumber } from '#core/i18n/format.ts'
import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import type { PasskeyView } from '../passkeys/queries.ts'
import { paths } from '../paths.ts'
import { emptyForm, type FormState } from '../problem-words.ts'
import type { SessionView } from '../queries.ts'
import type { SecondFactorView } from '../second-factor/queries.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { sessionNameId, Sessions } from './sessions.tsx'

/** What the page shows besides the account: what was just saved (a key of the strings), or the form that was sent back. */
export type MePageState = {
  readonly saved?: string | undefined
  readonly profile?: FormState
  readonly password?: FormState
  readonly sessionName?: { readonly id: string; readonly form: FormState }
}

/** What keeps the account safe. */
type Safety = {
  readonly hasPassword: boolean
  readonly secondFactor: SecondFactorView | undefined
  readonly passkeys: readonly PasskeyView[]
  /** Wrong codes from strangers, when they are many. */
  readonly guesses: number | undefined
}

type MePageProps = {
  readonly variant: Variant
  readonly me: Actor
  readonly sessions: readonly SessionView[]
  readonly safety: Safety
  readonly state: MePageState
}

/** What a person may change about their own account. */
export function MePage({ variant, me, sessions, safety, state }: MePageProps) {
  const { me: words } = strings(variant)
  const { password = emptyForm } = state
  const profile = state.profile ?? { values: { name: me.name, variant: me.variant }, problems: {} }
  const saved: Readonly<Record<string, string>> = words.saved
  const done = saved[state.saved ?? '']
  const problems = { ...profile.problems, ...password.problems, ...sessionNameProblems(state) }
  return (
    <>
      <FormProblems variant={variant} problems={problems} />
      <PageHeading title={words.title} />
      {done !== undefined && <Notice kind="success" title={done} />}
      {safety.guesses !== undefined && (
        <Notice kind="warning" title={words.guessed}>
          <p>{words.guessedHelp(formatNumber(variant, safety.guesses))}</p>
          <p>
            <a href="#change-password">{words.savePassword}</a>
          </p>
        </Notice>
      )}
      <Section id="profile" title={words.profile}>
        <ProfileForm variant={variant} form={profile} />
      </Section>
      <Section id="change-password" title={words.password}>
        {safety.hasPassword ? (
          <ChangePasswordForm variant={variant} form={password} />
        ) : (
          <p class="measure">{words.noPassword}</p>
        )}
      </Section>
      <Section id="safety" title={words.safety}>
        <SafetyList variant={variant} safety={safety} />
      </Section>
      <Section id="sessions" title={words.sessions}>
        <p class="measure">{words.sessionsLead}</p>
        <Sessions variant={variant} sessions={sessions} refused={state.sessionName} />
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

type SafetyProps = { readonly variant: Variant; readonly safety: Safety }

function SafetyList({ variant, safety: { secondFactor, passkeys } }: SafetyProps) {
  const { me } = strings(variant)
  const on = secondFactor !== undefined
  return (
    <DefinitionList
      items={[
        {
          term: me.secondFactor,
          value: (
            <>
              <Tag tone={on ? 'good' : 'soon'}>{on ? me.on : me.off}</Tag>{' '}
              <a href={paths.mySecondFactor}>{on ? me.secondFactorOpen : me.secondFactorSetUp}</a>
            </>
          ),
        },
        {
          term: me.passkeys,
          value: (
            <>
              {passkeys.length} <a href={paths.myPasskeys}>{me.passkeysOpen}</a>
            </>
          ),
        },
      ]}
    />
  )
}

function sessionNameProblems({ sessionName }: MePageState): FormState['problems'] {
  const problem = sessionName?.form.problems['name']
  return sessionName === undefined || problem === undefined
    ? {}
    : { [sessionNameId(sessionName.id)]: problem }
}
