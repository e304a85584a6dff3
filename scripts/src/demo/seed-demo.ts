import type { Payload, TypedUser } from 'payload'
import type { DemoAccount } from '../demo-accounts.ts'
import { CUSTOMERS } from './customers.ts'
import { type DemoOrder, generateOrders } from './orders.ts'
import { PRODUCTS } from './products/products.ts'
import { seededRandom } from './seeded-random.ts'
import { seedCatalogue } from './seeding/seed-catalogue.ts'
import { type IdsByName, idOf, type SeedContext } from './seeding/seed-context.ts'
import { seedDesk } from './seeding/seed-desk.ts'
import { seedEditorial } from './seeding/seed-editorial.ts'
import { seedOrdersAndTickets } from './seeding/seed-orders.ts'
import { seedOwners } from './seeding/seed-owners.ts'
import { seedCustomers, seedStaff } from './seeding/seed-people.ts'
import { seedPhotos } from './seeding/seed-photos.ts'
import { teamOf } from './seeding/team-acts.ts'
import { generateTickets } from './tickets.ts'

export interface SeedDemoOptions {
  payload: Payload
  /** the team's accounts with the passwords of this machine */
  accounts: readonly DemoAccount[]
  /** every window and instant of the demo is told from here */
  now: Date
  onProgress?: (sentence: string) => void
}

const DEMO_SEED = 20_261_123

/**
 * Fills the mall with the demo: people, photographs, catalogue, editorial content, orders and tickets. Does nothing
 * in a mall that is already seeded or that sells something of its own. After a crash run it again: each part is
 * written whole or not at all, and what is there is found by its slug, code or address.
 * @returns false when there was nothing to do
 */
export async function seedDemo({
  payload,
  accounts,
  now,
  onProgress = () => undefined,
}: SeedDemoOptions): Promise<boolean> {
  const context: SeedContext = { payload, now, onProgress }
  if ((await isSeeded(payload)) || (await sellsSomethingElse(payload))) return false
  const orders = generateOrders({ random: seededRandom(DEMO_SEED), products: PRODUCTS, customers: CUSTOMERS, now })
  const tickets = generateTickets({ orders, now })
  const staff = await seedStaff(context, accounts)
  const photos = await seedPhotos(context)
  const catalogue = await seedCatalogue(context, photos, piecesSold(orders))
  await seedEditorial({ ...context, writer: await adminOf(payload, staff) }, photos, catalogue)
  await seedOwners(context, staff)
  await seedDesk(context, await teamOf(payload, staff), photos, catalogue)
  const customers = await seedCustomers(context)
  await seedOrdersAndTickets({ context, photos, catalogue, customers, staff }, orders, tickets)
  return true
}

async function adminOf(payload: Payload, staff: IdsByName): Promise<TypedUser> {
  const admin = await payload.findByID({ collection: 'staff', id: idOf(staff, 'admin'), depth: 0 })
  return { ...admin, collection: 'staff' }
}

/** Orders are the last part, so that they are there says that everything is. */
async function isSeeded(payload: Payload): Promise<boolean> {
  return (await payload.count({ collection: 'orders', overrideAccess: true })).totalDocs > 0
}

async function sellsSomethingElse(payload: Payload): Promise<boolean> {
  const slugs = PRODUCTS.map(({ slug }) => slug)
  const { totalDocs } = await payload.count({
    collection: 'products',
    where: { slug: { not_in: slugs } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** Pieces that left or will leave, by product slug. */
function piecesSold(orders: readonly DemoOrder[]): Map<string, number> {
  const sold = new Map<string, number>()
  for (const { product, quantity } of orders
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ lines }) => lines))
    sold.set(product, (sold.get(product) ?? 0) + quantity)
  return sold
}
