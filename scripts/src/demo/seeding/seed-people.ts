import { randomBytes } from 'node:crypto'
import type { Role } from '../../../../cms/src/permissions/permissions.ts'
import type { DemoAccount } from '../../demo-accounts.ts'
import { CUSTOMERS } from '../customers.ts'
import { STAFF_NAMES } from '../staff.ts'
import { existingBy, type IdsByName, inLanes, inSeedTransaction, type SeedContext } from './seed-context.ts'

/** The team, by the accounts of this machine; ids by role. */
export async function seedStaff({ payload }: SeedContext, accounts: readonly DemoAccount[]): Promise<IdsByName> {
  const known = await existingBy(payload, 'staff', 'email')
  const ids: IdsByName = new Map()
  for (const { role, email, password } of accounts) {
    const id =
      known.get(email) ??
      (await inSeedTransaction({ payload }, async (req) => {
        const name = STAFF_NAMES[role] ?? role
        const data = { name, email, password, roles: [role as Role], active: true }
        return (await payload.create({ collection: 'staff', req, depth: 0, data })).id
      }))
    ids.set(role, id)
  }
  return ids
}

/** The shoppers. Nobody is told their passwords: who wants to shop signs up. */
export async function seedCustomers({ payload, onProgress }: SeedContext): Promise<IdsByName> {
  const ids = await existingBy(payload, 'customers', 'email')
  const missing = CUSTOMERS.filter(({ email }) => !ids.has(email))
  await inLanes(missing, 2, async ({ name, email, phone, locale, note }) => {
    const id = await inSeedTransaction({ payload }, async (req) => {
      const data = { name, email, phone, locale, note, password: randomBytes(24).toString('base64url') }
      return (await payload.create({ collection: 'customers', req, depth: 0, data })).id
    })
    ids.set(email, id)
  })
  onProgress(`${missing.length} customers`)
  return ids
}
