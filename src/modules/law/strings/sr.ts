import { counted } from '#core/i18n/format.ts'
import type { Widened } from '#core/i18n/strings.ts'
import { asWritten, toCyrillic } from '#core/i18n/transliteration.ts'

import type { ClockState, Step } from '../answer-clock.ts'
import type { ClockFailure, Doubt } from '../clock.ts'
import type { Bearer, Certainty, MirroredAct, Regime, RemedyKind, Trigger } from '../pack-source.ts'
import type { Action, Remark, RequestClocksFailure, Stage } from '../request-clocks.ts'

/** „16(1)” as people write it: члан 16. став 1. */
function article(number: string): string {
  const [whole = '', ...parts] = number.split(/[()]+/u).filter((part) => part !== '')
  const [paragraph, point] = parts
  const base = /^\d+$/u.test(whole) ? `${whole}.` : toCyrillic(whole)
  const withParagraph = paragraph === undefined ? '' : ` став ${paragraph}.`
  const withPoint = point === undefined ? '' : ` тачка ${point})`
  return paragraph === undefined ? `члан ${whole}` : `члан ${base}${withParagraph}${withPoint}`
}

/** Serbian in Cyrillic, the base; Latin is derived. */
export const sr = {
  certainty: {
    read: 'прочитано у извору',
    'own-knowledge-high': 'сопствено знање, висока поузданост',
    'own-knowledge-medium': 'сопствено знање, средња поузданост',
    'own-knowledge-low': 'сопствено знање, ниска поузданост',
  } satisfies Record<Certainty, string>,
  toBeConfirmed: 'чека потврду правника',
  confirmedBy: (who: string, day: string) => `потврђује ${who}, ${day}`,
  bearer: {
    authority: 'орган власти',
    requester: 'тражилац',
    commissioner: 'Повереник',
    controller: 'руковалац',
    'data-subject': 'лице на које се подаци односе',
    operator: 'оператор ИКТ система',
    prosecutor: 'јавни тужилац',
    'injured-party': 'оштећени',
  } satisfies Record<Bearer, string>,
  trigger: {
    'request-received': 'пријем захтева',
    'instruction-received': 'пријем упутства за допуну',
    'decision-delivered': 'достављање одлуке',
    'answer-deadline-lapsed': 'истек рока за одговор',
    'complaint-filed': 'подношење жалбе или притужбе',
    'commissioner-decision-delivered': 'достављање одлуке Повереника',
    'repeat-request-received': 'пријем поновљеног захтева',
    'year-reported': 'година на коју се извештај односи',
    'breach-known': 'сазнање за повреду података',
    'incident-known': 'сазнање за инцидент',
    'rejection-notified': 'обавештење о одбачају',
    'rejection-made': 'одбачај кривичне пријаве',
    'objection-filed': 'подношење приговора',
    'act-and-perpetrator-known': 'сазнање за дело и учиниоца',
    'statute-in-force': 'ступање закона на снагу',
  } satisfies Record<Trigger, string>,
  remedy: {
    COMPLAINT: 'жалба Поверенику',
    LAWSUIT: 'тужба Управном суду',
  } satisfies Record<RemedyKind, string>,
  step: {
    answer: 'Одговор органа',
    'extended-answer': 'Одговор у продуженом року',
    'extension-notice': 'Обавештење о продужењу',
    clarification: 'Допуна захтева',
    complaint: 'Жалба против одлуке',
    'silence-complaint': 'Жалба због ћутања',
    commissioner: 'Одлука Повереника',
    'repeat-request': 'Чекање после поновљеног захтева',
    lawsuit: 'Тужба Управном суду',
  } satisfies Record<Step, string>,
  state: {
    running: 'тече',
    doubtful: 'можда је истекао',
    lapsed: 'истекао',
    kept: 'поштован',
    'kept-doubtful': 'можда је прекорачен',
    late: 'прекорачен',
    replaced: 'замењен другим роком',
  } satisfies Record<ClockState, string>,
  stage: {
    'awaiting-answer': 'чека се одговор',
    'awaiting-us': 'захтев чека нашу допуну',
    'answer-overdue': 'орган ћути',
    answered: 'одговорено',
    'decided-against': 'одбијено или одбачено',
    'complaint-pending': 'жалба је у току',
    'commissioner-silent': 'Повереник ћути',
    'commissioner-decided': 'Повереник је одлучио',
    'repeat-request-pending': 'поднет поновљени захтев',
    'lawsuit-pending': 'тужба је у току',
  } satisfies Record<Stage, string>,
  action: {
    'wait-for-answer': 'Сачекати одговор',
    'fix-request': 'Допунити захтев',
    'file-complaint': 'Изјавити жалбу',
    'file-silence-complaint': 'Изјавити жалбу због ћутања',
    'send-repeat-request': 'Послати поновљени захтев',
    'wait-after-repeat-request': 'Сачекати после поновљеног захтева',
    'file-lawsuit': 'Поднети тужбу',
    'wait-for-commissioner': 'Сачекати одлуку Повереника',
    'wait-for-court': 'Сачекати суд',
    'consider-withdrawal': 'Размотрити повлачење жалбе',
    'check-execution': 'Проверити да ли је решење извршено',
    'ask-again': 'Рок је прошао: поднети нов захтев',
    nothing: 'Нема следећег корака',
  } satisfies Record<Action, string>,
  remark: {
    'extension-notice-late': 'Обавештење о продужењу је закаснило.',
    'complaint-premature': 'Жалба због ћутања је поднета пре истека рока.',
    'answer-partial': 'Одговор није потпун.',
  } satisfies Record<Remark, string>,
  failure: {
    'unknown-rule': 'Такво правило не постоји.',
    'rule-not-in-force': 'Правило тог дана није важило.',
    'bad-start': 'Почетак рока није исправан дан.',
    'counted-in-hours': 'Овај рок се рачуна у сатима.',
    'counted-in-days': 'Овај рок се рачуна у данима.',
    'out-of-range': 'Рок излази из година за које важи календар.',
    'impossible-facts': 'Унети датуми се међусобно не слажу или су у будућности.',
  } satisfies Record<ClockFailure | RequestClocksFailure, string>,
  doubt: {
    saturday: 'Спорно је да ли је субота нерадан дан, па су приказана два датума.',
    'start-disputed': 'Почетак рока није сигуран, па се рачуна од најранијег и од најкаснијег.',
    'calendar-before-established':
      'За овако давне дане празници су узети по данашњем закону, што није проверено.',
    'rule-not-confirmed': 'Ово правило још није потврдио правник.',
  } satisfies Record<Doubt, string>,
  length: {
    days: (n: number) => counted('sr-cyrl', n, { one: 'дан', few: 'дана', other: 'дана' }),
    workingDays: (n: number) =>
      counted('sr-cyrl', n, { one: 'радни дан', few: 'радна дана', other: 'радних дана' }),
    hours: (n: number) => counted('sr-cyrl', n, { one: 'сат', few: 'сата', other: 'сати' }),
    months: (n: number) => counted('sr-cyrl', n, { one: 'месец', few: 'месеца', other: 'месеци' }),
    years: (n: number) => counted('sr-cyrl', n, { one: 'година', few: 'године', other: 'година' }),
    yearlyDate: (day: string) => `до ${day} наредне године`,
    added: (base: string, more: string) => `${base} и још ${more}`,
  },
  article,
  regime: {
    general: 'општи режим',
    'competent-authority': 'надлежни органи',
    both: 'оба режима',
  } satisfies Record<Regime, string>,
  mirror: {
    gdpr: (number: string) => `GDPR, ${article(number)}`,
    led: (number: string) => `Полицијска директива ЕУ, ${article(number)}`,
  } satisfies Record<MirroredAct, (number: string) => string>,
  reading: {
    safe: 'По строжем рачунању',
    certain: 'По блажем рачунању',
  },
  onlyIn: {
    both: '',
    safe: ' (само по строжем рачунању)',
    certain: ' (само по блажем рачунању)',
  },
  reason: {
    sunday: 'недеља',
    saturday: 'субота',
    holiday: (name: string) => `празник: ${name}`,
    shift: (name: string) => `нерадан дан јер је празник пао у недељу: ${name}`,
  },
  explanation: {
    rule: (rule: { title: string; length: string; law: string }) =>
      `${rule.title} – рок: ${rule.length}. Основ: ${rule.law}.`,
    inForce: (day: string) => `текст у примени од ${day}`,
    start: (start: { day: string; firstDay: string }) =>
      `Дан почетка, ${start.day}, не рачуна се; први дан рока је ${start.firstDay}.`,
    suspended: (days: { from: string; to: string; name: string }) =>
      `Рок не тече од ${days.from} до ${days.to}: ${days.name}.`,
    nominal: (day: string) => `Последњи дан рока пада ${day}.`,
    skipped: (skipped: { day: string; reason: string; only: string }) =>
      `Рок се не завршава ${skipped.day}, ${skipped.reason}${skipped.only}.`,
    notCounted: (skipped: { day: string; reason: string; only: string }) =>
      `Не рачуна се ${skipped.day}, ${skipped.reason}${skipped.only}.`,
    due: (day: string) => `Рок истиче ${day}.`,
    startAt: (at: string) => `Рок почиње ${at}.`,
    dueAt: (at: string) => `Рок истиче ${at}.`,
  },
  since: {
    'request-received': 'од пријема захтева',
    'instruction-received': 'од пријема упутства за допуну',
    'decision-delivered': 'од достављања одлуке',
    'answer-deadline-lapsed': 'од истека рока за одговор',
    'complaint-filed': 'од подношења жалбе или притужбе',
    'commissioner-decision-delivered': 'од достављања одлуке Повереника',
    'repeat-request-received': 'од пријема поновљеног захтева',
    'year-reported': 'од године на коју се извештај односи',
    'breach-known': 'од сазнања за повреду података',
    'incident-known': 'од сазнања за инцидент',
    'rejection-notified': 'од обавештења о одбачају',
    'rejection-made': 'од одбачаја кривичне пријаве',
    'objection-filed': 'од подношења приговора',
    'act-and-perpetrator-known': 'од сазнања за дело и учиниоца',
    'statute-in-force': 'од ступања закона на снагу',
  } satisfies Record<Trigger, string>,
  page: {
    title: 'Рокови и правила',
    lead: 'Колико дуго орган сме да ћути, шта следи кад рок прође и по ком пропису. Уз свако правило стоји одакле је и да ли га је потврдио правник.',
    contents: 'На овој страници',
    overview: 'Сви рокови',
    overviewTable: 'Рокови који су на снази',
    rule: 'Правило',
    notAdvice: 'Ово није правни савет',
    notAdviceText:
      'Правило које чека потврду правника може бити нетачно. Пре поступања проверите пропис.',
    unconfirmed: (count: number) =>
      `${counted('sr-cyrl', count, { one: 'правило још чека', few: 'правила још чекају', other: 'правила још чека' })} потврду правника.`,
    counting: 'Како се рачунају дани',
    example: 'Пример',
    exampleText: (days: { received: string; due: string }) =>
      `Захтев је примљен ${days.received.replace(/\.$/u, '')}, а последњи дан за одговор је ${days.due}`,
    exampleTitle: 'Рок за одговор од пријема до последњег дана',
    received: 'Пријем',
    answered: 'Одговор',
    due: 'Последњи дан',
    strictDue: 'По строжем рачунању',
    lenientDue: 'По блажем рачунању',
    steps: 'Рачун, корак по корак',
    articles: 'Чланови на које се позивамо',
    articlesLead:
      'Сваки члан који се наводи у писмима и на страницама овог сајта, са извором и степеном сигурности. Писмо преузима број члана из ове табеле, за дан кад је написано.',
    articlesOf: (statute: string) => `Чланови: ${statute}`,
    article: 'Члан',
    subject: 'О чему говори',
    remedies: 'Шта тражилац може',
    remediesLead: 'Ако орган одбије захтев или ћути, пут зависи од тога који је орган.',
    generally: 'Опште правило',
    holidays: 'Нерадни дани',
    holidaysLead:
      'Рок који би истекао на дан када се не ради истиче првог наредног радног дана. Кад државни празник падне у недељу, не ради се првог наредног радног дана; то померање рачунамо тек кад су сви празници уписани, да се не изгуби кад се поклопе државни и верски празник.',
    holidaysIn: (year: string) => `Празници ${year} године`,
    day: 'Дан',
    weekday: 'Дан у недељи',
    holiday: 'Празник',
    shifted: 'пренето са недеље',
    deadline: 'Рок',
    remedy: 'Правно средство',
    who: 'Ко поступа',
    basis: 'Основ',
    inForce: 'Важи',
    always: 'на снази; почетак није утврђен',
    from: (day: string) => `од ${day}`,
    until: (day: string) => `до ${day}`,
    source: 'Извор',
    ownKnowledge: 'сопствено знање',
    certainty: 'Поузданост',
    confirmation: 'Потврда',
    confirmedOn: (day: string) => `потврдио правник ${day}`,
    confirmedByOn: (who: string, day: string) => `потврђује ${asWritten(who)}, ${day}`,
    outdated: 'правило је измењено после потврде; чека нову потврду правника',
    note: 'Напомена',
    gazette: 'Службени гласник РС',
    gazetteUnknown: 'бројеви гласника нису утврђени',
    olderVersion: 'Ранији текст',
    laterVersion: 'Будући текст',
    checkedOn: (day: string) => `Проверено ${day}`,
    saturdays: 'Тачка испод траке је дан када се не ради.',
  },
  desk: {
    title: 'Правила и потврде',
    lead: 'Правник чита правило као што стоји у пакету и потврђује га. Потврда важи само за тај текст: ако се правило измени, тражи се нова.',
    waiting: 'Правила која чекају потврду правника',
    list: 'Правила',
    rule: 'Правило',
    state: 'Стање',
    states: {
      unconfirmed: 'чека потврду',
      outdated: 'измењено после потврде',
      confirmed: 'потврђено',
    },
    action: 'Поступак',
    confirm: 'Унесите потврду',
    withdraw: 'Повуците потврду',
    confirmTitle: 'Потврда правника',
    writtenInPack: 'уписано у пакет',
    lawyer: 'Име и презиме правника',
    lawyerHint: 'Чува се да би се знало ко је потврдио.',
    namePublic: 'Правник је пристао да му се име види на јавној страници',
    confirmedOn: 'Дан потврде',
    dateParts: { day: 'Дан', month: 'Месец', year: 'Година' },
    noteLabel: 'Белешка',
    optional: '(није обавезно)',
    noteHint: 'Види се само на радном столу.',
    save: 'Сачувајте потврду',
    cancel: 'Одустаните',
    problemsTitle: 'Проверите унето',
    problems: {
      'lawyer-required': 'Упишите име и презиме правника',
      'lawyer-long': 'Име може имати највише 120 знакова',
      'day-invalid': 'Упишите дан који постоји, на пример 1. 12. 2026.',
      'day-ahead': 'Дан потврде не може бити у будућности',
      'note-long': 'Белешка може имати највише 1000 знакова',
      'already-confirmed': 'Неко је ово правило већ потврдио; прво повуците ту потврду',
    },
    withdrawTitle: 'Повући потврду?',
    withdrawText:
      'Правило ће на јавној страници поново чекати потврду правника. У евиденцији остаје да је потврда постојала.',
    withdrawConfirm: 'Повуците потврду',
  },
}

/** The strings of this module, whatever the language. */
export type Strings = Widened<typeof sr>
