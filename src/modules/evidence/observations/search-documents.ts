import { reading, type Reader, type Writer } from '#core/db.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { indexDocument, removeDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { publicPaths } from '../paths.ts'
import type { ReadTables, WrittenTables } from '../tables.ts'
import { baseVariant } from './base-variant.ts'
import { findIndicator, listIndicators, type IndicatorView } from './indicator-queries.ts'
import { periodText } from './period-text.ts'
import { findObservation, listPublished, type ObservationView } from './queries.ts'
import { listSupports, type Support } from './support-queries.ts'
import { valueText } from './value-text.ts'

/** The names under which search knows these pages. */
export const indicatorSource = 'indicator'
/** See `indicatorSource`. */
export const observationSource = 'observation'

/** Brings the index in line with an indicator: in when everybody sees it, out when not. */
export async function indexIndicator(trx: Writer<WrittenTables>, code: string): Promise<void> {
  const indicator = await findIndicator(reading<WrittenTables>(trx), code)
  if (!indicator) return removeDocument(trx, { source: indicatorSource, key: code })
  for (const document of ofIndicator(indicator)) await indexDocument(trx, document)
}

/** Brings the index in line with an observation: in when everybody sees it, out when not. */
export async function indexObservation(trx: Writer<WrittenTables>, id: string): Promise<void> {
  const reader = reading<WrittenTables>(trx)
  const observation = await findObservation(reader, id)
  if (!observation) return removeDocument(trx, { source: observationSource, key: id })
  const supports = (await listSupports(reader, [id])).get(id) ?? []
  for (const document of ofObservation(observation, supports)) await indexDocument(trx, document)
}

/** Every public indicator and observation. */
export async function searchDocuments(reader: Reader<ReadTables>): Promise<SearchDocument[]> {
  const [indicators, observations] = [await listIndicators(reader), await listPublished(reader)]
  const documents = indicators.flatMap(ofIndicator)
  // In parts: a question about 500,000 keys at once is more than either engine takes.
  for (let start = 0; start < observations.length; start += BATCH) {
    const part = observations.slice(start, start + BATCH)
    const supports = await listSupports(
      reader,
      part.map(({ id }) => id),
    )
    documents.push(...part.flatMap((one) => ofObservation(one, supports.get(one.id) ?? [])))
  }
  return documents
}

const BATCH = 500

function ofIndicator(indicator: IndicatorView): SearchDocument[] {
  return languages.map((language) => ({
    source: indicatorSource,
    key: indicator.code,
    language,
    path: publicPaths.indicator(indicator.code),
    title: indicator.title[language],
    body: joined([
      indicator.definition[language],
      indicator.comparability[language],
      indicator.document[language],
      indicator.institution?.name[language] ?? '',
      indicator.code,
    ]),
  }))
}

function ofObservation(
  observation: ObservationView,
  supports: readonly Support[],
): SearchDocument[] {
  return languages.map((language) => {
    const variant = baseVariant(language)
    return {
      source: observationSource,
      key: observation.id,
      language,
      path: publicPaths.observation(observation.id),
      title: `${observation.title[language]}, ${periodText(observation.period, variant)}`,
      body: joined([
        valueText(observation.value, observation.unit, variant),
        observation.institution?.name[language] ?? observation.subject[language],
        observation.note[language],
        ...supports.flatMap((support) => textsOf(support, language)),
      ]),
    }
  })
}

function textsOf(support: Support, language: Language): string[] {
  switch (support.kind) {
    case 'source':
      return [support.source.title[language], support.source.publisher[language], support.quote]
    // A document has its own entries, which go when it is withdrawn.
    case 'quotation':
    case 'hidden':
      return []
  }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}
