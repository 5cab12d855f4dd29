/** Hashes a password as better-auth does (scrypt), so that its sign-in accepts it. Loaded when needed: few requests do. */
export async function hashPassword(password: string): Promise<string> {
  const { hashPassword: hash } = await import('better-auth/crypto')
  return hash(password)
}

/** Tells whether a password is the one that was hashed. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { verifyPassword } = await import('better-auth/crypto')
  return verifyPassword({ hash, password })
}
