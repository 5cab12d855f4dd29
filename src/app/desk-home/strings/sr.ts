import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'

export const sr = {
  title: 'Шта ме данас чека',
  total: (count: number) =>
    counted('sr-cyrl', count, { one: 'задатак', few: 'задатка', other: 'задатака' }),
  nothing: 'Данас вас ништа не чека.',
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
  pages: {
    label: 'Странице списка задатака',
    previous: 'Претходна',
    next: 'Следећа',
    page: (number: number) => `Страница ${number}`,
    span: (first: string, last: string, of: string) => `${first}–${last} од ${of}`,
  },
  filter: {
    title: 'Сузите преглед',
    kind: 'Врста',
    anyKind: 'Све врсте',
    due: 'Рок',
    anyDue: 'Са роком и без њега',
    dues: { overdue: 'Рок је прошао', today: 'До данас', week: 'У наредних седам дана' },
    submit: 'Прикажите',
    clear: 'Прикажите све',
  },
  views: {
    title: 'Сачувани прегледи',
    lead: 'Преглед је избор задатака са почетне странице радног стола који сачувате под својим називом. Видите га само ви.',
    none: 'Још нисте сачували ниједан преглед.',
    manage: 'Уредите сачуване прегледе',
    saveTitle: 'Сачувајте овај преглед',
    name: 'Назив прегледа',
    save: 'Сачувајте',
    rename: 'Промените назив',
    remove: 'Обриши',
    open: 'Отворите',
    ofView: (name: string) => `Назив прегледа „${name}”`,
    removeView: (name: string) => `Обришите преглед „${name}”`,
    problems: {
      title: 'Преглед није сачуван',
      required: 'Упишите назив прегледа.',
      'too-long': 'Назив може имати највише 60 знакова.',
      'name-taken': 'Већ имате преглед са тим називом.',
      'too-many':
        'Можете да сачувате највише тридесет прегледа. Обришите неки који вам више не треба.',
    },
  },
  tasks: {
    jobs: 'Послови програма који нису успели',
    mail: 'Писма која нису испоручена',
    decide: 'Покушајте поново или одустаните',
  },
}

/** The strings of the overview, whatever the language. */
export type HomeStrings = Widened<typeof sr>
