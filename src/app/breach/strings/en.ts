import { counted } from '#core/i18n/format.ts'

import type { BreachStrings } from './sr.ts'

const rows = (n: number) => counted('en', n, { one: 'row', other: 'rows' })
const persons = (n: number) => counted('en', n, { one: 'person', other: 'persons' })
const hours = (n: number) => counted('en', n, { one: 'whole hour', other: 'whole hours' })
const blank = (what: string) => `[fill in: ${what}]`

export const en = {
  rows,
  persons,
  list: {
    title: 'Whose data and which may have been touched',
    span: (from: string, until: string) => `Time: ${from} – ${until}`,
    noSpan: 'Time: not given; everything that exists today counts',
    always: 'from the beginning',
    now: 'until now',
    tables: 'Tables',
    changed: (n: number) => `made or changed in that time: ${rows(n)}`,
    undated:
      'the table does not record when a row came into being: everything that exists today counts',
    notPersonal: 'holds nothing about people',
    hashes: (n: number) =>
      `${counted('en', n, { one: 'hash of a typed address', other: 'hashes of typed addresses' })} (nobody can say whose)`,
    none: 'No row.',
    together: (all: string, reachable: string) =>
      `Distinct persons in all: ${all}, with an account: ${reachable}`,
    subjects: 'Ids of the persons',
    categories: 'Categories of data',
    persons: 'whose',
    data: 'which',
    uncounted: 'persons stand only in the text and cannot be counted',
    trail: 'Acts in the desk in that time',
    trailNone: 'None.',
    trailActors: (n: number) => `They were done by ${persons(n)}`,
    trailAbout: 'The audit trail covers the whole desk and cannot be narrowed to one table.',
    unknown: 'What cannot be known',
    unknownText: [
      'A read leaves no trace: nothing records who only looked at something or copied it. So everything counts that could have been read.',
      'A row that has been erased since is no longer seen and is not in the count.',
      'A row that was changed again later remembers only the last change.',
      'Files on the disk, letters in the mail folder and backups are not in the database and are not counted here.',
    ],
  },
  notice: {
    title: 'Draft notice to the Commissioner of a personal data breach',
    draft: (made: string) =>
      `A draft, made on ${made}. The facts come from the installation; what stands in square brackets is for a person to fill in. Nothing has been sent.`,
    clock: (law: string) => `Term (${law})`,
    last: (at: string) => `Last instant: ${at}`,
    left: (n: number) => `Left: ${hours(n)}.`,
    late: (n: number) =>
      `The term is over; since then: ${hours(n)}. The notice must give the reasons for the delay.`,
    controller: 'Controller and contact',
    controllerName: 'Controller',
    controllerContact: 'Address and e-mail',
    officer: 'Data protection officer',
    nameBlank: blank('name of the controller'),
    contactBlank: blank('address, telephone and e-mail'),
    officerBlank: blank(
      'name and contact of the data protection officer, or of who else can give information',
    ),
    happened: 'What happened',
    discovered: (at: string) => `Became aware of the breach: ${at}`,
    span: (from: string, until: string) => `Time looked at: ${from} – ${until}`,
    spanBlank: blank('when the breach began and when it was stopped'),
    tables: (names: string) => `Parts of the database touched: ${names}.`,
    natureBlank: blank(
      'what happened and how it was discovered; whether data were read, altered, lost or made public',
    ),
    processorText: (law: string) =>
      `Where the breach is with a processor, the processor tells the controller at once (${law}).`,
    processorBlank: blank(
      'whether the breach is with a processor, and when the processor told the controller',
    ),
    persons: 'Persons concerned',
    personsKnown: (all: string, reachable: string) =>
      `Distinct persons that can be counted: ${all}; of these with an account, who can be told: ${reachable}.`,
    personsHashes: (n: number) =>
      `Hashes of typed addresses: ${n}; no person can be established from them.`,
    personsText:
      'Persons who stand only in a text are not counted; below, each category says where there are any.',
    personsBlank: blank('an estimate of the number of persons who stand only in a text'),
    data: 'Categories of data and number of records',
    dataNone: 'The tables named held no rows with personal data.',
    dataWhose: 'Whose data',
    dataWhich: 'Which data',
    dataRows: 'Records',
    dataUncounted: 'some persons stand only in the text',
    consequences: 'Likely consequences',
    consequencesBlank: blank('likely consequences for the persons, and how high the risk is'),
    measures: 'Measures',
    measuresStanding: (law: string) =>
      `Security measures (security of processing: ${law}) that the program provides for these data:`,
    measuresBlank: blank(
      'what has been done to stop the breach and lessen the harm, and what else is proposed',
    ),
    lateness: (law: string) => `Reasons for the delay (${law})`,
    latenessInTime: 'Filled in only if the notice is sent after the last instant.',
    latenessBlank: blank('the reasons why the notice was not sent in time'),
    telling: (law: string) => `Telling the persons (${law})`,
    tellingText: [
      'Where the risk is high, the persons are told without delay; no number of hours is laid down.',
      'Exceptions: the data were protected so that they cannot be understood (for example encrypted); later measures removed the high risk; telling each person would take disproportionate effort, so a public notice is given.',
    ],
    tellingBlank: blank(
      'whether the risk is high, which exception applies if any, and when the persons were told',
    ),
    tellingSealed: (names: string) =>
      `Encrypted in the database: ${names}. Whether the key was exposed too decides on the exception.`,
    register: (law: string) => `Register of breaches (${law})`,
    registerText:
      'The controller keeps a register of breaches. There is no duty to tell the Commissioner if the breach is unlikely to lead to a risk for persons.',
    registerBlank: blank('number and day of the entry in the register'),
    signature: 'Signature',
    signatureBlank: blank('place and day, name and office of the authorised person, signature'),
    unknown: 'What the installation cannot know',
    check: 'To check before sending',
    checkForm:
      'The Commissioner has a form of their own, and this draft has not been compared with it. Before sending, take the form in force and compare item by item.',
    checkItems:
      'What the notice must contain has not been checked in the text of the law. The parts on the controller, the event, the persons, the categories of data, the consequences and the measures follow the usual contents of such notices.',
    checkRead: (of: { law: string; certainty: string; source: string; day: string }) =>
      `The term, the form, and that not telling the Commissioner is a misdemeanour (${of.law}): ${of.certainty} (${of.source}; checked on ${of.day}).`,
    checkKnown: (of: { law: string; security: string; telling: string; certainty: string }) =>
      `Reasons for the delay, the duty of the processor, the register and the exception where a risk is unlikely (${of.law}), security of processing (${of.security}) and telling the persons with its exceptions (${of.telling}): ${of.certainty}.`,
    checkLawyer: 'A lawyer reads the draft before it is sent.',
    file: {
      publisher: 'Uvid',
      figure: 'Figure',
      made: 'Made',
      rule: 'Rule',
      colophon: 'About this document',
    },
  },
  drill: {
    title: 'DRILL: an invented breach on the real data; nothing is written and nothing is sent.',
    invented: (at: string) =>
      `Invented: somebody had access to the database in the past 24 hours; became aware ${at}`,
    step: (name: string, ms: number) => `${name}: ${ms} ms`,
    listing: 'List',
    drafting: 'Draft',
    timing: 'How long it took',
    end: 'The drill is over. It leaves nothing behind.',
  },
} satisfies BreachStrings
