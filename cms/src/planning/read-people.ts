import type { PayloadRequest } from 'payload'
import type { Person } from './rules/work.ts'

/** Those of the team whose accounts are in use, by name. */
export async function readPeople(req: PayloadRequest): Promise<Person[]> {
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { active: { not_equals: false } },
    select: { name: true },
    depth: 0,
    pagination: false,
    sort: 'name',
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
