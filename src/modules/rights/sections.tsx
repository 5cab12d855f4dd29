import { inPublic } from '#core/http/paths.ts'
import { homeDoorsPlace, sectionAt, type Section } from '#core/places.ts'

import { publicPaths } from './paths.ts'
import { strings } from './strings/index.ts'
import { triageDoor } from './triage/home-door.tsx'

/** What rights add to pages of others. */
export const sections: readonly Section[] = [
  sectionAt<unknown, null>(homeDoorsPlace, 10, ({ variant }) => {
    const { hub } = strings(variant)
    return Promise.resolve(
      <li>
        <a href={inPublic(variant, publicPaths.letters)}>{hub.letters}</a>
        <p>{hub.lettersText}</p>
      </li>,
    )
  }),
  triageDoor,
]
