import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { inChosenVariant } from './chosen-variant.ts'
import { codeForm, mailLinkForm, passkeySignInForm, signInForm } from './forms.ts'
import { MailLinkPage, MailRequestPage, MailSentPage } from './mail-link/pages/mail-link-pages.tsx'
import { requestMailLink } from './mail-link/request-link.ts'
import { LinkGonePage } from './pages/link-pages.tsx'
import { SecondStepPage } from './pages/second-step-page.tsx'
import { SignInPage, type SignInNotice } from './pages/sign-in-page.tsx'
import { proofOptions } from './passkeys/options.ts'
import { inSameVariant, paths, safeBack, signInPath } from './paths.ts'
import {
  codeRestInWords,
  emptyForm,
  restInWords,
  sentBack,
  statusOf,
  type FormState,
} from './problem-words.ts'
import { guessesAt } from './second-factor/guesses.ts'
import { closeSession, findActor, type PeopleContext } from './session.ts'
import {
  findMailLink,
  findSecondStep,
  signInByMailLink,
  signInByPasskey,
  signInByPassword,
  signInBySecondStep,
} from './sign-in.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'

/** Signing in, by each of its ways, and out. */
export const signInRoutes = new Hono<UvidEnv<PeopleTables>>()
  .get('/sign-in', async (c) => {
    const back = safeBack(c.req.query('back'))
    if (await findActor(c)) return c.redirect(back, 303)
    const notice = c.req.query('ended') === '1' ? 'step-gone' : undefined
    return signInPage(c, { back, form: emptyForm, notice })
  })
  .post('/sign-in', async (c) => {
    const { variant, services } = c.var
    const form = await parseForm(c, signInForm)
    const { values } = form
    const back = safeBack(values['back'])
    if (!form.ok) return signInPage(c, { back, form: sentBack(variant, form) })
    const signedIn = await signInByPassword(c, form.value)
    if (signedIn.ok) return c.redirect(afterFirstStep(c, signedIn.value, back), 303)
    const problem =
      signedIn.failure === 'too-many-attempts'
        ? restInWords(variant, { now: services.clock.now(), until: signedIn.detail })
        : strings(variant).problems['wrong-credentials']
    return signInPage(c, { back, form: { values, problems: { email: problem } } })
  })
  .get('/sign-in/second-step', async (c) => {
    const back = safeBack(c.req.query('back'))
    if (!(await findSecondStep(c))) return c.redirect(beginAgain(c, back), 303)
    return secondStepPage(c, { back, form: emptyForm })
  })
  .post('/sign-in/second-step', async (c) => {
    const { variant, services } = c.var
    const form = await parseForm(c, codeForm)
    const back = safeBack(form.values['back'])
    if (!(await findSecondStep(c))) return c.redirect(beginAgain(c, back), 303)
    if (!form.ok) return secondStepPage(c, { back, form: sentBack(variant, form) })
    const signedIn = await signInBySecondStep(c, form.value)
    if (signedIn.ok) return c.redirect(await afterSecondStep(c, signedIn.value, back), 303)
    if (signedIn.failure === 'step-gone') return c.redirect(beginAgain(c, back), 303)
    const code =
      signedIn.failure === 'too-many-attempts'
        ? codeRestInWords(variant, { now: services.clock.now(), until: signedIn.detail })
        : strings(variant).problems['code-wrong']
    return secondStepPage(c, { back, form: { values: {}, problems: { code } } })
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/sign-in/passkey', (c) => c.redirect(signInPath(), 303))
  .post('/sign-in/passkey', async (c) => {
    const form = await parseForm(c, passkeySignInForm)
    const back = safeBack(form.values['back'])
    const signedIn = form.ok && (await signInByPasskey(c, form.value.passkey)).ok
    if (signedIn) return c.redirect(back, 303)
    return signInPage(c, { back, form: emptyForm, notice: 'passkey-invalid' })
  })
  .get('/sign-in/mail', (c) => mailRequestPage(c, emptyForm))
  .post('/sign-in/mail', async (c) => {
    const { variant } = c.var
    const form = await parseForm(c, mailLinkForm)
    if (!form.ok) return mailRequestPage(c, sentBack(variant, form))
    await requestMailLink(c, form.value.email)
    const { title } = strings(variant).mailLink.sent
    return c.render(<MailSentPage variant={variant} email={form.value.email} />, { title })
  })
  .get('/sign-in/mail/:token', async (c) => {
    const { variant } = c.var
    const token = c.req.param('token')
    const link = await findMailLink(c, token)
    if (!link) return linkGonePage(c)
    const { title } = strings(variant).mailLink.opened
    const page = <MailLinkPage variant={variant} token={token} email={link.email} />
    return c.render(page, { title })
  })
  .post('/sign-in/mail/:token', async (c) => {
    const signedIn = await signInByMailLink(c, c.req.param('token'))
    if (signedIn.ok) return c.redirect(afterFirstStep(c, signedIn.value, paths.desk), 303)
    // Sent twice: the first one has signed this browser in.
    return (await findActor(c)) ? c.redirect(paths.desk, 303) : linkGonePage(c)
  })
  .post('/sign-out', async (c) => {
    const actor = await findActor(c)
    await closeSession(c)
    return c.redirect(actor ? inSameVariant(signInPath(), actor.variant) : signInPath(), 303)
  })

function afterFirstStep(
  c: PeopleContext,
  state: 'signed-in' | 'second-step',
  back: string,
): string {
  if (state === 'signed-in') return back
  return inChosenVariant(c, paths.secondStep, back === paths.desk ? {} : { back })
}

/** Where the person wanted to go; but first to their account, when somebody guesses at their second step. */
async function afterSecondStep(
  c: PeopleContext,
  { userId }: { readonly userId: string },
  back: string,
): Promise<string> {
  const { reader, services } = c.var
  const { secret, clock } = services
  const guesses = await guessesAt(reader, { secret, userId, now: clock.now() })
  return guesses === undefined ? back : paths.me
}

/** The sign-in page with word of why; someone who is signed in meanwhile goes on to where they wanted. */
function beginAgain(c: PeopleContext, back: string): string {
  return inChosenVariant(c, signInPath(), { ended: '1', back })
}

type Shown = { readonly back: string; readonly form: FormState }

function signInPage(
  c: PeopleContext,
  shown: Shown & { readonly notice?: SignInNotice | undefined },
) {
  const { variant } = c.var
  const { form, notice } = shown
  const { title } = strings(variant).signIn
  const passkey = proofOptions(c, { purpose: 'sign-in' })
  const status = notice === 'passkey-invalid' ? 422 : statusOf(form)
  return c.render(<SignInPage variant={variant} passkey={passkey} {...shown} />, {
    title,
    status,
    islands: ['passkey'],
  })
}

function secondStepPage(c: PeopleContext, shown: Shown) {
  const { variant } = c.var
  const { title } = strings(variant).secondStep
  const status = statusOf(shown.form)
  return c.render(<SecondStepPage variant={variant} {...shown} />, { title, status })
}

function mailRequestPage(c: PeopleContext, form: FormState) {
  const { variant } = c.var
  const { title } = strings(variant).mailLink.request
  const status = statusOf(form)
  return c.render(<MailRequestPage variant={variant} form={form} />, { title, status })
}

function linkGonePage(c: PeopleContext) {
  const { variant } = c.var
  const { title } = strings(variant).linkGone
  return c.render(<LinkGonePage variant={variant} byLetter />, { title, status: 404 })
}
