import { mountable, type LoaderContext, type ModuleDescription } from '#core/module.ts'

import { personData } from './about-person.ts'
import { loadDemoAccounts } from './demo-accounts.ts'
import { deskRoutes } from './desk-routes.tsx'
import { kept } from './kept.ts'
import { openDeskRoutes } from './open-desk-routes.tsx'
import { retention } from './retention.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'

export { askToSignIn } from './ask-to-sign-in.tsx'
export { actors, appendAudit } from './audit/append-audit.ts'
export { auditCommands } from './audit/audited-write.ts'
export { findAuditHead, type AuditHead } from './audit/queries.ts'
export { auditRoutes } from './audit/routes.tsx'
export { auditFindings } from './audit/verify-audit.ts'
export { listDemoAccounts } from './demo-accounts.ts'
export { createAccount, createSetupLink, inviteAccount, renewAccountLink } from './command-line.ts'
export { isOnlyAdministrator } from './last-administrator.ts'
export { mayLeave } from './may-leave.ts'
export { signInPath, signOutPath } from './paths.ts'
export { findSubject } from './about-person.ts'
export { decide } from './permissions.ts'
export { listColleagues } from './queries.ts'
export { refusalOf } from './refusal.ts'
export { refuse } from './refuse.tsx'
export { findActor, setActorVariant } from './session.ts'
export { stepUp } from './step-up/step-up.tsx'
export type { PeopleTables } from './tables.ts'
export { roles, type Role } from './visibility.ts'

/** Accounts and sign-in. */
export const module: ModuleDescription = {
  name: 'people',
  openDeskRoutes: mountable(openDeskRoutes),
  deskRoutes: mountable(deskRoutes),
  deskNavigation: [
    { path: '/people', label: (variant) => strings(variant).accounts.navigation, order: 900 },
    {
      path: '/people/permissions',
      label: (variant) => strings(variant).permissions.navigation,
      order: 905,
    },
    { path: '/audit', label: (variant) => strings(variant).audit.navigation, order: 907 },
    { path: '/people/me', label: (variant) => strings(variant).me.navigation, order: 910 },
  ],
  kept,
  personData,
  retention,
  loadDemo: (context) =>
    // The composition root hands over all tables; a description cannot name them.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    loadDemoAccounts(context as unknown as LoaderContext<PeopleTables>),
}
