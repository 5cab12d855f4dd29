import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'

export const sr = {
  title: 'Шта ме данас чека',
  total: (count: number) =>
    counted('sr-cyrl', count, { one: 'задатак', few: 'задатка', other: 'задатака' }),
  nothing: 'Данас ништа не чека на вас.',
  nothingFiltered: 'Ништа не одговара овом избору.',
  weights: {
    late: 'Касни или је стало',
    'due-soon': 'Рок се ближи',
    waiting: 'Чека',
  },
  task: 'Задатак',
  due: 'Рок',
  since: 'Од',
  more: (count: number) =>
    `још ${counted('sr-cyrl', count, { one: 'задатак', few: 'задатка', other: 'задатака' })}`,
  toArea: 'Цео списак',
  filter: {
    title: 'Сузите преглед',
    kind: 'Врста',
    anyKind: 'Све врсте',
    due: 'Рок',
    anyDue: 'Са роком и без њега',
    dues: { overdue: 'Рок је прошао', today: 'До данас', week: 'У наредних седам дана' },
    submit: 'Прикажи',
    clear: 'Прикажи све',
  },
  views: {
    title: 'Сачувани прегледи',
    lead: 'Преглед је филтер почетне странице радног стола под именом које му дате. Видите га само ви.',
    none: 'Још нисте сачували ниједан преглед.',
    manage: 'Уредите сачуване прегледе',
    saveTitle: 'Сачувајте овај преглед',
    name: 'Име прегледа',
    save: 'Сачувај',
    rename: 'Промени име',
    remove: 'Обриши',
    open: 'Отвори',
    ofView: (name: string) => `Име прегледа „${name}”`,
    removeView: (name: string) => `Обриши преглед „${name}”`,
    problems: {
      title: 'Преглед није сачуван',
      required: 'Упишите име прегледа.',
      'too-long': 'Име може имати највише 60 знакова.',
      'name-taken': 'Већ имате преглед са тим именом.',
      'too-many': 'Највише тридесет прегледа. Обришите неки који вам више не треба.',
    },
  },
  tasks: {
    jobs: 'Послови машине који нису успели',
    mail: 'Писма која нису уручена',
    decide: 'Покушајте поново или одустаните',
  },
}

/** The strings of the overview, whatever the language. */
export type HomeStrings = Widened<typeof sr>
