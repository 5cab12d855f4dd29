import { inPublic } from '#core/http/paths.ts'
import { homeDoorsPlace, sectionAt } from '#core/places.ts'

import { triagePaths } from './paths.ts'
import { triageStrings } from './strings/index.ts'

/** The way in from the front page. */
export const triageDoor = sectionAt<unknown, null>(homeDoorsPlace, 15, ({ variant }) => {
  const { title, home } = triageStrings(variant)
  return Promise.resolve(
    <li>
      <a href={inPublic(variant, triagePaths.triage)}>{title}</a>
      <p>{home}</p>
    </li>,
  )
})
