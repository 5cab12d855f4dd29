import { mountable, type ModuleDescription } from '#core/module.ts'

import { personData } from './about-person.ts'
import { deskRoutes } from './desk-routes.tsx'
import { kept } from './kept.ts'
import { openDeskRoutes } from './open-desk-routes.tsx'
import { retention } from './retention.ts'
import { strings } from './strings/index.ts'

export { actors, appendAudit } from './audit/append-audit.ts'
export { auditCommands } from './audit/audited-write.ts'
export { findAuditHead, type AuditHead } from './audit/queries.ts'
export { auditRoutes } from './audit/routes.tsx'
export { auditFindings } from './audit/verify-audit.ts'
export { createAccount, createSetupLink, inviteAccount, renewAccountLink } from './command-line.ts'
export { mayLeave } from './may-leave.ts'
export { signInPath, signOutPath } from './paths.ts'
export { findSubject } from './about-person.ts'
export { ForbiddenPage } from './pages/forbidden-page.tsx'
export { decide } from './permissions.ts'
export { listColleagues } from './queries.ts'
export { forbiddenTitle, refusalOf } from './refusal.ts'
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
}
