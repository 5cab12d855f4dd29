import type { PersonData } from '#core/about-person.ts'

import { directoryPersonData } from './directory/index.ts'
import { wordingTrace } from './wording/index.ts'

/** What the directory holds of people, and who wrote and published texts of letters and triage. */
export const personData: PersonData<never> = {
  ...directoryPersonData,
  list: async (asked) => [
    ...(await directoryPersonData.list(asked)),
    ...(await wordingTrace.list(asked)),
  ],
  remains: async (asked) => [
    ...((await directoryPersonData.remains?.(asked)) ?? []),
    ...(await wordingTrace.remains(asked)),
  ],
}
