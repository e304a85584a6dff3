import type { CollectionConfig } from 'payload'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { stockEndpoints } from '../endpoints/stock-endpoints.ts'

/** How many pieces of each SKU there are. Kept by `moveStock` alone; the ledger says how it came about. */
export const StockLevels: CollectionConfig = {
  slug: 'stock-levels',
  labels: { singular: { zh: '库存', en: 'Stock level' }, plural: { zh: '库存', en: 'Stock levels' } },
  access: staffAccess('stock-levels'),
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-updatedAt',
  endpoints: stockEndpoints,
  admin: {
    group: { zh: '仓储', en: 'Warehouse' },
    hidden: hiddenUnlessReadable('stock-levels'),
    hideAPIURL: true,
    useAsTitle: 'skuCode',
    defaultColumns: ['skuCode', 'productTitle', 'onHand', 'reserved', 'available', 'updatedAt'],
    listSearchableFields: ['skuCode', 'productTitle'],
    description: {
      zh: '库存数不能直接改：入库、盘点、报损都通过操作完成，并写入库存流水。',
      en: 'Stock is never typed over: goods are received, counted and written off by commands, and the ledger keeps each.',
    },
    components: {
      beforeListTable: [
        '/inventory/admin/StockFilters.tsx#StockFilters',
        '/inventory/admin/StockCommands.tsx#StockCommandsOfList',
      ],
    },
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: {
        components: { Field: '/inventory/admin/StockDesk.tsx#StockDesk' },
        disableListColumn: true,
        disableBulkEdit: true,
      },
    },
    // The desk shows all of it; hidden fields remain columns and filters of the list.
    {
      name: 'sku',
      type: 'relationship',
      relationTo: 'skus',
      required: true,
      unique: true,
      index: true,
      label: { zh: '单品', en: 'SKU' },
      admin: { hidden: true },
    },
    {
      name: 'skuCode',
      type: 'text',
      virtual: 'sku.code',
      label: { zh: 'SKU 编码', en: 'SKU code' },
      admin: { hidden: true },
    },
    {
      name: 'productTitle',
      type: 'text',
      virtual: 'sku.product.title',
      label: { zh: '商品', en: 'Product' },
      admin: { hidden: true },
    },
    {
      name: 'onHand',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      index: true,
      label: { zh: '在库', en: 'On hand' },
      admin: { hidden: true },
    },
    {
      name: 'reserved',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      label: { zh: '已预留', en: 'Reserved' },
      admin: { hidden: true },
    },
    {
      name: 'available',
      type: 'number',
      virtual: true,
      label: { zh: '可售', en: 'Available' },
      admin: { hidden: true },
      hooks: { afterRead: [({ siblingData }) => Number(siblingData.onHand ?? 0) - Number(siblingData.reserved ?? 0)] },
    },
  ],
}
