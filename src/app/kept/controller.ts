/** Who answers for the data, as far as the settings say; what they do not say, no page invents. */
export type Controller = {
  readonly name: string | undefined
  /** Postal and e-mail address, as they shall be read. */
  readonly contact: string | undefined
  /** The data protection officer and how to reach them. */
  readonly officer: string | undefined
}

/** The settings that fill each fact, so that a page can name what is missing. */
export const controllerSettings = {
  name: 'UVID_CONTROLLER',
  contact: 'UVID_CONTROLLER_CONTACT',
  officer: 'UVID_CONTROLLER_OFFICER',
} as const satisfies Record<keyof Controller, string>
