import type { PackProblem } from './load-pack.ts'
import type { Article, PackSource } from './pack-source.ts'
import { validityNumbers } from './pack.ts'

type Dated = { readonly validFrom: string | null; readonly validTo: string | null }
type Grounded = Pick<PackSource['statutes'][number], 'sources' | 'certainty'>

/** What the shape of single files cannot say: references, order of versions, one truth a day. */
export function crossProblems(source: PackSource): PackProblem[] {
  const problems: PackProblem[] = []
  const report = (file: string) => (path: string, message: string) =>
    problems.push({ file, path, message })
  const statutes = new Set(source.statutes.map(({ id }) => id))
  const rules = new Set(source.rules.map(({ id }) => id))
  const inPack = report('pack.yaml')
  for (const id of [source.manifest.counting.statute, source.manifest.holidayStatute]) {
    if (!statutes.has(id)) inPack('-', `unknown statute ${id}`)
  }
  checkIds(source.statutes, report('statutes.yaml'))
  checkIds(source.articles, report('articles.yaml'))
  checkIds(source.holidays, report('holidays.yaml'))
  checkIds(source.overrides, report('overrides.yaml'))
  checkIds(source.rules, report('rules/'))
  for (const { id, ...statute } of source.statutes) {
    checkDated(id, [statute], report('statutes.yaml'))
    checkGrounds(id, statute, report('statutes.yaml'))
  }
  for (const article of source.articles) checkArticle(article, source, report('articles.yaml'))
  for (const { id, ...holiday } of source.holidays) {
    checkDated(id, [holiday], report('holidays.yaml'))
    checkGrounds(id, holiday, report('holidays.yaml'))
  }
  const added = new Set(
    source.rules
      .filter(({ versions }) => versions.some(({ addedTo }) => addedTo))
      .map(({ id }) => id),
  )
  for (const rule of source.rules) checkRule(rule, { statutes, rules, added }, report('rules/'))
  for (const entry of source.overrides) checkOverride(entry, rules, report('overrides.yaml'))
  checkRemedies(source, statutes, report('remedies.yaml'))
  return problems
}

type Report = (path: string, message: string) => void

function checkIds(entries: readonly { readonly id: string }[], report: Report): void {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id)) report(id, 'id is used twice')
    seen.add(id)
  }
}

/** "Read" without an address would be a claim that nobody can check. */
function checkGrounds(path: string, grounds: Grounded, report: Report): void {
  const cited = grounds.sources.some((source) => source.kind === 'page')
  if (grounds.certainty === 'read' && !cited)
    report(path, 'certainty "read" needs a page as source')
}

function checkDated(path: string, versions: readonly Dated[], report: Report): void {
  let previous = -Infinity
  for (const [index, version] of versions.entries()) {
    const { from, to } = validityNumbers(version)
    if (from > to)
      report(path, `validFrom ${version.validFrom} is after validTo ${version.validTo}`)
    if (index > 0 && from <= previous) report(path, 'versions overlap or are not in order of time')
    previous = to
  }
}

/** The id names act and number, so whoever cites it knows what will be printed; no article outlives its act. */
function checkArticle(article: Article, { statutes }: PackSource, report: Report): void {
  checkDated(article.id, [article], report)
  checkGrounds(article.id, article, report)
  const expected = `${article.statute}.${article.article}`
  if (article.id !== expected) report(article.id, `id must be ${expected}`)
  const statute = statutes.find(({ id }) => id === article.statute)
  if (statute === undefined) {
    report(article.id, `unknown statute ${article.statute}`)
    return
  }
  const [own, whole] = [validityNumbers(article), validityNumbers(statute)]
  if (own.from < whole.from || own.to > whole.to) {
    report(article.id, `is in force outside the validity of ${statute.id}`)
  }
}

function checkRule(
  rule: PackSource['rules'][number],
  known: {
    readonly statutes: ReadonlySet<string>
    readonly rules: ReadonlySet<string>
    readonly added: ReadonlySet<string>
  },
  report: Report,
): void {
  checkDated(rule.id, rule.versions, report)
  for (const version of rule.versions) {
    checkGrounds(rule.id, version, report)
    if (!known.statutes.has(version.statute)) report(rule.id, `unknown statute ${version.statute}`)
    const { addedTo } = version
    if (addedTo !== null && !known.rules.has(addedTo))
      report(rule.id, `addedTo: unknown rule ${addedTo}`)
    // One step only, so that no chain of rules can run in a circle.
    if (addedTo !== null && known.added.has(addedTo)) {
      report(rule.id, `addedTo: ${addedTo} is itself added to another rule`)
    }
    if (version.term.unit === 'hour' && version.endRule !== 'none') {
      report(rule.id, 'hours do not roll: endRule must be none')
    }
  }
}

function checkOverride(
  entry: PackSource['overrides'][number],
  rules: ReadonlySet<string>,
  report: Report,
): void {
  checkGrounds(entry.id, entry, report)
  if (entry.kind !== 'suspension') return
  if (entry.from > entry.to) report(entry.id, `from ${entry.from} is after to ${entry.to}`)
  if (entry.rules === 'all') return
  for (const id of entry.rules) if (!rules.has(id)) report(entry.id, `unknown rule ${id}`)
}

function checkRemedies(source: PackSource, statutes: ReadonlySet<string>, report: Report): void {
  const { otherwise, listed } = source.remedies
  checkGrounds('otherwise', otherwise, report)
  if (!statutes.has(otherwise.statute)) report('otherwise', `unknown statute ${otherwise.statute}`)
  for (const entry of listed) {
    checkGrounds(entry.institution, entry, report)
    if (!statutes.has(entry.statute)) report(entry.institution, `unknown statute ${entry.statute}`)
  }
  for (const institution of new Set(listed.map((entry) => entry.institution))) {
    const periods = listed.filter((entry) => entry.institution === institution)
    checkDated(institution, periods, report)
  }
}
