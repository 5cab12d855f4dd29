import { expect, test } from 'vitest'

import { triageBook } from './load-triage.ts'
import { combinations, doorsFor, stepsFor } from './triage-book.ts'

test('every combination of answers leads to the same steps and doors, in the same order', async () => {
  const { situations, questions } = triageBook()
  const lines = [...situations.values()].flatMap((situation) =>
    combinations(situation, questions).map((choices) => {
      const told = Object.entries(choices).map(([question, answer]) => `${question}=${answer}`)
      const [doors, steps] = [doorsFor(situation, choices), stepsFor(situation, choices)]
      return `${situation.id} ${told.join(' ')}\n  ${steps.join(', ')}\n  ${doors.join(' → ')}`
    }),
  )
  expect(lines.length).toBeGreaterThan(200)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden-doors.txt')
})

test('whoever is in danger reads first whom to call, and a child always has its own door', () => {
  const { situations, questions } = triageBook()
  const wrong: string[] = []
  for (const situation of situations.values()) {
    for (const choices of combinations(situation, questions)) {
      const [doors, steps] = [doorsFor(situation, choices), stepsFor(situation, choices)]
      const told = `${situation.id} ${JSON.stringify(choices)}`
      const inDanger = choices['danger'] === 'yes'
      if (inDanger !== (doors[0] === 'emergency')) wrong.push(`${told}: ${String(doors[0])}`)
      if (inDanger !== (steps[0] === 'call-police')) wrong.push(`${told}: ${String(steps[0])}`)
      const ofChild = choices['whose'] === 'child' || situation.id === 'child'
      if (ofChild && !doors.includes('child-centre')) wrong.push(`${told}: no centre`)
      if (choices['money'] === 'now' && doors.find((door) => door !== 'emergency') !== 'bank') {
        wrong.push(`${told}: the bank is late`)
      }
      if (choices['known'] === 'no' && doors.includes('private-suit')) {
        wrong.push(`${told}: a suit against nobody`)
      }
    }
  }
  expect(wrong).toEqual([])
})
