import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * Payload's own password format (PBKDF2 with SHA-256, 600 000 rounds, marked by its prefix), so that accounts made
 * here and in the admin are the same. Written here because a sign-up is hashed before there is an account, and an
 * unknown address must cost what a known one costs.
 */
const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const BYTES = 32

/** Accounts of before that format. */
const EARLIER = { rounds: 25_000, bytes: 512 }

export interface PasswordHash {
  hash: string
  salt: string
}

const derive = promisify(pbkdf2)

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(32).toString('hex')
  const key = await derive(password, salt, ROUNDS, BYTES, 'sha256')
  return { hash: `${PREFIX}${key.toString('hex')}`, salt }
}

/** Whether the password is the one; without an account it takes as long and is not. */
export async function isPassword(password: string, kept: PasswordHash | null): Promise<boolean> {
  const isCurrent = kept === null || kept.hash.startsWith(PREFIX)
  const { rounds, bytes } = isCurrent ? { rounds: ROUNDS, bytes: BYTES } : EARLIER
  const wanted = kept === null ? Buffer.alloc(bytes) : Buffer.from(kept.hash.replace(PREFIX, ''), 'hex')
  const key = await derive(password, kept?.salt ?? 'nobody', rounds, bytes, 'sha256')
  return kept !== null && wanted.length === key.length && timingSafeEqual(wanted, key)
}
