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
          <div class="desk-account">
            <VariantSwitcher label={labels.languages} sisters={page.sisters} />
            <a href={safeHref(props.publicSite.href)}>{props.publicSite.label}</a>
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
