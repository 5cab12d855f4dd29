import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'

export const sr = {
  title: 'Претрага радног стола',
  titleFor: (query: string) => `Претрага: ${query}`,
  label: 'Претрага радног стола',
  button: 'Тражи',
  empty:
    'Број захтева, кључ органа, шифра показатеља или речи. Писмо и квачице нису важни; налази се и оно што није објављено.',
  none: 'Ништа није пронађено.',
  noneHint: 'Проверите како је реч написана или пробајте мање речи.',
  exact: 'Тачно то',
  found: (count: number) =>
    counted('sr-cyrl', count, { one: 'погодак', few: 'поготка', other: 'погодака' }),
  all: (count: number) =>
    `Прикажи ${counted('sr-cyrl', count, { one: 'погодак', few: 'поготка', other: 'погодака' })}`,
  first: (shown: number) => `Приказано је првих ${shown}; додајте реч да сузите претрагу.`,
  allKinds: 'Све врсте',
  unfinished: 'Индекс се још допуњава последњим изменама; пробајте поново за који тренутак.',
  shortcuts: {
    title: 'Пречице на тастатури',
    lead: 'Раде на свакој страници радног стола када прегледач дозвољава скрипте. Све се може и без њих. Док пишете у поље, не раде.',
    list: 'Пречице',
    key: 'Тастер',
    does: 'Шта ради',
    search: 'у поље за претрагу',
    next: 'следећи ред списка',
    previous: 'претходни ред списка',
    open: 'отвори изабрани ред',
    help: 'ова страница',
    goes: (area: string) => `иди на: ${area}`,
    followedBy: 'затим',
    off: 'Искључи пречице у овом прегледачу',
    on: 'Укључи пречице у овом прегледачу',
  },
}

/** The strings of the desk's search and shortcuts, whatever the language. */
export type DeskSearchStrings = Widened<typeof sr>
