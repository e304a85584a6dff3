import type { CollectionConfig } from 'payload'
import { fenField } from '../../money/fen-field.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { readByStaffOrOwner } from './own-orders.ts'

/**
 * The lines of orders, with what the shopper saw when buying: later edits of the product change nothing
 * here. An own collection, because an array would be rewritten whole with every change of the order.
 */
export const OrderLines: CollectionConfig = {
  slug: 'order-lines',
  labels: { singular: { zh: '订单明细', en: 'Order line' }, plural: { zh: '订单明细', en: 'Order lines' } },
  access: { ...staffAccess('order-lines'), read: readByStaffOrOwner('order-lines', 'order.customer') },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: { zh: '订单', en: 'Orders' },
    hidden: hiddenUnlessReadable('order-lines'),
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['order', 'skuCode', 'title', 'options', 'quantity', 'lineTotal'],
    listSearchableFields: ['title', 'skuCode'],
    description: {
      zh: '每笔订单卖出的单品，价格与名称以下单时为准。',
      en: 'What each order sold, with name and price as they were when it was placed.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'order',
          type: 'relationship',
          relationTo: 'orders',
          required: true,
          index: true,
          label: { zh: '订单', en: 'Order' },
          admin: { width: '34%' },
        },
        {
          name: 'sku',
          type: 'relationship',
          relationTo: 'skus',
          index: true,
          label: { zh: '单品', en: 'SKU' },
          admin: { width: '33%' },
        },
        {
          name: 'product',
          type: 'relationship',
          relationTo: 'products',
          index: true,
          label: { zh: '商品', en: 'Product' },
          admin: { width: '33%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'title',
          type: 'text',
          required: true,
          label: { zh: '商品名称', en: 'Title' },
          admin: { width: '50%' },
        },
        {
          name: 'skuCode',
          type: 'text',
          required: true,
          index: true,
          label: { zh: 'SKU 编码', en: 'SKU code' },
          admin: { width: '25%' },
        },
        { name: 'options', type: 'text', label: { zh: '规格', en: 'Options' }, admin: { width: '25%' } },
      ],
    },
    { name: 'picture', type: 'upload', relationTo: 'media', label: { zh: '图片', en: 'Picture' } },
    {
      type: 'row',
      fields: [
        fenField({ name: 'unitPrice', label: { zh: '单价', en: 'Unit price' }, required: true }),
        { name: 'quantity', type: 'number', required: true, min: 1, label: { zh: '数量', en: 'Quantity' } },
        fenField({
          name: 'discountShare',
          label: { zh: '分摊优惠', en: 'Share of discount' },
          required: true,
          defaultValue: 0,
        }),
        fenField({ name: 'lineTotal', label: { zh: '小计', en: 'Line total' }, required: true }),
        {
          name: 'refundedQuantity',
          type: 'number',
          required: true,
          defaultValue: 0,
          min: 0,
          label: { zh: '已退数量', en: 'Refunded' },
        },
        // Empty until the goods leave. What is refunded later does not change how many left.
        { name: 'sentQuantity', type: 'number', min: 0, label: { zh: '已发数量', en: 'Sent' } },
      ],
    },
  ],
}
