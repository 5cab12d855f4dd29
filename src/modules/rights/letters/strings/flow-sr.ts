import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'

import type { AnswerProblem } from '../answers.ts'
import type { FieldStep } from '../steps.ts'

/** The way through a letter, page by page; Serbian in Cyrillic, the base. */
export const sr = {
  list: {
    title: 'Напишите писмо',
    lead: 'Изаберите шта желите. Питаћемо вас неколико једноставних ствари и саставити писмо по закону, спремно за слање.',
    minutes: 'Једно писмо узима око четири минута.',
    privacy:
      'Ништа што упишете не чувамо, не бележимо и никоме не шаљемо. Писмо шаљете ви, када желите.',
    openCase: 'Већ имате предмет?',
    openCaseLink: 'Отворите свој предмет',
    openCaseText: 'Отворите датотеку коју сте сачували и наставите тамо где сте стали.',
    triage: 'Не знате коме да се обратите?',
    triageLink: 'Помоћи ћемо вам да нађете права врата',
    triageText:
      'Претња, превара, цурење, насиље: питаћемо шта се догодило и показати редослед корака.',
  },
  step: {
    position: (at: number, of: number) => `Корак ${at} од ${of}`,
    next: 'Даље',
    back: 'Назад',
    optional: '(није обавезно)',
    nothingKept: 'Ништа од овога не чувамо: одговори путују само у овом обрасцу.',
    otherVariants: 'Наставите, без губитка уписаног, на:',
    errorTitle: 'Нешто још треба исправити',
    kept: 'Све што сте уписали је сачувано на овој страни.',
    dateParts: { day: 'Дан', month: 'Месец', year: 'Година' },
    forOther: 'Само ако не пишете за себе:',
    unknownController: 'Тог руковаоца нема у нашем именику',
    unknownControllerText:
      'Адреса са које сте дошли је можда застарела. Упишите назив сами, писмо ће бити исто.',
    fromDirectory: 'Назив и адресе су из нашег именика. Проверите их и по потреби исправите.',
    restarted: 'Овај образац не можемо да наставимо',
    restartedText:
      'Подаци који су путовали са њим су оштећени. Почните изнова; код нас није остало ништа.',
    followsUp: (title: string) =>
      `Наставља се на ваше писмо: ${title}. Шта смо већ знали, уписали смо уместо вас.`,
  },
  titles: {
    who: 'За кога пишете?',
    recipient: 'Коме пишете?',
    ground: 'О чему је реч?',
    earlier: 'Шта је било до сада?',
    event: 'Шта се догодило?',
    traces: 'Трагови и докази',
    matter: 'Шта треба да знају?',
    you: 'Ко пише и куда да стигне одговор?',
  } satisfies Record<FieldStep, string>,
  titlesOf: {
    recipient: {
      mandate: 'Које удружење овлашћујете?',
      'platform-removal': 'Којој платформи пишете?',
      'bank-notice': 'Којој банци пишете?',
      'court-outline': 'Ком суду би се тужба поднела?',
    },
    ground: {
      erasure: 'Зашто тражите брисање?',
      restriction: 'Зашто тражите ограничење?',
      complaint: 'Због чега се жалите и на кога?',
      'commissioner-indirect': 'О ком органу је реч?',
      'authority-correction': 'Шта тражите од органа?',
      mandate: 'Шта удружење може да ради?',
      'court-outline': 'Кога бисте тужили?',
    },
  },
  problems: {
    required: (label: string) => `Ово поље је потребно: „${label}”`,
    'too-long': (label: string) =>
      `Предугачак текст у пољу „${label}”. Скратите га; све што сте уписали је још ту.`,
    'bad-choice': (label: string) => `Изаберите један од одговора: „${label}”`,
    'bad-day': (label: string) => `„${label}”: упишите дан који постоји, на пример 24. 11. 2026.`,
    'bad-email': () => 'Адреса е-поште није исправна. Пример: ⟦ime@primer.example⟧',
    'no-way-to-answer': () => 'Упишите адресу или е-пошту, да би одговор имао куда да стигне.',
    'not-in-force': () =>
      'Тог дана закон по коме пишемо писма није важио. Изаберите дан од када важи, на пример данашњи.',
    'before-letter': () => 'Писмо не може да буде примљено пре него што је написано.',
  } satisfies Record<AnswerProblem | 'not-in-force' | 'before-letter', (label: string) => string>,
  most: (count: number) =>
    `највише ${counted('sr-cyrl', count, { one: 'знак', few: 'знака', other: 'знакова' })}`,
  check: {
    title: 'Проверите пре него што саставимо писмо',
    lead: 'Све можете да измените. Писмо ћете видети пре него што га пошаљете.',
    change: 'Измените',
    empty: 'Није уписано',
    yes: 'Да',
    no: 'Не',
    compose: 'Саставите писмо',
    numberTitle: 'Уписали сте тринаест цифара заредом',
    numberText:
      'Ако је то ваш матични број (ЈМБГ), боље га избришите. За ово писмо није потребан, а у погрешним рукама може да нанесе штету.',
  },
}

/** The same, whatever the language. */
export type FlowStrings = Widened<typeof sr>
