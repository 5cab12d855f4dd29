import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { transform } from 'lightningcss'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'

import { DateField } from './date-field.tsx'
import { Fieldset } from './field.tsx'
import { TextField } from './inputs.tsx'

test('in a group of fields the same space stands before each, before a date and after it', async () => {
  const labels = { day: 'Day', month: 'Month', year: 'Year' }
  const page = (
    <Fieldset legend="An event">
      <TextField name="before" label="Before" />
      <DateField name="day" legend="Day" labels={labels} />
      <TextField name="after" label="After" />
      <DateField name="last" legend="Last day" labels={labels} />
      <p id="text">What comes then</p>
    </Fieldset>
  )
  const { document } = parseHTML(`<main>${String(await page)}</main>`)
  const inGroup = [...document.querySelectorAll('main > .field-group > .fieldset > * + *')]
  const rules = await marginsAbove()
  const spaces = inGroup.map((element) => {
    // The rules of the file grow in specificity, so the last one that fits wins.
    const fitting = rules.filter(({ selector }) => element.matches(selector))
    return fitting.at(-1)?.space
  })
  expect(spaces.slice(1)).toEqual(['var(--s3)', 'var(--s3)', 'var(--s3)', 'var(--s3)'])
})

/** Which selectors of the file of fields set the space above an element. */
async function marginsAbove(): Promise<{ selector: string; space: string }[]> {
  const { code } = transform({
    filename: 'field.css',
    code: await readFile(join(import.meta.dirname, 'field.css')),
    // An engine without nesting, so that every rule says its whole selector.
    targets: { chrome: 90 << 16 },
  })
  return [...code.toString().matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', declarations = '']) => {
      const space = /margin-top: ([^;]+);/.exec(declarations)?.[1]
      return space === undefined ? [] : [{ selector: selector.trim(), space }]
    },
  )
}
