import { inPublic } from '#core/http/paths.ts'
import { formatDay, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { KeyFigures, type Figure } from '#ui/content/figure-block.tsx'
import { Section } from '#ui/content/page-heading.tsx'

import { publicPaths } from '../paths.ts'
import type { RequestLine } from '../queries.ts'
import type { Condition } from '../standing-rules.ts'
import { strings } from '../strings/index.ts'
import { tallyOf } from '../tally-rules.ts'
import { RequestTable } from './requests-page.tsx'

/** Strips that make the picture of a body's conduct; older ones are on the list. */
const SHOWN_OF_INSTITUTION = 20

type SectionProps = {
  readonly variant: Variant
  readonly lines: readonly RequestLine[]
}

/** A body's requests on its own page, with what they add up to. */
export function InstitutionSection(props: SectionProps & { readonly institutionId: string }) {
  const { variant, lines, institutionId } = props
  const say = strings(variant).ofInstitution
  const tally = tallyOf(lines.map(({ standing }) => standing.condition))
  const all = inPublic(variant, publicPaths.requestsOf(institutionId))
  return (
    <Section id="requests" title={say.title} aside={<a href={all}>{say.all}</a>}>
      <p class="measure">
        {tally.settled > 0
          ? say.answeredInTime(tally.inTime, tally.settled, tally.asked)
          : say.nothingSettled(tally.asked)}
      </p>
      <RequestTable
        variant={variant}
        lines={lines.slice(0, SHOWN_OF_INSTITUTION)}
        href={({ number }) => inPublic(variant, publicPaths.request(number))}
        caption={strings(variant).count(lines.length)}
        withoutInstitution
      />
    </Section>
  )
}

/** What the institutions are doing, on the front page. */
export function HomeSection({ variant, lines, today }: SectionProps & { readonly today: string }) {
  const say = strings(variant).home
  const tally = tallyOf(lines.map(({ standing }) => standing.condition))
  const all = inPublic(variant, publicPaths.requests)
  const dateText = say.on(formatDay(variant, today, 'genitive'))
  const figure = (value: number, label: string, more: Partial<Figure> = {}): Figure => ({
    value: formatNumber(variant, value),
    label,
    ...more,
  })
  const ofSettled = { basis: say.of(tally.settled) }
  const ofAsked = { basis: say.ofAsked(tally.asked) }
  const rare = (value: number, label: string, more: Partial<Figure>) =>
    value > 0 ? [figure(value, label, more)] : []
  return (
    <>
      <h3>{strings(variant).title}</h3>
      {lines.every(({ demo }) => demo) && <p class="measure quiet">{say.onlyDemo}</p>}
      <KeyFigures
        label={say.label}
        figures={[
          figure(tally.asked, say.asked, { href: all, dateText }),
          ...(tally.settled > 0
            ? [
                figure(tally.inTime, say.inTime, { ...ofSettled, ...linkTo('in-time', variant) }),
                figure(tally.late, say.late, {
                  ...ofSettled,
                  ...linkTo('late', variant),
                  ...(tally.late > 0 ? { tone: 'late' } : {}),
                }),
                figure(tally.silent, say.silent, {
                  ...ofSettled,
                  ...linkTo('silent', variant),
                  ...(tally.silent > 0 ? { tone: 'late' } : {}),
                }),
              ]
            : []),
          ...rare(tally.incomplete, say.incomplete, {
            ...ofSettled,
            ...linkTo('incomplete', variant),
          }),
          figure(tally.running, say.running, ofAsked),
          ...rare(tally.awaitingReceipt, say.awaitingReceipt, ofAsked),
          ...rare(tally.aside, say.aside, ofAsked),
        ]}
      />
      <p>
        <a href={all}>{say.all}</a>
      </p>
    </>
  )
}

function linkTo(condition: Condition, variant: Variant): Pick<Figure, 'href'> {
  return { href: inPublic(variant, `${publicPaths.requests}?state=${condition}`) }
}
