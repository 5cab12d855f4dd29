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

type SearchForm = {
  readonly action: string
  /** Name of the input. */
  readonly name: string
  readonly label: string
  readonly button: string
  readonly value?: string | undefined
}

/** The public site around a page. */
export type PublicLayoutProps = {
  readonly page: PageHead
  readonly home: LinkPart
  readonly navigation: readonly NavigationPart[]
  readonly search: SearchForm
  readonly labels: FrameLabels
  readonly breadcrumbs?: { readonly label: string; readonly items: readonly LinkPart[] }
  readonly footer: {
    readonly groups: readonly { readonly title: string; readonly links: readonly LinkPart[] }[]
    /** Who speaks, licence, what is not collected. */
    readonly note: Content
  }
  readonly demoNotice?: string | undefined
  /** Stands first, right after the link to the content. */
  readonly first?: Content
  readonly children: Content
}

/** Header, main, footer of the public site. */
export function PublicLayout(props: PublicLayoutProps) {
  const { page, labels, breadcrumbs } = props
  return (
    <Document page={page} kind="public" skip={labels.skip}>
      {props.first}
      <header>
        <DemoNotice text={props.demoNotice} />
        <div class="site-header">
          <div class="site-header-top">
            <HomeLink home={props.home} />
            <VariantSwitcher label={labels.languages} sisters={page.sisters} />
          </div>
          <div class="site-header-bar">
            <Menu labels={labels} items={props.navigation} kind="row" />
            <search>
              <SiteSearch search={props.search} />
            </search>
          </div>
        </div>
      </header>
      {breadcrumbs !== undefined && breadcrumbs.items.length > 0 && (
        <Breadcrumbs {...breadcrumbs} />
      )}
      <main id="content" class="site-main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="site-footer">
        <div class="site-footer-groups">
          {props.footer.groups.map((group) => (
            <section>
              <h2>{group.title}</h2>
              <ul>
                {group.links.map((link) => (
                  <li>
                    <a href={safeHref(link.href)}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div class="site-footer-note">{props.footer.note}</div>
      </footer>
    </Document>
  )
}

function SiteSearch(props: { readonly search: SearchForm }) {
  const { search } = props
  return (
    <form class="site-search" action={safeHref(search.action)} method="get">
      <label class="visually-hidden" for="site-search">
        {search.label}
      </label>
      <input
        class="input"
        id="site-search"
        name={search.name}
        type="search"
        placeholder={search.label}
        value={search.value}
        maxlength={200}
      />
      <button class="button button-secondary" type="submit">
        {search.button}
      </button>
    </form>
  )
}
