import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A parcel may come back, which ends its order; nothing else that left is ever cancelled. Run once by a migration. */
const RETURNED_ORDERS_SQL = `
alter table orders
  drop constraint orders_states_known,
  drop constraint orders_cancelled_never_left,
  add constraint orders_states_known check (
    status in ('open', 'completed', 'cancelled')
    and payment in ('pending', 'paid', 'partly_refunded', 'refunded')
    and fulfilment in ('unfulfilled', 'packing', 'shipped', 'delivered', 'returned')
    and payment_method in ('online', 'transfer', 'cod')
  ),
  add constraint orders_cancelled_is_here check (not (status = 'cancelled' and fulfilment in ('shipped', 'delivered'))),
  add constraint orders_returned_is_cancelled check (fulfilment <> 'returned' or status = 'cancelled');
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(RETURNED_ORDERS_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table orders
      drop constraint orders_states_known,
      drop constraint orders_cancelled_is_here,
      drop constraint orders_returned_is_cancelled,
      add constraint orders_states_known check (
        status in ('open', 'completed', 'cancelled')
        and payment in ('pending', 'paid', 'partly_refunded', 'refunded')
        and fulfilment in ('unfulfilled', 'packing', 'shipped', 'delivered')
        and payment_method in ('online', 'transfer', 'cod')
      ),
      add constraint orders_cancelled_never_left check (not (status = 'cancelled' and fulfilment in ('shipped', 'delivered')))`)
}
