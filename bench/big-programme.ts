import { type Kysely, sql } from 'kysely'

import { listTables } from '../src/app/backup/table-shape.ts'

// Numbers are written into the statements (`sql.lit`), because bound ones are fractions to SQLite: 7 / 2.0 is not 3.

/** What the product promises to carry. */
export const SIZE = {
  indicators: 200,
  /** 200 indicators × 20 institutions × 50 years. */
  observations: 200_000,
  documents: 500,
  pagesOfDocument: 100,
  publications: 300,
} as const

type Expression = ReturnType<typeof sql>
type Copies = {
  readonly times: number
  readonly of: Expression
  readonly but: Record<string, Expression>
}

/** Grows the starter content to the size of many years: copies of its records, under new names, published like them. SQLite only. */
export async function growProgramme(db: Kysely<unknown>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const copy = await copier(trx)
    await growObservations(copy)
    await growDocuments(trx)
    await growPublications(copy)
    await sql`update core_revision set number = number + 1`.execute(trx)
  })
  await sql`analyze`.execute(db)
}

type Copy = Awaited<ReturnType<typeof copier>>

/** Copies rows of a table; `n.i` counts the copies, `one` is the row that is copied. */
async function copier(trx: Kysely<unknown>) {
  const tables = new Map((await listTables(trx, 'sqlite')).map((table) => [table.name, table]))
  return async (name: string, { times, of, but }: Copies) => {
    const columns = tables.get(name)?.columns ?? []
    const values = columns.map((column) => but[column] ?? sql`one.${sql.ref(column)}`)
    // The builder has neither counting tables nor tables known only at run time.
    const { numAffectedRows = 0n } = await sql`
      insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      with recursive n(i) as (select 0 union all select i + 1 from n where i < ${times - 1})
      select ${sql.join(values)} from n cross join ${sql.table(name)} as one where ${of}
    `.execute(trx)
    if (numAffectedRows < times) throw new Error(`The starter content has no row for ${name}`)
  }
}

/** Identifier of the institution with this number. SQLite's OFFSET takes no column, so they come as JSON. */
function institution(number: Expression): Expression {
  return sql`json_extract((select json_group_array(id) from (select id from institution_body order by id)), '$[' || (${number}) || ']')`
}

async function growObservations(copy: Copy): Promise<void> {
  await copy('evidence_indicator', {
    times: SIZE.indicators,
    of: sql`one.code = (select code from evidence_indicator where published_at is not null order by code limit 1)`,
    but: { code: sql`'bench-' || n.i`, period_kind: sql`'year'` },
  })
  await copy('evidence_observation', {
    times: SIZE.observations,
    of: sql`one.id = (select id from evidence_observation where value is not null and state = 'published' order by id limit 1)`,
    but: {
      id: sql`'bench-' || n.i`,
      indicator_code: sql`'bench-' || (n.i % 200)`,
      institution_id: institution(sql`(n.i / 200) % 20`),
      period_kind: sql`'year'`,
      period_from: sql`printf('%d-01-01', 1975 + n.i / 4000)`,
      period_to: sql`printf('%d-12-31', 1975 + n.i / 4000)`,
      value: sql`n.i % 977`,
    },
  })
  await copy('evidence_support', {
    times: SIZE.observations,
    of: sql`one.id = (select id from evidence_support where source_id is not null order by id limit 1)`,
    but: { id: sql`'bench-' || n.i`, observation_id: sql`'bench-' || n.i` },
  })
}

async function growDocuments(trx: Kysely<unknown>): Promise<void> {
  const text = 'Одговор органа на захтев за приступ информацијама од јавног значаја. '.repeat(40)
  await sql`
    insert into evidence_file (sha256, kind, bytes, page_count, title_sr, title_en, institution_id, received_on, uploaded_at, state, repaired, published_at)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sql.lit(SIZE.documents - 1)})
    select printf('%064x', i), 'pdf', 1000, ${sql.lit(SIZE.pagesOfDocument)}, 'Одговор ' || i, 'Answer ' || i,
      ${institution(sql`i % 20`)}, '2026-01-01', '2026-01-02T00:00:00.000Z', 'ready', 0, '2026-01-03T00:00:00.000Z'
    from n`.execute(trx)
  await sql`
    insert into evidence_page (file_sha256, number, width_pt, height_pt, text, lines, has_text, image_sha256, image_width, image_height, thumbnail_sha256)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sql.lit(SIZE.documents * SIZE.pagesOfDocument - 1)})
    select printf('%064x', i / ${sql.lit(SIZE.pagesOfDocument)}), 1 + i % ${sql.lit(SIZE.pagesOfDocument)}, 595, 842, ${text}, '[]', 1, printf('%064x', i), 1240, 1754, printf('%064x', i)
    from n`.execute(trx)
}

async function growPublications(copy: Copy): Promise<void> {
  const named = (column: string) => sql`one.${sql.ref(column)} || '-bench-' || n.i`
  const original = (column: string) => sql`one.${sql.ref(column)} not like '%-bench-%'`
  const tables: Record<string, readonly [string, ...string[]]> = {
    publication_work: ['id', 'slug'],
    publication_version: ['id', 'work_id'],
    publication_text: ['version_id'],
    publication_figure: ['id', 'version_id'],
  }
  for (const [table, names] of Object.entries(tables)) {
    await copy(table, {
      times: SIZE.publications,
      of: original(names[0]),
      but: Object.fromEntries(names.map((name) => [name, named(name)])),
    })
  }
  // Their figures rest on observations of their own, as those of different years do.
  const number = sql`(n.i * 131 + one.rowid) % ${sql.lit(SIZE.observations)}`
  const grown = (column: string) =>
    sql`(select ${sql.ref(column)} from evidence_observation where id = 'bench-0')`
  await copy('publication_figure_input', {
    times: SIZE.publications,
    of: original('figure_id'),
    but: {
      figure_id: named('figure_id'),
      observation_id: sql`'bench-' || (${number})`,
      value_published: sql`(${number}) % 977`,
      value_low_published: sql`null`,
      value_high_published: sql`null`,
      missing_reason_published: sql`null`,
      approximate_published: grown('approximate'),
      revision_published: grown('revision'),
    },
  })
}
