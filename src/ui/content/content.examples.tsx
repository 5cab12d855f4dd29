import { type Example, hostileHref, hostileText } from '../example.ts'
import { Columns } from './columns.tsx'
import { DefinitionList } from './definition-list.tsx'
import { Difference } from './difference.tsx'
import { EmptyState } from './empty-state.tsx'
import { FigureBlock, KeyFigures } from './figure-block.tsx'
import { Notice } from './notice.tsx'
import { PageHeading, Prose, Section } from './page-heading.tsx'
import { Progress } from './progress.tsx'
import { SearchResults } from './search-results.tsx'
import { NoValue, Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { Timeline } from './timeline.tsx'

const group = 'Content'

type Conduct = { readonly name: string; readonly sent: number; readonly inTime: number; readonly silent: number }

const conduct: readonly Conduct[] = [
  { name: 'Министарство унутрашњих послова', sent: 42, inTime: 31, silent: 4 },
  { name: 'Републички фонд за здравствено осигурање', sent: 18, inTime: 6, silent: 9 },
  { name: 'Град Ниш', sent: 7, inTime: 7, silent: 0 },
]

type KeptPeriod = { readonly purpose: string; readonly period: string; readonly remains?: string }

const periods: readonly KeptPeriod[] = [
  { purpose: 'Пријава на радни сто', period: '7 дана од последње употребе; затим се аутоматски брише' },
  { purpose: 'Писма која шаљемо', period: '30 дана од слања; затим се аутоматски брише', remains: 'број писама по годинама' },
]

const textual: readonly Example[] = [
  {
    group,
    name: 'Page heading',
    content: () => (
      <PageHeading
        kicker="Анализа"
        title="Предмета је све више, а рокови стоје"
        lead="За четири године број нерешених предмета код Повереника порастао је више него двоструко."
        facts={
          <>
            <span>Објављено 12. новембра 2026.</span>
            <span>Читање: осам минута</span>
          </>
        }
      />
    ),
  },
  {
    group,
    name: 'Running text',
    content: () => (
      <Prose>
        <p>
          Орган власти дужан је да без одлагања, а најкасније у року од 15 дана од дана пријема захтева, обавести
          тражиоца о поседовању информације. <em>Ћутање није одговор:</em> после рока тражилац може да изјави жалбу.
        </p>
        <h2>Шта рок значи</h2>
        <p>
          Рок од 15 дана рачуна се од <strong>дана после пријема</strong>. Ако последњи дан падне у недељу или на
          празник, рок истиче <a href="/law">првог наредног радног дана</a>.
        </p>
        <ul>
          <li>48 сати, када је реч о животу или слободи;</li>
          <li>40 дана, када орган има оправдан разлог.</li>
        </ul>
      </Prose>
    ),
  },
  {
    group,
    name: 'Section and columns',
    content: () => (
      <Columns
        asideLabel="Чињенице"
        aside={
          <DefinitionList
            stacked
            items={[
              { term: 'Врста', value: 'Орган државне управе' },
              { term: 'Правни пут', value: 'Жалба Поверенику' },
            ]}
          />
        }
      >
        <Section id="requests-heading" title="Захтеви" aside={<a href="/requests">Сви захтеви</a>}>
          <p>Последњих седам захтева овој институцији.</p>
        </Section>
      </Columns>
    ),
  },
  ...(['info', 'warning', 'problem', 'success'] as const).map((kind) => ({
    group,
    name: `Notice: ${kind}`,
    content: () => (
      <Notice kind={kind} kindLabel="Обавештење" title="Одговор је сачуван, али текст није прочитан.">
        <p>Документ је снимак. Препознавање текста траје око два минута; страна ће се допунити сама.</p>
      </Notice>
    ),
  })),
  {
    group,
    name: 'Tags',
    content: () => (
      <p>
        <Tag>Нацрт</Tag> · <Tag tone="info">У току</Tag> · <Tag tone="soon">Рок истиче</Tag> ·{' '}
        <Tag tone="good">Одговорено у року</Tag> · <Tag tone="late">Ћутање</Tag>
      </p>
    ),
  },
  {
    group,
    name: 'Empty state',
    content: () => (
      <EmptyState title="Ова институција још није добила захтев.">
        <p>
          <a href="/letters">Напишите први захтев</a>, писмо је припремљено.
        </p>
      </EmptyState>
    ),
  },
]

const records: readonly Example[] = [
  {
    group,
    name: 'Key figures',
    content: () => (
      <KeyFigures
        label="Кључни бројеви"
        figures={[
          {
            value: '19 %',
            label: 'захтева остало је без икаквог одговора',
            href: '/observations/1',
            tone: 'late',
            basis: 'n = 13 од N = 67 захтева',
            dateText: '24. новембра 2026.',
            source: { href: '/data', label: 'Подаци о захтевима' },
          },
          {
            value: '8.214',
            label: 'нерешених предмета код Повереника',
            href: '/observations/2',
            dateText: '31. децембра 2025.',
            source: { href: '/data', label: 'Годишњи извештај Повереника' },
          },
          { value: '11', label: 'дана до одговора, медијана', basis: 'n = 54', dateText: 'Од јануара до новембра 2026.' },
        ]}
      />
    ),
  },
  {
    group,
    name: 'One figure',
    content: () => <FigureBlock figure={{ value: '63', label: 'институције у регистру', dateText: '24. новембра 2026.' }} />,
  },
  {
    group,
    name: 'Table',
    content: () => (
      <Table
        caption="Како институције одговарају"
        rows={conduct}
        columns={[
          { label: 'Институција', rowHeader: true, cell: (row) => <a href="/i">{row.name}</a> },
          { label: 'Захтева', numeric: true, cell: (row) => row.sent },
          { label: 'У року', numeric: true, cell: (row) => row.inTime },
          { label: 'Ћутање', numeric: true, cell: (row) => row.silent },
        ]}
        note="Захтеви послати од 1. јануара до 31. октобра 2026. Извор: регистар захтева."
      />
    ),
  },
  {
    group,
    name: 'Table whose rows stack',
    content: () => (
      <Table
        stacked
        caption="Када се шта брише"
        rows={periods}
        columns={[
          { label: 'Сврха', rowHeader: true, cell: (row) => row.purpose },
          { label: 'Рок', cell: (row) => row.period },
          { label: 'Остаје', cell: (row) => row.remains ?? <NoValue words="ништа" /> },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Definition list',
    content: () => (
      <DefinitionList
        items={[
          { term: 'Правило', value: 'Закон о слободном приступу информацијама од јавног значаја, члан 16, став 1' },
          { term: 'Потврдио правник', value: 'Чека се потврда' },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Progress',
    content: () => <Progress id="pages" label="Читање одговора" value={12} maximum={40} text="12 од 40 страна" />,
  },
  {
    group,
    name: 'Timeline',
    content: () => (
      <Timeline
        label="Ток захтева"
        events={[
          { at: '2026-11-02', dateText: '2. новембра 2026.', title: 'Захтев је послат е-поштом' },
          { at: '2026-11-03', dateText: '3. новембра 2026.', title: 'Захтев је примљен', children: <p>Број 153-00-12/2026.</p> },
          { at: '2026-11-18', dateText: '18. новембра 2026.', title: 'Рок је истекао без одговора', tone: 'late' },
          { at: '2026-11-20', dateText: '20. новембра 2026.', title: 'Стигао је одговор', tone: 'good' },
          { at: '2026-12-05', dateText: '5. децембра 2026.', title: 'Последњи дан за жалбу', ahead: true },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Search results',
    content: () => (
      <SearchResults
        label="Резултати"
        results={[
          {
            href: '/institutions/mup',
            title: 'Министарство унутрашњих послова',
            kind: 'Институција',
            excerpt: [{ text: '…обавести тражиоца о ' }, { text: 'видео-надзору', marked: true }, { text: ' на улицама…' }],
            facts: 'Ажурирано 12. новембра 2026.',
          },
        ]}
      />
    ),
  },
]

const differenceLabels = {
  removed: 'Избрисано',
  added: 'Додато',
  changed: 'Измењено',
  same: (count: number) => `Истих пасуса: ${count}`,
}

const differences: readonly Example[] = [
  {
    group,
    name: 'Difference of two texts',
    content: () => (
      <Difference
        labels={differenceLabels}
        lang="sr-Cyrl"
        parts={[
          { kind: 'same', text: 'Први пасус.' },
          { kind: 'removed', text: 'Пасус којег више нема.' },
          { kind: 'added', text: 'Нов пасус.' },
          {
            kind: 'changed',
            pieces: [
              { kind: 'same', text: 'Рок је' },
              { kind: 'removed', text: 'осам' },
              { kind: 'added', text: 'петнаест' },
              { kind: 'same', text: 'дана.' },
            ],
          },
        ]}
      />
    ),
  },
]

function Hostile() {
  const link = { href: hostileHref, label: hostileText }
  return (
    <>
      <PageHeading title={hostileText} kicker={hostileText} lead={hostileText} facts={hostileText} />
      <Prose>{hostileText}</Prose>
      <Notice kind="warning" title={hostileText} kindLabel={hostileText}>
        {hostileText}
      </Notice>
      <Tag>{hostileText}</Tag>
      <Difference
        labels={{ removed: hostileText, added: hostileText, changed: hostileText, same: () => hostileText }}
        parts={[
          { kind: 'same', text: hostileText },
          { kind: 'removed', text: hostileText },
          { kind: 'changed', pieces: [{ kind: 'added', text: hostileText }] },
        ]}
      />
      <EmptyState title={hostileText} />
      <DefinitionList items={[{ term: hostileText, value: hostileText }]} />
      <Table
        caption={hostileText}
        rows={[hostileText]}
        columns={[{ label: hostileText, cell: (row) => row }]}
        note={hostileText}
      />
      <Table
        stacked
        caption={`${hostileText}3`}
        rows={[hostileText]}
        columns={[
          { label: hostileText, cell: (row) => row },
          { label: hostileText, cell: (row) => <NoValue words={row} /> },
        ]}
      />
      <Progress id="hostile-progress" label={hostileText} value={1} maximum={2} text={hostileText} />
      <Timeline
        label={`${hostileText}1`}
        events={[{ at: '2026-11-03', dateText: hostileText, title: hostileText }]}
      />
      <SearchResults
        label={`${hostileText}2`}
        results={[
          { href: hostileHref, title: hostileText, kind: hostileText, facts: hostileText, excerpt: [{ text: hostileText, marked: true }] },
        ]}
      />
      <KeyFigures
        label={`${hostileText}3`}
        figures={[
          { value: hostileText, label: hostileText, href: hostileHref, basis: hostileText, dateText: hostileText, source: link },
          { value: hostileText, label: hostileText, source: hostileText },
        ]}
      />
      <Columns asideLabel={`${hostileText}4`} aside={hostileText}>
        <Section id="hostile-section" title={`${hostileText}5`} aside={hostileText}>
          <p>{hostileText}</p>
        </Section>
      </Columns>
    </>
  )
}

/** Examples of this folder. */
export const contentExamples: readonly Example[] = [
  ...textual,
  ...records,
  ...differences,
  { group, name: 'Markup in every text', content: () => <Hostile /> },
]
