import { Breadcrumbs } from '../navigation/breadcrumbs.tsx'
import type { Content, LinkPart, NavigationPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'
import {
  DemoNotice,
  Document,
  type FrameLabels,
  HomeLink,
  Menu,
  VariantSwitcher,
} from './frame.tsx'
import type { PageHead } from './head.tsx'

/** The search field of the desk, and where the keyboard leads. */
export type DeskSearchForm = {
  readonly action: string
  readonly label: string
  readonly button: string
  readonly value?: string | undefined
  readonly lengthMax: number
  /** The page that lists the shortcuts. */
  readonly help: LinkPart
  /** The letter after `g`, and where it leads. */
  readonly letters: Readonly<Record<string, string>>
}

/** The desk around a page. */
export type DeskLayoutProps = {
  readonly page: PageHead
  readonly home: LinkPart
  readonly navigation: readonly NavigationPart[]
  readonly labels: FrameLabels
  readonly breadcrumbs?: { readonly label: string; readonly items: readonly LinkPart[] }
  /** Who is signed in, and the form that ends it. */
  readonly user: {
    readonly name: string
    readonly signOutAction: string
    readonly signOutLabel: string
  }
  /** The way to the public site. */
  readonly publicSite: LinkPart
  /** Sends by GET; also carries what the island of keyboard shortcuts must know. */
  readonly search: DeskSearchForm
  readonly demoNotice?: string | undefined
  readonly children: Content
}

/** Dense: navigation at the side, everything else is the work. */
export function DeskLayout(props: DeskLayoutProps) {
  const { page, labels, user, breadcrumbs } = props
  return (
    <Document page={page} kind="desk" skip={labels.skip}>
      <header>
        <DemoNotice text={props.demoNotice} />
        <div class="desk-header">
          <HomeLink home={props.home} />
          <DeskSearch search={props.search} />
          <div class="desk-account">
            <VariantSwitcher label={labels.languages} sisters={page.sisters} />
            <a href={safeHref(props.publicSite.href)}>{props.publicSite.label}</a>
            <a href={safeHref(props.search.help.href)}>{props.search.help.label}</a>
            <form action={safeHref(user.signOutAction)} method="post">
              <span class="desk-user">{user.name}</span>
              <button class="button button-quiet" type="submit">
                {user.signOutLabel}
              </button>
            </form>
          </div>
        </div>
      </header>
      <div class="desk-columns">
        <Menu labels={labels} items={props.navigation} kind="column" />
        <div class="desk-work">
          {breadcrumbs !== undefined && breadcrumbs.items.length > 0 && (
            <Breadcrumbs {...breadcrumbs} />
          )}
          <main id="content" class="desk-main" tabindex={-1}>
            {props.children}
          </main>
        </div>
      </div>
    </Document>
  )
}

function DeskSearch({ search }: { readonly search: DeskSearchForm }) {
  const { help, letters } = search
  return (
    <search
      class="desk-search"
      data-island="shortcuts"
      data-goes={JSON.stringify(letters)}
      data-help={help.href}
    >
      <form class="site-search" action={safeHref(search.action)} method="get">
        <label class="visually-hidden" for="desk-search">
          {search.label}
        </label>
        <input
          class="input"
          id="desk-search"
          name="q"
          type="search"
          placeholder={search.label}
          value={search.value}
          maxlength={search.lengthMax}
          autocomplete="off"
        />
        <button class="button button-secondary" type="submit">
          {search.button}
        </button>
      </form>
    </search>
  )
}
