import { Logo } from '../clock-strip/logo.tsx'
import { classes, type Content, type LinkPart, type NavigationPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'
import { doctype } from '../safe-html.ts'
import { Head, type PageHead, type Sister } from './head.tsx'

/** Words that every layout needs. */
export type FrameLabels = {
  /** “Skip to content”. */
  readonly skip: string
  /** The button that opens the navigation on a narrow screen. */
  readonly menu: string
  /** The button that closes it again; default: the same word. */
  readonly close?: string
  /** Name of the navigation for a screen reader. */
  readonly navigation: string
  /** Name of the variant switcher. */
  readonly languages: string
}

/** `html`, `head` and `body`. */
export function Document(props: {
  readonly page: PageHead
  readonly kind: 'public' | 'desk' | 'plain'
  readonly skip: string
  readonly children: Content
}) {
  return (
    <>
      {doctype}
      <html lang={props.page.tag}>
        <Head page={props.page} isDesk={props.kind === 'desk'} />
        <body class={`body-${props.kind}`}>
          <a class="skip-link" href="#content">
            {props.skip}
          </a>
          {props.children}
        </body>
      </html>
    </>
  )
}

/** The mark and the name, leading home. */
export function HomeLink(props: { readonly home: LinkPart }) {
  return (
    <a class="home-link" href={safeHref(props.home.href)}>
      <Logo />
      <span class="home-name">{props.home.label}</span>
    </a>
  )
}

/** The same page in the other variants. */
export function VariantSwitcher(props: {
  readonly label: string
  readonly sisters: readonly Sister[]
}) {
  if (props.sisters.length === 0) return null
  return (
    <nav class="variants" aria-label={props.label}>
      <ul>
        {props.sisters.map((sister) => (
          <li>
            <a
              href={safeHref(sister.href)}
              lang={sister.tag}
              hreflang={sister.tag}
              title={sister.name}
              aria-current={sister.current ? 'true' : undefined}
            >
              {sister.shortName}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/**
 * The main navigation: a row, a column, or on a narrow screen a popover, which opens without script.
 * A browser that does not know popovers shows the list.
 */
export function Menu(props: {
  readonly labels: FrameLabels
  readonly items: readonly NavigationPart[]
  readonly kind: 'row' | 'column'
}) {
  return (
    <>
      <button class="button menu-button" type="button" popovertarget="menu">
        {props.labels.menu}
      </button>
      <nav
        class={classes('menu', `menu-${props.kind}`)}
        id="menu"
        popover="auto"
        aria-label={props.labels.navigation}
      >
        <button
          class="button menu-button menu-close"
          type="button"
          popovertarget="menu"
          popovertargetaction="hide"
        >
          {props.labels.close ?? props.labels.menu}
        </button>
        <ul>
          {props.items.map((item) => (
            <li>
              <a
                href={safeHref(item.href)}
                aria-current={item.current === true ? 'page' : undefined}
              >
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** A strip over the header that says that everything here is invented. */
export function DemoNotice(props: { readonly text: string | undefined }) {
  return props.text === undefined ? null : <p class="demo-notice">{props.text}</p>
}
