import { randomBytes, randomInt } from 'node:crypto'
import { readJsonFile, type StateFolder, writePrivateFile } from './state-folder.ts'

/** Everything secret a mall on one machine makes for itself at its first start. */
export interface MallSecrets {
  postgresPassword: string
  meiliKey: string
  payloadSecret: string
  storeKey: string
  /** by e-mail address */
  accountPasswords: Record<string, string>
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** Letters and digits that nobody confuses when typing them from a screen: 32 of them, 5 bits each. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A password for a person: three groups of five, 75 bits. */
export function makePassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** The secrets of the folder; what is missing is made and kept, readable by the owner only. */
export function openSecrets(state: StateFolder, emails: readonly string[]): MallSecrets {
  const file = state.at('secrets.json')
  const kept = readJsonFile<Partial<MallSecrets>>(file) ?? {}
  const secrets: MallSecrets = {
    postgresPassword: kept.postgresPassword ?? hex(24),
    meiliKey: kept.meiliKey ?? hex(24),
    payloadSecret: kept.payloadSecret ?? hex(32),
    storeKey: kept.storeKey ?? hex(32),
    accountPasswords: Object.fromEntries(
      emails.map((email) => [email, kept.accountPasswords?.[email] ?? makePassword()]),
    ),
  }
  if (JSON.stringify(kept) !== JSON.stringify(secrets)) writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`)
  return secrets
}
