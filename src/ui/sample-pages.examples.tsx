import { ClockStripSmall } from './clock-strip/clock-strip-small.tsx'
import { clockCases } from './clock-strip/clock-strip.examples.tsx'
import { ClockStrip } from './clock-strip/clock-strip.tsx'
import { Columns } from './content/columns.tsx'
import { DefinitionList } from './content/definition-list.tsx'
import { KeyFigures } from './content/figure-block.tsx'
import { PageHeading, Section } from './content/page-heading.tsx'
import { Table } from './content/table.tsx'
import { Tag } from './content/tag.tsx'
import { examples } from './examples-page.tsx'
import { Button, LinkButton } from './forms/button.tsx'
import { Form } from './forms/form.tsx'
import { TextField } from './forms/inputs.tsx'
import { DeskLayout } from './layouts/desk-layout.tsx'
import type { PageHead } from './layouts/head.tsx'
import { PlainLayout } from './layouts/plain-layout.tsx'
import { PublicLayout } from './layouts/public-layout.tsx'
import type { Content } from './parts.ts'

const home = { href: '/', label: 'Увид' }
const labels = {
  skip: 'Пређи на садржај',
  menu: 'Мени',
  close: 'Затвори',
  navigation: 'Главна навигација',
  languages: 'Писмо и језик',
}

/** A whole page to judge the kit by. */
export type SamplePage = { readonly name: string; readonly render: (page: PageHead) => Content }

/** Looks up an example that a sample page reuses. */
function example(name: string): Content {
  return examples.find((candidate) => candidate.name === name)?.content()
}

function Public(props: {
  readonly page: PageHead
  readonly children: Content
  readonly path?: string
}) {
  return (
    <PublicLayout
      page={props.page}
      home={home}
      labels={labels}
      demoNotice="Пробни подаци: институције, захтеви и бројеви на овој страни су измишљени."
      navigation={[
        { href: '/institutions', label: 'Институције' },
        { href: '/requests', label: 'Захтеви', current: props.path !== undefined },
        { href: '/analyses', label: 'Анализе' },
        { href: '/rights', label: 'Моја права' },
        { href: '/law', label: 'Закон' },
        { href: '/about', label: 'О програму' },
      ]}
      search={{ action: '/search', name: 'q', label: 'Претрага', button: 'Тражи' }}
      {...(props.path === undefined
        ? {}
        : {
            breadcrumbs: { label: 'Пут', items: [home, { href: '/requests', label: 'Захтеви' }] },
          })}
      footer={{
        groups: [
          {
            title: 'Увид',
            links: [
              { href: '/about', label: 'О програму' },
              { href: '/method', label: 'Како радимо' },
            ],
          },
          {
            title: 'Подаци',
            links: [
              { href: '/data', label: 'Преузимање' },
              { href: '/api', label: 'Програмски приступ' },
            ],
          },
          {
            title: 'Помоћ',
            links: [
              { href: '/contact', label: 'Пишите нам' },
              { href: '/privacy', label: 'Приватност' },
            ],
          },
        ],
        note: (
          <p>
            Без колачића, без праћења, без туђих сервера. Садржај се сме преузимати уз навођење
            извора.
          </p>
        ),
      }}
    >
      {props.children}
    </PublicLayout>
  )
}

function HomePage(props: { readonly page: PageHead }) {
  return (
    <Public page={props.page}>
      <PageHeading
        title="Ко чува ваше податке, и како одговара када га питате"
        lead="Постављамо питања институцијама, бројимо дане до одговора и објављујемо сваки одговор са извором."
      />
      <Section
        id="conduct"
        title="Шта институције раде"
        aside={<a href="/institutions">Све институције</a>}
      >
        {example('Key figures')}
        {example('Conduct of an institution')}
      </Section>
      <Section id="do" title="Шта могу ја">
        <p class="measure">
          Тражите увид у своје податке, исправку или брисање. Писмо је спремно за пет минута, а рок
          рачунамо ми.
        </p>
        <p class="button-row">
          <LinkButton href="/letters">Напишите захтев</LinkButton>
          <a href="/incident">Процурили су ми подаци</a>
        </p>
      </Section>
      <Section id="learn" title="Најновије">
        {example('Chart')}
      </Section>
    </Public>
  )
}

function ConductTable() {
  return (
    <Table
      caption="Захтеви којима је рок недавно истекао или истиче"
      rows={clockCases}
      columns={[
        {
          label: 'Институција',
          rowHeader: true,
          cell: () => <a href="/r">Републички фонд за здравствено осигурање</a>,
        },
        { label: 'Рок', nowrap: true, cell: () => '18. 11. 2026.' },
        {
          label: 'Ток, 45 дана',
          cell: (item) => <ClockStripSmall clock={item.clock} title={item.title} days={45} />,
        },
        {
          label: 'Стање',
          nowrap: true,
          cell: (item) => <Tag tone={item.tone}>{item.outcome}</Tag>,
        },
      ]}
      note="Стање на дан 24. новембра 2026. Извор: регистар захтева."
    />
  )
}

function RequestPage(props: { readonly page: PageHead }) {
  const silent = clockCases.find((item) => item.name === 'silent')
  return (
    <Public page={props.page} path="/requests">
      <PageHeading
        kicker="Захтев"
        title="Колико је људи видело здравствене картоне без разлога?"
        facts={
          <>
            <Tag tone="late">Ћутање, 12 дана после рока</Tag>
            <span>Републички фонд за здравствено осигурање</span>
          </>
        }
      />
      {silent && <ClockStrip {...silent} id="clock" />}
      <Columns
        asideLabel="Чињенице"
        aside={
          <DefinitionList
            stacked
            items={[
              {
                term: 'Институција',
                value: <a href="/i">Републички фонд за здравствено осигурање</a>,
              },
              { term: 'Рок', value: '18. новембра 2026. (15 дана)' },
              { term: 'Правило', value: <a href="/law">Члан 16, став 1</a> },
              { term: 'Правни пут', value: 'Жалба Поверенику, до 3. децембра 2026.' },
            ]}
          />
        }
      >
        {example('Running text')}
        {example('Quotation')}
        <Section id="course" title="Ток захтева">
          {example('Timeline')}
        </Section>
      </Columns>
    </Public>
  )
}

function DeskPage(props: { readonly page: PageHead }) {
  return (
    <DeskLayout
      page={props.page}
      home={{ href: '/desk', label: 'Увид' }}
      labels={labels}
      navigation={[
        'Данас',
        'Захтеви',
        'Институције',
        'Докази',
        'Показатељи',
        'Објаве',
        'Послови',
        'Пошта',
      ].map((label, index) => ({ href: `/desk/${index}`, label, current: index === 0 }))}
      user={{ name: 'Ана Јовановић', signOutAction: '/desk/sign-out', signOutLabel: 'Одјава' }}
      publicSite={home}
      search={{
        action: '/desk/search',
        label: 'Претрага радног стола',
        button: 'Тражи',
        lengthMax: 200,
        help: { href: '/desk/shortcuts', label: 'Пречице на тастатури' },
        letters: { h: '/desk' },
      }}
    >
      <PageHeading title="Данас, 24. новембар 2026." />
      <KeyFigures
        label="Данас"
        figures={[
          { value: '3', label: 'рока истичу данас или сутра' },
          { value: '12', label: 'захтева ћути', tone: 'late' },
          { value: '5', label: 'одговора чека читање' },
        ]}
      />
      <Section id="today" title="Тражи вас данас">
        {example('Filter of a list')}
        <ConductTable />
      </Section>
      <Section id="new-answer" title="Нови одговор">
        {example('Error summary with the fields it leads to')}
      </Section>
    </DeskLayout>
  )
}

function SignInPage(props: { readonly page: PageHead }) {
  return (
    <PlainLayout page={props.page} home={home} labels={labels}>
      <PageHeading title="Пријава" lead="Само за оне који раде у Увиду." />
      <Form action="/desk/sign-in">
        <TextField name="email" label="Адреса е-поште" type="email" autocomplete="username" />
        <TextField
          name="password"
          label="Лозинка"
          type="password"
          autocomplete="current-password"
        />
        <Button>Пријави ме</Button>
      </Form>
    </PlainLayout>
  )
}

/** Four whole pages: public front, request, desk, sign-in. */
export const samplePages: readonly SamplePage[] = [
  { name: 'home', render: (page) => <HomePage page={page} /> },
  { name: 'request', render: (page) => <RequestPage page={page} /> },
  { name: 'desk', render: (page) => <DeskPage page={page} /> },
  { name: 'sign-in', render: (page) => <SignInPage page={page} /> },
]
