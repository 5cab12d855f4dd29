import { Hono, type Context } from 'hono'

import type { PageHead, UvidEnv } from '#core/http/environment.ts'
import { isVariant, variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { negotiateVariant } from '#core/i18n/negotiation.ts'
import {
  askToSignIn,
  auditCommands,
  auditRoutes,
  decide,
  findActor,
  refusalOf,
  refuse,
  setActorVariant,
  signOutPath,
  stepUp,
} from '#modules/people'
import { privacyRoutes } from '#modules/privacy'
import { RefusalContext } from '#ui/forms/refusal.ts'
import { DeskLayout } from '#ui/layouts/desk-layout.tsx'
import type { Sister } from '#ui/layouts/head.tsx'
import { PlainLayout } from '#ui/layouts/plain-layout.tsx'

import type { AppTables } from './app-tables.ts'
import { everyoneIn } from './core-about-person.ts'
import type { AppParts } from './create-app.tsx'
import { deskHomeRoutes } from './desk-home/routes.tsx'
import { jobRoutes } from './desk-jobs.tsx'
import { mailRoutes } from './desk-mail.tsx'
import type { IndexUpkeep } from './desk-search/index-upkeep.ts'
import { deskSearchRoutes } from './desk-search/routes.tsx'
import { deskSearchForm } from './desk-search/search-form.ts'
import { ShortcutsPage, shortcutsTitle } from './desk-search/shortcuts-page.tsx'
import { appStrings, layoutHead, sendPage } from './page-frame.tsx'

type DeskContext = Context<UvidEnv<AppTables>>

/** The staff's side: sign-in before everything else, then every module's desk routes inside the desk layout. */
export function createDesk(
  parts: AppParts & { readonly deskIndex: IndexUpkeep },
): Hono<UvidEnv<AppTables>> {
  const { modules, assets, services } = parts
  const desk = new Hono<UvidEnv<AppTables>>()
  desk.use(async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  desk.use(async (c, next) => {
    const wanted = c.req.query('v') ?? ''
    const variant = isVariant(wanted) ? wanted : negotiateVariant(c.req.header('accept-language'))
    c.set('variant', variant)
    c.setRenderer((content, head) => sendPage(c, plain({ c, parts, head, content }), head.status))
    await next()
  })
  desk.use(auditCommands())
  for (const module of modules) if (module.openDeskRoutes) desk.route('/', module.openDeskRoutes)

  desk.use(async (c, next) => {
    const actor = await findActor(c)
    if (!actor) return askToSignIn(c)
    c.set('actor', actor)
    c.set('mayOpen', (address) => decide(actor.role, { address, method: 'GET' }) === 'allowed')
    const wanted = c.req.query('v') ?? ''
    if (isVariant(wanted)) {
      await setActorVariant(c, wanted)
      const { v: _chosen, ...rest } = c.req.query()
      const query = new URLSearchParams(rest).toString()
      return c.redirect(query === '' ? c.req.path : `${c.req.path}?${query}`, 303)
    }
    c.set('variant', actor.variant)
    c.setRenderer((content, head) => {
      const page = layoutHead({
        variant: actor.variant,
        assets,
        head: { ...head, hidden: true, islands: ['shortcuts', ...(head.islands ?? [])] },
        sisters: deskSisters(c, services.origin),
      })
      return sendPage(
        c,
        <DeskFrame c={c} parts={parts} head={head} page={page} content={content} />,
        head.status,
      )
    })
    const { path: address, method } = c.req
    const decision = decide(actor.role, { address, method })
    return decision === 'allowed' ? next() : refuse(c, decision)
  })
  desk.use(stepUp())
  desk.route('/', deskHomeRoutes(modules))
  desk.route('/', deskSearchRoutes({ index: parts.deskIndex, modules }))
  desk.get('/shortcuts', (c) => {
    const page = { variant: c.var.variant, areas: linksOf(c, modules) }
    return c.render(<ShortcutsPage {...page} />, { title: shortcutsTitle(page.variant) })
  })
  desk.route('/', jobRoutes())
  desk.route('/', mailRoutes())
  for (const module of modules) if (module.deskRoutes) desk.route('/', module.deskRoutes)
  desk.route('/', privacyRoutes(everyoneIn(modules)))
  desk.route('/', auditRoutes(desk.routes))
  return desk
}

type FrameProps = {
  readonly c: DeskContext
  readonly parts: AppParts
  readonly head: PageHead
  readonly page: ReturnType<typeof layoutHead>
  readonly content: PageContent
}
type PageContent = Parameters<DeskContext['render']>[0]

function DeskFrame({ c, parts, head, page, content }: FrameProps) {
  const { variant, actor } = c.var
  const strings = appStrings(variant)
  const navigation = linksOf(c, parts.modules)
  const here = currentOf(navigation, c.req.path)
  return (
    <DeskLayout
      page={page}
      home={{ href: '/desk', label: strings.siteName }}
      navigation={navigation.map((link) => ({
        ...link,
        current: link.href === here,
      }))}
      labels={{
        skip: strings.skip,
        menu: strings.menu,
        navigation: strings.navigation,
        languages: strings.languages,
      }}
      breadcrumbs={{ label: strings.youAreHere, items: head.breadcrumbs ?? [] }}
      user={{ name: actor.name, signOutAction: signOutPath, signOutLabel: strings.desk.signOut }}
      publicSite={{ href: `/${variant}`, label: strings.desk.publicSite }}
      search={deskSearchForm({ variant, value: head.searched, areas: navigation })}
      demoNotice={head.demo === true ? strings.demoNotice : undefined}
    >
      <RefusalContext.Provider value={(action) => refusalOf(actor, action)}>
        {content}
      </RefusalContext.Provider>
    </DeskLayout>
  )
}

/** The areas of the desk that the person may open. */
function linksOf(c: DeskContext, modules: AppParts['modules']) {
  const { variant, mayOpen } = c.var
  const { today, jobs, mail } = appStrings(variant).desk
  const links = modules
    .flatMap((module) => module.deskNavigation ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map((link) => ({ href: `/desk${link.path}`, label: link.label(variant) }))
  return [
    { href: '/desk', label: today },
    ...links,
    { href: '/desk/jobs', label: jobs },
    { href: '/desk/mail', label: mail },
  ].filter(({ href }) => mayOpen(href))
}

/** The most specific entry that the page stands under; `/desk` itself only exactly. */
function currentOf(
  navigation: readonly { readonly href: string }[],
  path: string,
): string | undefined {
  return navigation
    .map(({ href }) => href)
    .filter((href) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)))
    .toSorted((a, b) => b.length - a.length)[0]
}

type PlainParts = {
  readonly c: DeskContext
  readonly parts: AppParts
  readonly head: PageHead
  readonly content: PageContent
}

function plain({ c, parts, head, content }: PlainParts) {
  const variant: Variant = c.var.variant
  const strings = appStrings(variant)
  return (
    <PlainLayout
      page={layoutHead({
        variant,
        assets: parts.assets,
        head: { ...head, hidden: true },
        sisters: deskSisters(c, parts.services.origin),
      })}
      home={{ href: `/${variant}`, label: strings.siteName }}
      labels={{ skip: strings.skip, languages: strings.languages }}
    >
      {content}
    </PlainLayout>
  )
}

function deskSisters(c: DeskContext, origin: string): Sister[] {
  return variants.map((variant) => {
    const query = new URLSearchParams(c.req.query())
    // Sign-in carries where to go afterwards; what leads elsewhere is not repeated, not even in a link.
    if (!/^\/desk(\/|$)/.test(query.get('back') ?? '')) query.delete('back')
    query.set('v', variant)
    const href = `${c.req.path}?${query.toString()}`
    const { tag, name, shortName } = variantFacts[variant]
    return { href, url: origin + href, tag, name, shortName, current: variant === c.var.variant }
  })
}
