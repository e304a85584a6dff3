import type { CollectionConfig } from 'payload'
import { staffAccess } from '../../permissions/permissions.ts'

/** What colleagues say to each other about an order. Added by the command `note` and never changed; not for shoppers. */
export const OrderNotes: CollectionConfig = {
  slug: 'order-notes',
  labels: { singular: { zh: '订单备注', en: 'Order note' }, plural: { zh: '订单备注', en: 'Order notes' } },
  access: staffAccess('order-notes'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { hidden: true, useAsTitle: 'body' },
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      label: { zh: '订单', en: 'Order' },
    },
    { name: 'author', type: 'relationship', relationTo: 'staff', label: { zh: '作者', en: 'Author' } },
    { name: 'body', type: 'textarea', required: true, maxLength: 2_000, label: { zh: '内容', en: 'Note' } },
  ],
}
