import type { HumanText } from '../i18n/human-text.ts'
import { definePurpose, type Purpose } from '../kept.ts'

/**
 * To know who of the staff did something. What is stored is the random id of an account and nothing else, so it ends by itself with
 * the account: then the last thing is gone that leads from the id to a person.
 */
export function defineTrace(trace: Pick<Purpose, 'id' | 'title' | 'why'>): Purpose {
  return definePurpose({
    ...trace,
    persons: staff,
    categories: {
      sr: 'случајна ознака налога и час у ком је нешто урађено',
      en: 'the random id of an account and the time at which something was done',
    },
    recipients: colleagues,
    basis: 'legitimate-interest',
    endings: {
      account: {
        while: {
          sr: 'док налог постоји; са налогом нестаје последње што од ознаке води до човека',
          en: 'while the account exists; with it goes the last thing that leads from the id to a person',
        },
      },
    },
    security: ['id-only', 'by-role', 'trail'],
  })
}

/** People who work in the desk. */
export const staff: HumanText = {
  sr: 'људи који раде на програму',
  en: 'people who work on the programme',
}

/** Data that do not leave the desk. */
export const colleagues: HumanText = {
  sr: 'само људи који раде на програму и којима улога то даје; нико изван организације',
  en: 'only people who work on the programme and whose role allows it; nobody outside the organisation',
}
