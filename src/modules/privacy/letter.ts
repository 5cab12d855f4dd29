import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { citationText, lawPack } from '#modules/law'

import type { PrivacyRequest } from './queries.ts'
import { strings } from './strings/index.ts'

/** What we write to the person: what was done, and the remedies, which the law wants in every answer that is not a full yes. */
export function answerLetter(
  variant: Variant,
  request: Pick<PrivacyRequest, 'wish' | 'receivedOn' | 'erasedAt'>,
  holdsNothing: boolean,
): string {
  const { letters, wishes } = strings(variant)
  const { wish, receivedOn, erasedAt } = request
  const opening =
    letters.opening(formatDay(variant, receivedOn, 'genitive')) +
    letters.wish({ wish: wishes[wish], law: provision(variant) })
  const what = holdsNothing && erasedAt === null ? letters.nothing : letters[wish]
  return [opening, what, letters.remedies, letters.closing].join('\n\n')
}

/** The provision under which we answer, as the law pack cites it. */
function provision(variant: Variant): string {
  const pack = lawPack()
  const rule = pack.rules.get('rs.zzpl.answer')?.versions.at(-1)
  if (!rule) throw new Error('the law pack has no term for answering a person')
  return citationText(pack, rule, variant)
}
