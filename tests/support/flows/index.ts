import { coreFlow } from './core.ts'
import { institutionsFlow, lawFlow, privacyFlow, requestsFlow } from './desk.ts'
import type { Flow } from './flow.ts'
import { peopleFlow } from './people.ts'
import { evidenceFlow, publicationsFlow } from './texts.ts'

/** Everything that people leave anywhere, in the order in which it happens. */
export const flows: readonly Flow[] = [
  peopleFlow,
  coreFlow,
  lawFlow,
  institutionsFlow,
  requestsFlow,
  evidenceFlow,
  publicationsFlow,
  privacyFlow,
]
