import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'

export const sr = {
  title: 'Претрага радног стола',
  titleFor: (query: string) => `Претрага: ${query}`,
  label: 'Претрага радног стола',
  button: 'Тражите',
  empty:
    'Упишите број захтева, кључ институције, ознаку показатеља или неколико речи. Писмо и квачице нису важни, а налази се и оно што није објављено.',
  none: 'Ништа није пронађено.',
  noneHint: 'Проверите како је реч написана или пробајте мање речи.',
  exact: 'Тачан погодак',
  found: (count: number) =>
    counted('sr-cyrl', count, { one: 'погодак', few: 'поготка', other: 'погодака' }),
  all: (count: number) =>
    `Прикажите ${counted('sr-cyrl', count, { one: 'погодак', few: 'поготка', other: 'погодака' })}`,
  first: (shown: number) => `Приказано је првих ${shown}; додајте реч да бисте сузили претрагу.`,
  allKinds: 'Све врсте',
  unfinished: 'Најновије измене још нису све у претрази; пробајте поново за који тренутак.',
  shortcuts: {
    title: 'Пречице на тастатури',
    lead: 'Раде на свакој страници радног стола ако прегледач дозвољава скрипте. Све може и без њих. Док пишете у неко поље, пречице мирују.',
    list: 'Пречице',
    key: 'Тастер',
    does: 'Шта ради',
    search: 'прелазак у поље за претрагу',
    next: 'прелазак на следећи ред списка',
    previous: 'прелазак на претходни ред списка',
    open: 'отварање изабраног реда',
    help: 'ова страница',
    goes: (area: string) => `прелазак на: ${area}`,
    followedBy: 'затим',
    off: 'Искључите пречице у овом прегледачу',
    on: 'Укључите пречице у овом прегледачу',
  },
}

/** The strings of the desk's search and shortcuts, whatever the language. */
export type DeskSearchStrings = Widened<typeof sr>
