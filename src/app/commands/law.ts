import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import { dueLine, lawPack, ruleLines } from '#modules/law'

import type { Run } from '../commands.ts'

/** `uvid law rules --json` and `uvid law due --rule <id> --stdin --json`: one answer a line. */
export const run: Run = async ([action, ...args], terminal) => {
  const { values } = parseArgs({
    args,
    options: {
      rule: { type: 'string' },
      stdin: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  if (action === 'rules') {
    for (const line of ruleLines(lawPack())) terminal.print(JSON.stringify(line))
    return 0
  }
  if (action !== 'due' || values.rule === undefined) {
    terminal.complain('uvid law takes: rules --json, or due --rule <id> --stdin --json')
    return 2
  }
  let failed = false
  for await (const line of createInterface({ input: terminal.input })) {
    if (line.trim() === '') continue
    const answer = dueLine(lawPack(), values.rule, line)
    failed ||= 'error' in answer
    terminal.print(JSON.stringify(answer))
  }
  return failed ? 1 : 0
}
