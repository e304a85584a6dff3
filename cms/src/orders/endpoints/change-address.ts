import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { addressForm, regionOf } from '../../addresses/addresses.ts'
import { command, Refused } from '../../commands/commands.ts'
import { queueMail } from '../../mail/mail.ts'
import { ORDER_REFUSALS } from '../rules/order-refusals.ts'
import { changeOrder } from './change-order.ts'
import { logOrder } from './log-order.ts'

/**
 * Sends the goods elsewhere, as long as they are here. The buyer is told by mail, for whoever asked by telephone may be
 * somebody else. The time line says what was changed and by whom, and holds no address.
 */
export const CHANGE_ADDRESS = command({
  permission: 'orders.changeAddress',
  body: z.intersection(z.object({ seen: z.iso.datetime({ offset: true }).optional() }), addressForm),
  run: async (call) => {
    const { seen, recipient, phone, regionCode, street, postcode } = call.body
    const order = await changeOrder(call.tx, call.id, { name: 'changeAddress' }, call.at, { seen })
    const { province, city, district } = regionOf(regionCode) as NonNullable<ReturnType<typeof regionOf>>
    const { rows } = await call.tx.execute(sql`
      update orders o set
        address_recipient = ${recipient}, address_phone = ${phone}, address_region_code = ${regionCode},
        address_province = ${province}, address_city = ${city}, address_district = ${district},
        address_street = ${street}, address_postcode = ${postcode}
       from orders was where o.id = ${order.id}::uuid and was.id = o.id
      returning array_remove(array[
        case when was.address_recipient is distinct from o.address_recipient then 'recipient' end,
        case when was.address_phone is distinct from o.address_phone then 'phone' end,
        case when was.address_region_code is distinct from o.address_region_code then 'region' end,
        case when was.address_street is distinct from o.address_street then 'street' end,
        case when was.address_postcode is distinct from o.address_postcode then 'postcode' end], null) as changed`)
    const changed = (rows[0] as { changed: string[] }).changed
    if (changed.length === 0) throw new Refused('nothing_changed', ORDER_REFUSALS.nothing_changed)
    await queueMail(call.tx, 'orderAddressChanged', order.id)
    await logOrder(call, order, 'changeAddress', '', { changed })
    return {}
  },
})
