import { mountable, type ModuleDescription } from '#core/module.ts'

import { deskRoutes } from './desk-routes.tsx'
import { removeEnded } from './jobs.ts'
import { kept } from './kept.ts'
import { openDeskRoutes } from './open-desk-routes.tsx'
import { strings } from './strings/index.ts'

export { createAccount, createSetupLink, inviteAccount } from './command-line.ts'
export { signInPath, signOutPath } from './paths.ts'
export { findActor, setActorVariant } from './session.ts'

/** Accounts and sign-in. */
export const module: ModuleDescription = {
  name: 'people',
  openDeskRoutes: mountable(openDeskRoutes),
  deskRoutes: mountable(deskRoutes),
  deskNavigation: [
    { path: '/people', label: (variant) => strings(variant).accounts.navigation, order: 900 },
    { path: '/people/me', label: (variant) => strings(variant).me.navigation, order: 910 },
  ],
  recurring: [removeEnded],
  kept,
}
