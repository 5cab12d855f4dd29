import { afterAll, onTestFinished, TestRunner } from 'vitest'

type Step = () => Promise<void> | void

// Importing this file from a test file registers the hook on that file.
const atEndOfFile: Step[] = []
afterAll(async () => {
  for (const step of atEndOfFile.reverse()) await step()
})

/** Runs a step when the present test ends, or, called outside a test, when the file ends. */
export function cleanUp(step: Step): void {
  if (TestRunner.getCurrentTest()) onTestFinished(step)
  else atEndOfFile.push(step)
}
