import * as z from 'zod'

import { variants } from '#core/i18n/languages.ts'

import { roles } from './visibility.ts'

/** Shorter ones are guessed; length is worth more than rules about signs (NIST SP 800-63B). */
export const PASSWORD_LENGTH_MIN = 12
/** A limit at all, because hashing takes time with length. */
export const PASSWORD_LENGTH_MAX = 128
const NAME_LENGTH_MAX = 100
const DEVICE_NAME_LENGTH_MAX = 40
/** Room for the spaces and hyphens of a recovery code. */
const CODE_LENGTH_MAX = 40
/** RFC 5321. */
const EMAIL_LENGTH_MAX = 254

const text = (problem: string) => z.string({ error: problem })

/** An e-mail address, in lower case. */
export const emailField = text('email-required')
  .min(1, 'email-required')
  .max(EMAIL_LENGTH_MAX, 'email-invalid')
  .pipe(z.email({ error: 'email-invalid' }))
  .transform((email) => email.toLowerCase())

/** A person's name as the desk shows it: one line. */
export const nameField = text('name-required')
  .min(1, 'name-required')
  .max(NAME_LENGTH_MAX, 'name-long')
  .regex(/^[^\p{Cc}]*$/u, 'name-signs')

/** A new password. */
export const passwordField = text('password-required')
  .min(1, 'password-required')
  .min(PASSWORD_LENGTH_MIN, 'password-short')
  .max(PASSWORD_LENGTH_MAX, 'password-long')

const typedTwice = { password: passwordField, repeat: text('repeat-differs') }
const same = (form: { password: string; repeat: string }) => form.password === form.repeat
const differs = { path: ['repeat'], error: 'repeat-differs' }

/** Signing in. */
export const signInForm = z.object({
  email: emailField,
  password: text('password-required').min(1, 'password-required'),
  back: z.string().optional(),
})

/** The first administrator. */
export const setupForm = z
  .object({ name: nameField, email: emailField, ...typedTwice })
  .refine(same, differs)

/** A password by one-time link. */
export const passwordForm = z.object(typedTwice).refine(same, differs)

/** Another password, by someone who is signed in. */
export const changePasswordForm = z
  .object({ current: text('current-required').min(1, 'current-required'), ...typedTwice })
  .refine(same, differs)

/** Another role for someone. */
export const roleForm = z.object({ role: z.enum(roles, { error: 'role-required' }) })

/** A new colleague. */
export const invitationForm = z.object({ name: nameField, email: emailField, ...roleForm.shape })

/** A code of the app, or a recovery code. */
export const codeForm = z.object({
  code: text('code-required').min(1, 'code-required').max(CODE_LENGTH_MAX, 'code-wrong'),
  back: z.string().optional(),
})

/** The first code of an app that is being set up. */
export const setUpForm = codeForm.extend({ 'set-up': z.string().default('') })

/** Where to mail a sign-in link. */
export const mailLinkForm = z.object({ email: emailField })

/** What a passkey answered at sign-in. */
export const passkeySignInForm = z.object({
  passkey: z.string().default(''),
  back: z.string().optional(),
})

/** What a person calls a passkey. */
export const passkeyNameForm = z.object({
  name: text('passkey-name-required')
    .min(1, 'passkey-name-required')
    .max(DEVICE_NAME_LENGTH_MAX, 'device-name-long')
    .regex(/^[^\p{Cc}]*$/u, 'name-signs'),
})

/** A new passkey with its name. */
export const passkeyForm = passkeyNameForm.extend({ passkey: z.string().default('') })

/** What a person calls a device on which they are signed in; nothing takes the name away. */
export const sessionNameForm = z.object({
  name: z
    .string()
    .max(DEVICE_NAME_LENGTH_MAX, 'device-name-long')
    .regex(/^[^\p{Cc}]*$/u, 'name-signs')
    .default(''),
})

/** What a person says about themselves. */
export const profileForm = z.object({
  name: nameField,
  variant: z.enum(variants, { error: 'variant-required' }),
})
