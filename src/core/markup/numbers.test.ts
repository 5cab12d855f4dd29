import { expect, test } from 'vitest'

import { findUnboundNumbers, numbersIn } from './numbers.ts'
import { parseMarkup } from './parse.ts'

const digraphs: Record<string, string> = { љ: 'lj', њ: 'nj', џ: 'dž', Љ: 'Lj', Њ: 'Nj', Џ: 'Dž' }
const cyrillic = 'абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ'
const latin = 'abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ'
const toLatin = (text: string) =>
  text.replaceAll(
    /\p{Script=Cyrillic}/gu,
    (sign) => digraphs[sign] ?? latin[cyrillic.indexOf(sign)] ?? sign,
  )

const unbound = (source: string) =>
  findUnboundNumbers(parseMarkup(source).tree).map(({ text }) => text)

/** Reason · text. Serbian stands in Cyrillic and is tested in both scripts. */
const allowedSerbian = `
date | 24. новембар 2026.
date | Пресуда је од 24. новембра 2026. године.
date | 24.новембра 2026. године
date | Рок тече од 16. фебруара 2022. и није продужен.
date | 15. и 16. фебруара 2022.
date | 1. до 17. априла 2020. године
date | 9–17. априла
date | Дана 5. маја поднет је захтев.
date | 31. децембра 2021.
date | 24.11.2026.
date | 24. 11. 2026. године
date | 2026-11-24
date | 1. јула
date | 3. септембром 2024.
month | фебруар 2025.
month | У фебруару 2025. стање је било исто.
month | У фебруару 2025 је било исто.
month | Крајем августа 2021. године
month | јануар–март 2024.
month | јануар и фебруар 2024. године
month | октобра 2023
month | Март 2024.
year | 2025. година
year | 2025. године
year | 2025. годину
year | 2025. години
year | 2021, 2022. и 2023. године
year | 2025. год.
year | год. 2025.
year | година 2025.
year | У 2025. је било више.
year | у 2025.
year | током 2024.
year | крајем 2023.
year | почетком 2022, а затим и касније
year | средином 2023.
year | после 2020.
year | пре 2019. године
year | између 2021. и 2025. године
year | између 2021. и 2025.
year | од 2021. до 2025.
year | Од краја 2021. до краја 2024.
year | 2021–2025
year | 2021–2025.
year | 2021-2025. године
year | 2021. – 2025.
year | школске 2024/25. године
year | За 2025. нема одговора.
year | број се мења за 2025. годину
article | чл. 78
article | члан 24
article | члана 24. став 2. тачка 3.
article | став 2
article | ст. 2. и 3. овог закона
article | чл. 21–24. ЗЗПЛ
article | чл. 52. и 53. Закона
article | чл. 52, 53. и 54.
article | члан 15а
article | тачка 4)
article | тач. 1) и 2)
article | глава 3
article | поглавље 2
article | члану 12(1)
gazette | Службени гласник РС, бр. 120/2004
gazette | „Сл. гласник РС”, бр. 120/04, 54/07, 104/09 и 36/10
gazette | бр. 87/18
gazette | Закон је објављен у 87/2018.
gazette | Службени лист, број 44/2010
name | НИС2
name | НИС 2
name | ИСО 27001
name | COVID-19
name | Уредба (ЕУ) 2016/679
name | Директива 2022/2555
name | Конвенција 108+
name | Конвенцијом 108
name | доступно 24/7
`

const allowedEnglish = `
date | 24 November 2026
date | on 24th November 2026
date | 24 Nov 2026.
date | The deadline ran from 16 February 2022 and was kept.
date | 1–3 March 2020
date | 24th of November
date | November 24, 2026
date | By November 24, the office was silent.
date | March 1–3, 2020
date | 2026-11-24
date | 24/11/2026
month | February 2025
month | In February 2025 the backlog was larger.
month | Feb 2025
month | January to March 2024
month | January, 2024
year | in 2025
year | In 2025 the office was silent.
year | in 2025, complaints rose
year | since 2021
year | Since 2021 it has grown.
year | during 2024
year | until 2023;
year | end of 2023
year | by the end of 2023.
year | the first half of 2024
year | early 2022
year | mid-2023
year | the year 2025
year | from 2021 to 2025
year | between 2021 and 2025
year | 2021–2025
year | 2021-2025
year | before 2019
year | the school year 2024/25
article | art. 24
article | Art. 24
article | Article 24
article | Article 24(1)
article | Article 24(1)(b)
article | Articles 52 and 53 of the Law
article | Articles 52, 53 and 54.
article | arts. 12–22
article | paragraph 2
article | para. 3
article | section 5
article | § 12
article | recital 26
article | Annex 1
gazette | Official Gazette RS, No. 87/2018
gazette | no. 120/04, 54/07 and 36/10
name | NIS2
name | NIS 2
name | ISO 27001
name | ISO/IEC 27001:2022
name | Regulation (EU) 2016/679
name | Directive 2022/2555
name | Convention 108+
name | SHA-256
name | WCAG 2.2
name | TLS 1.3
name | IPv6
name | CVE-2024-12345
name | PDF/UA-1
`

/** Text, with the numbers that must be reported between double brackets. */
const reportedSerbian = `
Има [[19.759]] предмета.
Има [[19 759]] предмета.
Има [[3118]] предмета.
Раст је [[12,5 %]].
Раст је [[12,5%]].
Рок је [[15]] дана.
Повереник има [[60]] дана.
У 2025. години било је [[2025]] предмета.
Укупно [[2025]] предмета
У [[2025]] предмета нема одговора.
Укупно [[2025,5]] динара.
Примљено је [[1986]] притужби.
Од [[74]] тужилаца, [[5]] ради на томе.
Сваки [[3]]. захтев
У марту је било [[15]] предмета.
Датум [[32]]. новембра
Дана [[24]]. у месецу
чл. 78 и [[12]] предмета
чл. 78, [[12]] предмета
Био је то [[5/74]] дела
Однос [[5/74]]
Порез [[1.000.000,00]] динара
Телефон [[011]] [[3408]]
Године 2025. примљено је [[4.110]], од тога [[1.486]].
Стање [[½]] и [[²]]
[[٣]] питања
Кривични законик [[3]] пута
Члан је био [[12]] пута
Од [[3118]] до [[3293]]
Закон бр [[5]]
Пад до [[2025]], када је стало
`

const reportedEnglish = `
There were [[19,759]] cases.
A rise of [[12.5%]] in a year.
A rise of [[12.5 %]].
In [[2025]] cases there was no answer.
In [[2025]] complaints rose.
Total of [[2025]].
It rose by [[2025]].
It received [[1986]] complaints.
Within [[15]] days.
Article 24 and [[12]] cases
Articles 24 and [[12]] cases
In March [[15]] cases were closed.
may [[5]] people
The COVID-[[20]] case
[[5]] of [[74]]
[[5:74]]
times [[6]]
EUR[[500]]
B[[2]]B
[[3.5]]× more
NIS[[3]]
ISO [[27]]
The office has [[200]]+ staff
from [[3118]] to [[2025]].
Sub[[24]] November 2026
[[12025]]
2021–2025 and [[622]]
`
const lines = (table: string) => table.trim().split('\n')

test('every excused number is excused for the named reason, in both scripts', () => {
  const serbian = lines(allowedSerbian)
  const cases = [
    ...serbian,
    ...serbian.map(toLatin).filter((line, index) => line !== serbian[index]),
    ...lines(allowedEnglish),
  ]
  expect(cases.length).toBeGreaterThan(180)
  const wrong = cases.flatMap((line) => {
    const [reason = '', text = ''] = line.split(' | ')
    const found = numbersIn(text)
    const fits =
      found.length > 0 &&
      found.every((one) => one.reason !== undefined) &&
      found.some((one) => one.reason === reason)
    return fits ? [] : [{ line, found }]
  })
  expect(wrong).toEqual([])
})

test('every measurement is reported with exactly its digits, in both scripts', () => {
  const serbian = lines(reportedSerbian)
  const cases = [...serbian, ...serbian.map(toLatin), ...lines(reportedEnglish)]
  const wrong = cases.flatMap((line) => {
    const wanted = Array.from(line.matchAll(/\[\[(.+?)\]\]/gu), (match) => match[1])
    const text = line.replaceAll(/\[\[|\]\]/gu, '')
    const found = numbersIn(text)
      .filter((one) => one.reason === undefined)
      .map((one) => one.text)
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ line, found }]
  })
  expect(wrong).toEqual([])
})

test('a number is found wherever a reader can see it, and nowhere else', () => {
  const found = unbound(
    [
      '## Наслов 11 :figure{id="a"}',
      'Текст 12, *13* и **1**4, [веза 15](/x/99 "наслов 16"), `код 17`, ![слика 18 :figure{id="b"}](/a/98.png "наслов 19")',
      '> цитат 20',
      '- ставка 21',
      '| колона 22 | 2024 |\n| --- | --- |\n| 2021. | 23 |\n| 3. | 2025 |',
      '::chart[Опис 24]{id="c97"}',
      ':::note[Наслов 25]\nТекст 26\n:::',
      'Фуснота[^96].\n\n[^96]: Текст 27',
      '```\nкод 28\n```',
      'https://example.rs/2024/95 и a94@example.rs и :foreign[text 29]{lang="en"}',
      ':literal[5 од 74]{why="назив"} :rule{id="rs.foi.93"} :figure{op="ratio" a="x1" b="x2" digits=1}',
      '1. први\n2. други',
    ].join('\n\n'),
  )
  expect(found).toEqual('11 12 13 14 15 16 17 18 19 20 21 22 23 2025 24 25 26 27 28 29'.split(' '))
})

test('line and column point at the first digit, past escapes, references, quotation marks and emphasis', () => {
  const source =
    '## Ok\n\nПрво \\* &amp; &#53;0 па\n\n> цитат\n> други ред 31\n\n- **а** *б* ~~в~~ 32\n\nx@y.rs па 33'
  const found = findUnboundNumbers(parseMarkup(source).tree)
  expect(found.map(({ text, line, column }) => [text, line, column])).toEqual([
    ['50', 3, 15],
    ['31', 6, 13],
    ['32', 8, 19],
    ['33', 10, 11],
  ])
  for (const one of found.slice(1)) {
    expect(source.slice(one.offset, one.offset + one.text.length)).toBe(one.text)
  }
})

test('a date across emphasis is a date, and digits split by emphasis are one number', () => {
  expect(unbound('Дана 24. **новембра** 2026. године')).toEqual([])
  expect(unbound('Било је 1**9**7 предмета')).toEqual(['197'])
})

test('a directive between digits and a word separates them', () => {
  expect(unbound('члан :figure{id="a"} 5')).toEqual(['5'])
  expect(unbound('члан :literal[x]{why="y"} 5')).toEqual(['5'])
})
