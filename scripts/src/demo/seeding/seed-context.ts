import { randomBytes } from 'node:crypto'
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { inTransaction } from '../../../../cms/src/database/in-transaction.ts'

export interface SeedContext {
  payload: Payload
  now: Date
  onProgress: (sentence: string) => void
  /** who writes the editorial content: links inside texts are checked against what the writer may read */
  writer?: TypedUser
}

/** Ids of documents by the name the demo data gives them. */
export type IdsByName = Map<string, string>

/** @throws Error when the demo data names something that was not seeded before */
export function idOf(ids: IdsByName, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the demo mall has no "${name}" yet`)
  return id
}

/** An id for a row or block inside a document, in the form Payload itself uses. */
export const freshRowId = (): string => randomBytes(12).toString('hex')

/** What is already there, by one of its fields. */
export async function existingBy(payload: Payload, collection: CollectionSlug, field: string): Promise<IdsByName> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: true,
    pagination: false,
    overrideAccess: true,
    locale: 'zh',
    select: { [field]: true } as never,
  })
  return new Map(
    docs.map((doc) => [
      String((doc as unknown as Record<string, unknown>)[field]),
      String((doc as { id: unknown }).id),
    ]),
  )
}

/**
 * Does one part of the seeding in a transaction of its own: a crash leaves the whole part or nothing of it, so
 * that a rerun need only ask what is there. Publishing is not noted in the activity log.
 */
export async function inSeedTransaction<T>(
  { payload, writer }: Pick<SeedContext, 'payload' | 'writer'>,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq({ context: { seeding: true }, ...(writer ? { user: writer } : {}) }, payload)
  return await inTransaction(req, () => work(req))
}

/** Works through `items` with at most `width` at once, each with a transaction of its own. */
export async function inLanes<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
