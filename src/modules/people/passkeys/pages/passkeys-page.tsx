import { formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { FormProblems } from '../../pages/form-problems.tsx'
import { paths } from '../../paths.ts'
import type { FormState } from '../../problem-words.ts'
import { strings } from '../../strings/index.ts'
import type { PasskeyView } from '../queries.ts'
import { PasskeyButton } from './passkey-button.tsx'

type PasskeysPageProps = {
  readonly variant: Variant
  readonly passkeys: readonly PasskeyView[]
  /** What the browser is asked for a new one. */
  readonly options: Readonly<Record<string, unknown>>
  readonly form: FormState
  /** A new name that was refused. */
  readonly renamed: { readonly id: string; readonly form: FormState } | undefined
  /** The person wanted to remove the only way in that they have. */
  readonly onlyWayIn: boolean
}

/** One's own passkeys, and one more. */
export function PasskeysPage(props: PasskeysPageProps) {
  const { variant, passkeys, options, form, renamed } = props
  const { passkeys: words } = strings(variant)
  const renaming = renamed?.form.problems['name']
  const problems =
    renamed === undefined || renaming === undefined
      ? form.problems
      : { [`name-${renamed.id}`]: renaming }
  return (
    <>
      <FormProblems variant={variant} problems={problems} />
      <PageHeading title={words.title} lead={words.lead} />
      {props.onlyWayIn && (
        <Notice kind="problem" title={words.onlyWayIn}>
          <p>{words.onlyWayInHelp}</p>
        </Notice>
      )}
      {passkeys.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Passkeys variant={variant} passkeys={passkeys} renamed={renamed} />
      )}
      <Section id="new-passkey" title={words.add}>
        <p class="measure">{words.needsScript}</p>
        <Form action={paths.myPasskeys}>
          <TextField
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={form.values['name']}
            error={form.problems['name']}
            width="medium"
            required
          />
          <PasskeyButton
            variant={variant}
            kind="registration"
            name="passkey"
            options={options}
            label={words.addSubmit}
          />
        </Form>
      </Section>
    </>
  )
}

type ListProps = Pick<PasskeysPageProps, 'variant' | 'passkeys' | 'renamed'>

function Passkeys({ variant, passkeys, renamed }: ListProps) {
  const { passkeys: words } = strings(variant)
  return (
    <Table<PasskeyView>
      dense
      stacked
      captionHidden
      caption={words.title}
      rows={passkeys}
      columns={[
        {
          label: words.name,
          rowHeader: true,
          cell: (passkey) => (
            <NameForm
              variant={variant}
              passkey={passkey}
              form={renamed?.id === passkey.id ? renamed.form : undefined}
            />
          ),
        },
        { label: words.added, cell: ({ createdAt }) => formatInstant(variant, createdAt) },
        {
          label: words.used,
          cell: ({ usedAt }) => (usedAt === null ? words.never : formatInstant(variant, usedAt)),
        },
        {
          label: words.end,
          cell: (passkey) => (
            <Form action={paths.myPasskeyRemoval(passkey.id)}>
              <Button kind="quiet">
                {words.remove}
                <span class="visually-hidden"> {words.removeWhich(passkey.name)}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

type NameFormProps = {
  readonly variant: Variant
  readonly passkey: PasskeyView
  readonly form: FormState | undefined
}

function NameForm({ variant, passkey, form }: NameFormProps) {
  const { passkeys: words } = strings(variant)
  return (
    <Form action={paths.myPasskeyName(passkey.id)}>
      <TextField
        id={`name-${passkey.id}`}
        name="name"
        label={words.nameOf(passkey.name)}
        value={form?.values['name'] ?? passkey.name}
        error={form?.problems['name']}
        width="medium"
        required
      />
      <ButtonRow>
        <Button kind="quiet">{words.rename}</Button>
      </ButtonRow>
    </Form>
  )
}
