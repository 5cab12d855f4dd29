import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { NoValue, Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { Form } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import { accessOf, areaNames, type AreaName } from '../permissions.ts'
import type { FormState } from '../problem-words.ts'
import type { AccountView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { roles, type Role } from '../visibility.ts'
import { FormProblems } from './form-problems.tsx'

type FormProps = { readonly variant: Variant; readonly form: FormState }

/** One of the roles, each with what it is for. */
export function RoleField({ variant, form }: FormProps) {
  const { fields, roles: names, roleHints } = strings(variant)
  return (
    <Radios
      name="role"
      legend={fields.role}
      options={roles.map((role) => ({ value: role, label: names[role], hint: roleHints[role] }))}
      value={form.values['role']}
      error={form.problems['role']}
    />
  )
}

/** Another role for someone. */
export function RolePage({
  variant,
  form,
  account,
}: FormProps & { readonly account: AccountView }) {
  const { role } = strings(variant)
  return (
    <>
      <PageHeading title={role.title(account.name)} lead={role.lead} />
      <FormProblems variant={variant} problems={form.problems} />
      <Form action={paths.accountRole(account.id)}>
        <RoleField variant={variant} form={form} />
        <ButtonRow>
          <Button>{role.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Who may do what, made from the table that decides. */
export function PermissionsPage({ variant }: { readonly variant: Variant }) {
  const { permissions: words, areas, roles: names } = strings(variant)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Table<AreaName>
        dense
        stacked
        captionHidden
        caption={words.title}
        note={words.note}
        rows={areaNames}
        columns={[
          { label: words.area, cell: (name) => areas[name], rowHeader: true },
          ...roles.map((role) => ({
            label: names[role],
            cell: (name: AreaName) => <AccessCell variant={variant} name={name} role={role} />,
          })),
        ]}
      />
    </>
  )
}

type AccessCellProps = { readonly variant: Variant; readonly name: AreaName; readonly role: Role }

function AccessCell({ variant, name, role }: AccessCellProps) {
  const { permissions: words } = strings(variant)
  const access = accessOf(role, name)
  if (access !== undefined) {
    return <Tag tone={access === 'change' ? 'good' : 'neutral'}>{words[access]}</Tag>
  }
  return <NoValue words={words.none} />
}
