/** Weights of the first seven digits; found to hold for the numbers of companies known to us. */
const registryWeights = [2, 7, 6, 5, 4, 3, 2] as const

/** Whether eight digits are a number of the Serbian business register: the last one is a check digit modulo 11. */
export function isRegistryNumber(text: string): boolean {
  if (!/^\d{8}$/u.test(text)) return false
  const digits = Array.from(text, Number)
  const sum = registryWeights.reduce(
    (total, weight, index) => total + weight * (digits[index] ?? 0),
    0,
  )
  const rest = 11 - (sum % 11)
  return digits[7] === (rest > 9 ? 0 : rest)
}

/** Whether nine digits are a Serbian tax number: the last one is a check digit by ISO 7064, MOD 11,10. */
export function isTaxNumber(text: string): boolean {
  if (!/^\d{9}$/u.test(text)) return false
  const digits = Array.from(text, Number)
  const carried = digits.slice(0, 8).reduce((carry, digit) => {
    const sum = (carry + digit) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return digits[8] === (11 - carried) % 10
}
