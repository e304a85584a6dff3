import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { CHECKOUT_TABLES_SQL } from '../checkout/checkout-tables.sql.ts'
import { RESERVATION_TABLES_SQL } from '../inventory/reservation-tables.sql.ts'
import { PAYMENT_TABLES_SQL } from '../payments/payment-tables.sql.ts'
import { PRICING_TABLES_SQL } from '../pricing/pricing-tables.sql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statements of [RESERVATION_TABLES_SQL, PRICING_TABLES_SQL, CHECKOUT_TABLES_SQL, PAYMENT_TABLES_SQL]) {
    await db.execute(sql.raw(statements))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table mall.sandbox_refunds, mall.sandbox_payments, mall.payment_events, mall.checkout_keys, mall.cart_lines,
      mall.carts, mall.coupon_redemptions, mall.coupon_counts, mall.reservations;
    drop trigger count_new_coupon on coupons;
    drop function mall.count_new_coupon()`)
}
