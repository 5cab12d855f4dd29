import type { Variant } from '#core/i18n/languages.ts'

/** Where the layout's sign-out form goes. */
export const signOutPath = '/desk/sign-out'

/** The sign-in page; `back` is where the person wanted to go. */
export function signInPath({ back }: { readonly back?: string } = {}): string {
  return back === undefined || back === '/desk'
    ? '/desk/sign-in'
    : `/desk/sign-in?back=${encodeURIComponent(back)}`
}

/** What one's own page says was just done. */
export type MeSaved =
  | 'profile'
  | 'password'
  | 'sessions'
  | 'session-name'
  | 'second-factor-off'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'

/** Addresses of the module, with /desk. */
export const paths = {
  desk: '/desk',
  accounts: '/desk/people',
  invitation: '/desk/people/invitation',
  accountLink: (userId: string) => `/desk/people/${encodeURIComponent(userId)}/link`,
  accountRole: (userId: string) => `/desk/people/${encodeURIComponent(userId)}/role`,
  permissions: '/desk/people/permissions',
  me: '/desk/people/me',
  meSaved: (what: MeSaved) => `/desk/people/me?saved=${what}`,
  myPassword: '/desk/people/me/password',
  mySessions: '/desk/people/me/sessions/closure',
  mySession: (sessionId: string) =>
    `/desk/people/me/sessions/${encodeURIComponent(sessionId)}/closure`,
  mySessionName: (sessionId: string) =>
    `/desk/people/me/sessions/${encodeURIComponent(sessionId)}/name`,
  mySecondFactor: '/desk/people/me/second-factor',
  myRecoveryCodes: '/desk/people/me/second-factor/codes',
  mySecondFactorRemoval: '/desk/people/me/second-factor/removal',
  myPasskeys: '/desk/people/me/passkeys',
  myPasskeyName: (passkeyId: string) =>
    `/desk/people/me/passkeys/${encodeURIComponent(passkeyId)}/name`,
  myPasskeyRemoval: (passkeyId: string) =>
    `/desk/people/me/passkeys/${encodeURIComponent(passkeyId)}/removal`,
  accountSecondFactor: (userId: string) =>
    `/desk/people/${encodeURIComponent(userId)}/second-factor`,
  accountSecondFactorRemoval: (userId: string) =>
    `/desk/people/${encodeURIComponent(userId)}/second-factor/removal`,
  secondStep: '/desk/sign-in/second-step',
  passkeySignIn: '/desk/sign-in/passkey',
  mailSignIn: '/desk/sign-in/mail',
  mailLink: (token: string) => `/desk/sign-in/mail/${token}`,
  setup: (token: string) => `/desk/setup/${token}`,
  password: (token: string) => `/desk/password/${token}`,
} as const

/** Keeps the language of a page before sign-in, which nothing else remembers. */
export function inSameVariant(path: string, variant: Variant): string {
  return `${path}?v=${variant}`
}

/** Signs that a path of the desk consists of. Backslashes, control signs and empty segments have no place in one. */
const DESK_PATH = /^\/desk(?:\/[\w.~%-]+)*\/?(?:\?[\w.~%&=+-]*)?$/

/** Where to go after signing in: the wished page when it is one of the desk, otherwise the start of the desk. */
export function safeBack(wished: string | undefined): string {
  if (wished === undefined || !DESK_PATH.test(wished)) return paths.desk
  // What the browser makes of dots, encoded ones too.
  const { pathname } = new URL(wished, 'http://localhost')
  const inDesk = pathname === '/desk' || pathname.startsWith('/desk/')
  return inDesk && !/^\/desk\/sign-(?:in|out)\b/.test(pathname) ? wished : paths.desk
}
