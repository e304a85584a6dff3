import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Orders that left before their lines said how many pieces did sent all that was bought. Run once by a migration. */
const SENT_QUANTITY_SQL = `
update order_lines line set sent_quantity = line.quantity
  from orders o where o.id = line.order_id and o.fulfilment in ('shipped', 'delivered');
alter table order_lines
  add constraint order_lines_sent_quantity check (
    sent_quantity >= 0 and sent_quantity <= quantity and sent_quantity = trunc(sent_quantity)
  );
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(SENT_QUANTITY_SQL))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table order_lines drop constraint order_lines_sent_quantity`)
}
