import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { readByStaffOrOwner } from './own-orders.ts'

/** Parcels that left, written by the command `ship`. */
export const Shipments: CollectionConfig = {
  slug: 'shipments',
  labels: { singular: { zh: '发货单', en: 'Shipment' }, plural: { zh: '发货单', en: 'Shipments' } },
  access: { ...staffAccess('shipments'), read: readByStaffOrOwner('shipments', 'order.customer') },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-shippedAt',
  admin: {
    group: { zh: '仓储', en: 'Warehouse' },
    hidden: hiddenUnlessReadable('shipments'),
    hideAPIURL: true,
    useAsTitle: 'trackingNumber',
    defaultColumns: ['trackingNumber', 'carrier', 'order', 'shippedAt'],
    listSearchableFields: ['trackingNumber', 'carrier'],
    description: {
      zh: '已寄出的包裹，由订单的“发货”操作产生。',
      en: 'Parcels that left; made by the command "Ship" of an order.',
    },
  },
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      label: { zh: '订单', en: 'Order' },
    },
    { name: 'carrier', type: 'text', required: true, maxLength: 60, label: { zh: '快递公司', en: 'Carrier' } },
    {
      name: 'trackingNumber',
      type: 'text',
      required: true,
      index: true,
      maxLength: 60,
      label: { zh: '运单号', en: 'Tracking number' },
    },
    {
      name: 'shippedAt',
      type: 'date',
      required: true,
      index: true,
      label: { zh: '发货时间', en: 'Shipped at' },
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
    },
  ],
}
