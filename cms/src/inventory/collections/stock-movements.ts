import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { MOVEMENT_WORDS } from '../rules/movement-words.ts'

/** The ledger of stock: append-only, held so by the database. */
export const StockMovements: CollectionConfig = {
  slug: 'stock-movements',
  labels: { singular: { zh: '库存流水', en: 'Stock movement' }, plural: { zh: '库存流水', en: 'Stock movements' } },
  access: staffAccess('stock-movements'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: { zh: '仓储', en: 'Warehouse' },
    hidden: hiddenUnlessReadable('stock-movements'),
    hideAPIURL: true,
    useAsTitle: 'skuCode',
    defaultColumns: ['createdAt', 'skuCode', 'kind', 'quantity', 'onHandAfter', 'reservedAfter', 'reason', 'actor'],
    listSearchableFields: ['skuCode', 'reference'],
    description: {
      zh: '每一次库存变动的流水，只增不改。',
      en: 'Every movement of stock. Rows are added and never changed.',
    },
  },
  fields: [
    {
      name: 'sku',
      type: 'relationship',
      relationTo: 'skus',
      required: true,
      index: true,
      label: { zh: '单品', en: 'SKU' },
    },
    {
      name: 'skuCode',
      type: 'text',
      virtual: 'sku.code',
      label: { zh: 'SKU 编码', en: 'SKU code' },
      admin: { hidden: true },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'text',
          required: true,
          index: true,
          label: { zh: '类型', en: 'Kind' },
          validate: (value: unknown) =>
            (typeof value === 'string' && Object.hasOwn(MOVEMENT_WORDS, value)) || `unknown kind: ${String(value)}`,
          admin: { components: { Cell: '/inventory/admin/MovementCells.tsx#MovementKindCell' } },
        },
        {
          name: 'quantity',
          type: 'number',
          required: true,
          label: { zh: '数量', en: 'Quantity' },
          admin: {
            description: { zh: '盘点记差额，可为负数', en: 'For a count: the difference found, may be negative' },
          },
        },
        { name: 'onHandAfter', type: 'number', required: true, label: { zh: '变动后在库', en: 'On hand after' } },
        { name: 'reservedAfter', type: 'number', required: true, label: { zh: '变动后预留', en: 'Reserved after' } },
      ],
    },
    { name: 'reason', type: 'text', maxLength: 500, label: { zh: '原因', en: 'Reason' } },
    {
      name: 'reference',
      type: 'text',
      index: true,
      maxLength: 200,
      label: { zh: '单据', en: 'Reference' },
      admin: { description: { zh: '订单号或入库单号', en: 'Number of the order or the delivery note' } },
    },
    { name: 'actor', type: 'relationship', relationTo: 'staff', label: { zh: '操作人', en: 'Actor' } },
    {
      name: 'idempotencyKey',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 200,
      label: { zh: '操作编号', en: 'Key' },
    },
  ],
}
