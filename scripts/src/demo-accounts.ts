/** One person of the demo mall's team, with the password made for this machine. */
export interface DemoAccount {
  /** a staff role of the permission table; the name is also the address before the @ */
  role: string
  email: string
  password: string
}

const ROLES = [
  'admin',
  'operations',
  'service',
  'fulfilment',
  'designer',
  'copywriter',
  'marketing',
  'finance',
  'tech',
] as const

const emailOf = (role: string): string => `${role}@fangshi.test`

/** Who needs a password in the secrets of a mall. */
export const DEMO_EMAILS: readonly string[] = ROLES.map(emailOf)

/** The staff of the demo mall: one account for each role. */
export function demoAccounts(passwords: Record<string, string>): DemoAccount[] {
  return ROLES.map((role) => ({ role, email: emailOf(role), password: passwords[emailOf(role)] as string }))
}
