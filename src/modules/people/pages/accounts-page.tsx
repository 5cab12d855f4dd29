import { dayOf } from '#core/clock.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import type { AccountView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { isRole } from '../visibility.ts'

type AccountsPageProps = { readonly variant: Variant; readonly accounts: readonly AccountView[] }

/** Everyone who can work in the desk. */
export function AccountsPage({ variant, accounts }: AccountsPageProps) {
  const { accounts: words, fields } = strings(variant)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <p>
        <LinkButton href={paths.invitation}>{words.invite}</LinkButton>
      </p>
      <Table<AccountView>
        dense
        stacked
        captionHidden
        caption={words.title}
        rows={accounts}
        columns={[
          { label: fields.name, cell: ({ name }) => name, rowHeader: true },
          { label: fields.email, cell: ({ email }) => email },
          {
            label: fields.role,
            cell: (account) => <RoleCell variant={variant} account={account} />,
          },
          {
            label: words.since,
            cell: ({ createdAt }) => formatDayShort(variant, dayOf(createdAt)),
            nowrap: true,
          },
          {
            label: words.state,
            cell: ({ canSignIn }) => (
              <Tag tone={canSignIn ? 'good' : 'soon'}>
                {canSignIn ? words.ready : words.waiting}
              </Tag>
            ),
          },
          {
            label: words.secondFactor,
            cell: ({ id, name, hasSecondFactor }) =>
              hasSecondFactor ? (
                <a href={paths.accountSecondFactor(id)}>
                  {words.reset}
                  <span class="visually-hidden"> {words.resetFor(name)}</span>
                </a>
              ) : (
                words.noSecondFactor
              ),
          },
          {
            label: words.link,
            cell: ({ id, name }) => (
              <Form action={paths.accountLink(id)}>
                <Button kind="quiet">
                  {words.makeLink}
                  <span class="visually-hidden"> {words.makeLinkFor(name)}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>
  )
}

type RoleCellProps = { readonly variant: Variant; readonly account: AccountView }

function RoleCell({ variant, account: { id, name, role } }: RoleCellProps) {
  const { role: words, roles } = strings(variant)
  return (
    <>
      {isRole(role) ? roles[role] : role}{' '}
      <a href={paths.accountRole(id)}>
        {words.change}
        <span class="visually-hidden"> {words.changeFor(name)}</span>
      </a>
    </>
  )
}
