import { sql } from '@payloadcms/db-postgres'
import type { Executor } from '../database/transaction.ts'

/** What stands on a parcel. */
export interface Label {
  carrier: string
  trackingNumber: string
}

/** A parcel with a label, and the order it is of. */
export interface LabelledParcel extends Label {
  id: string
  order: string
  orderNumber: string
  isOpen: boolean
  /** of a buyer who shares neither account, mail address nor telephone with the order that was asked about */
  isSomebodyElses: boolean
}

/** Carriers give a number to somebody else after a while. */
const NUMBERS_LAST_MONTHS = 12

/** The same parcel to its carrier: letters are written large or small. */
const bears = ({ carrier, trackingNumber }: Label) =>
  sql`upper(s.tracking_number) = upper(${trackingNumber}) and lower(s.carrier) = lower(${carrier})`

/** Every parcel sent under a label for as long as its number means it, seen from an order. */
export async function parcelsWith(
  tx: Executor,
  label: Label,
  { order, at }: { order: string; at: Date },
): Promise<LabelledParcel[]> {
  const { rows } = await tx.execute(sql`
    select s.id, s.carrier, s.tracking_number, o.id as order_id, o.number, o.status = 'open' as is_open,
           o.id <> mine.id
             and (mine.customer_id is null or o.customer_id is distinct from mine.customer_id)
             and (mine.email is null or o.email is distinct from mine.email)
             and (mine.address_phone is null or o.address_phone is distinct from mine.address_phone) as is_somebody_elses
      from shipments s join orders o on o.id = s.order_id join orders mine on mine.id = ${order}::uuid
     where ${bears(label)} and s.shipped_at > ${at.toISOString()}::timestamptz - make_interval(months => ${NUMBERS_LAST_MONTHS}::int)
     order by s.shipped_at desc, s.id`)
  return rows.map((row) => ({
    id: String(row.id),
    carrier: String(row.carrier),
    trackingNumber: String(row.tracking_number),
    order: String(row.order_id),
    orderNumber: String(row.number),
    isOpen: row.is_open === true,
    isSomebodyElses: row.is_somebody_elses === true,
  }))
}

/** The label of one parcel of an order; null when the order has no such parcel. */
export async function labelOf(tx: Executor, order: string, parcel: string): Promise<Label | null> {
  const { rows } = await tx.execute(sql`
    select carrier, tracking_number from shipments where id = ${parcel}::uuid and order_id = ${order}::uuid`)
  const row = rows[0]
  return row ? { carrier: String(row.carrier), trackingNumber: String(row.tracking_number) } : null
}

/**
 * Locks an order and all that have a parcel under the label of its parcel or under the other one: in one order, so that
 * none waits in a circle.
 */
export async function lockOrdersOfBoth(tx: Executor, order: string, parcel: string, other: Label): Promise<void> {
  const own = (await labelOf(tx, order, parcel)) ?? other
  await tx.execute(sql`
    select 1 from orders
     where id = ${order}::uuid or id in (select s.order_id from shipments s where (${bears(own)}) or (${bears(other)}))
     order by id for update`)
}

/** Two who write one number at the same instant come one after the other. Before `parcelsWith`, after the orders. */
export async function lockNumbers(tx: Executor, labels: readonly Label[]): Promise<void> {
  const numbers = new Set(labels.map(({ trackingNumber }) => trackingNumber.toUpperCase()))
  for (const trackingNumber of [...numbers].toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`parcel:${trackingNumber}`}, 0))`)
}
