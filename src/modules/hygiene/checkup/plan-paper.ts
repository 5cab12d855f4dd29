import { freshnessOf } from '#core/editorial/freshness.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { typstString, typstText } from '#core/markup/typst-text.ts'
import type { TypesettingJob } from '#core/pdf/compile.ts'
import { houseDocument } from '#core/pdf/house-document.ts'
import { publicationPaths } from '#modules/publications'

import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { Checkup } from './checkup-source.ts'
import type { PlanTip } from './plan-tips.ts'
import type { Plan } from './plan.ts'

/** For whom the paper is made, on which day (`YYYY-MM-DD`), and where its addresses lead. */
export type PaperFor = { readonly variant: Variant; readonly day: string; readonly origin: string }

/** A list whose marks are boxes to tick; a step stays on one page. */
const steps = `#let steps(..all) = {
  set par(justify: false, first-line-indent: 0pt)
  list(
    tight: false, indent: 0pt, body-indent: 9pt, spacing: 1.5em,
    marker: box(width: 10pt, height: 10pt, stroke: 0.9pt + ink, baseline: 1pt),
    ..all.pos().map(one => list.item(block(breakable: false, one))),
  )
}
#let facts(body) = block(above: 0.7em, below: 0.7em, small(body))`

/**
 * The plan in the house style, ready to be typeset. What was answered is not in it: paper lies on tables.
 */
export function planPaper(
  { plan, checkup }: { readonly plan: Plan; readonly checkup: Checkup },
  { variant, day, origin }: PaperFor,
): TypesettingJob {
  const words = strings(variant)
  const { plan: said } = words
  const tips = plan.groups.flatMap((group) => group.tips)
  const minutes = tips.reduce((all, { facts }) => all + facts.minutes, 0)
  const { points, highest, skipped } = plan.score
  const dayText = formatDay(variant, day)
  const at = (path: string) => origin + inPublic(variant, path)
  const groups = plan.groups.flatMap(({ when, tips: own }) => [
    `= ${typstText(said.groups[when].title)}`,
    `#facts[${typstText(said.groups[when].text)}]`,
    `#steps(${own.map((tip) => stepTypst(tip, { variant, day, origin })).join(', ')})`,
  ])
  const score = [
    `= ${typstText(said.score.title)}`,
    `${typstText(`${said.score.label}:`)} *${typstText(said.score.sum(points, highest))}*${typstText('.')}`,
    typstText(pick(checkup.scoring, variant).text),
    ...(skipped.length > 0 ? [typstText(said.score.partly)] : []),
  ]
  const triage = `#note(title: [${typstText(said.triage.title)}])[${typstText(said.triage.text)} #link(${typstString(at('/rights/triage'))})[${typstText(words.hub.needHelpLink)}]]`
  const main = houseDocument({
    variant,
    title: said.title,
    subtitle: said.lead(words.tips.found(tips.length), words.facts.minutesOf(minutes)),
    authors: [],
    publisher: said.paper.publisher,
    day,
    dayText,
    address: at(publicPaths.checkup),
    figureWord: '',
    body: [steps, ...(plan.needsTriage ? [triage] : []), ...groups, ...score].join('\n\n'),
    colophon: {
      title: said.paper.colophon,
      rows: [
        { label: said.paper.made, value: dayText },
        { label: said.paper.address, value: at(publicPaths.checkup), code: true },
        { label: said.paper.tips, value: at(publicPaths.tips), code: true },
      ],
    },
  })
  return { main, files: {}, createdAt: new Date(`${day}T12:00:00Z`) }
}

function stepTypst(tip: PlanTip, { variant, day, origin }: PaperFor): string {
  const words = strings(variant)
  const { facts } = tip
  const address = origin + inPublic(variant, publicationPaths.work(tip.work))
  const isExpired = freshnessOf(facts, day) === 'expired'
  const short = [
    words.facts.minutesOf(facts.minutes),
    words.effects[facts.effect],
    ...(isExpired ? [words.expired.tag] : []),
  ]
  const own = (text: string) =>
    tip.lang === variantFacts[variant].tag
      ? typstText(text)
      : `#text(lang: ${typstString(tip.lang.slice(0, 2))})[${typstText(text)}]`
  const lines = [
    `#strong[${own(tip.title)}]`,
    `#facts[${typstText(short.join(' · '))}]`,
    own(tip.summary),
    ...(tip.firstStep === undefined
      ? []
      : [`#strong[${typstText(`${words.plan.firstStep}:`)}] ${own(tip.firstStep)}`]),
    ...(isExpired ? [typstText(words.plan.expired)] : []),
    `#small[#link(${typstString(address)})[${typstText(address)}]]`,
  ]
  return `[${lines.join('\n\n')}]`
}
