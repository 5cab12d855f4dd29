import { invitationFlow, profileFlow } from './accounts.ts'
import { deskViewFlow, letterFlow } from './core.ts'
import { institutionsFlow, lawFlow, requestsFlow } from './desk.ts'
import { correctionFlow, evidenceFlow } from './evidence.ts'
import type { Flow } from './flow.ts'
import { privacyFlow } from './privacy.ts'
import { alertFlow, editorialFlow, lastingDraftFlow } from './publications.ts'
import { directoryFlow, wordingFlow } from './rights.ts'
import {
  failedSignInFlow,
  mailLinkFlow,
  passkeyFlow,
  secondFactorFlow,
  stepUpFlow,
} from './sign-in.ts'

/** Everything that people leave anywhere, in the order in which it happens; erasing them comes after it. */
export const flows: readonly Flow[] = [
  invitationFlow,
  profileFlow,
  letterFlow,
  deskViewFlow,
  lawFlow,
  institutionsFlow,
  requestsFlow,
  directoryFlow,
  wordingFlow,
  evidenceFlow,
  editorialFlow,
  lastingDraftFlow,
  correctionFlow,
  alertFlow,
  passkeyFlow,
  stepUpFlow,
  failedSignInFlow,
  mailLinkFlow,
  secondFactorFlow,
  privacyFlow,
]
