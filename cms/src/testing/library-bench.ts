import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug } from 'payload'
import { databaseOf, type Executor } from '../database/transaction.ts'
import { sampleOrder, sampleSku } from './sample-orders.ts'
import { samplePhoto } from './sample-photo.ts'
import type { TestMall } from './test-mall.ts'

let seed = 0

/** What tests of the library build with: small assets and documents that show them. */
export function libraryBench(mall: TestMall) {
  const { payload } = mall
  return {
    /** The id of a new asset; its sizes are not rendered. */
    async asset(data: Record<string, unknown> = {}): Promise<string> {
      seed += 1
      const photo = await samplePhoto(1200, 800, seed)
      const doc = await payload.create({
        collection: 'media',
        data: { kind: 'article', alt: `图 ${seed}`, ...data } as never,
        file: { ...photo, name: `photo-${seed}.jpg` },
      })
      return String(doc.id)
    },
    /** Says that the sizes of an asset are finished, which the worker does. */
    async rendered(id: string): Promise<void> {
      await databaseOf(payload).drizzle.execute(sql`update media set render_state = 'done' where id = ${id}::uuid`)
    },
    async create(collection: CollectionSlug, data: Record<string, unknown>): Promise<string> {
      const doc = await payload.create({ collection, data: data as never, draft: data._status === 'draft' })
      return String(doc.id)
    },
    async update(
      collection: CollectionSlug,
      id: string,
      data: Record<string, unknown>,
      options: { draft?: boolean } = {},
    ): Promise<void> {
      await payload.update({ collection, id, data: data as never, ...options })
    },
    /** A sold line with this picture, written past the CMS as checkout writes it. */
    async orderLine(assetId: string, title: string): Promise<void> {
      const order = await sampleOrder(payload, await sampleSku(payload, 5))
      await databaseOf(payload).drizzle.execute(
        sql`update order_lines set picture_id = ${assetId}::uuid, title = ${title} where order_id = ${order.id}::uuid`,
      )
    },
    /** Until another connection of this database waits for a lock. */
    async untilSomebodyWaits(tx: Executor): Promise<void> {
      for (;;) {
        const { rows } = await tx.execute(sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`)
        if (rows.length > 0) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
}
