import type { CollectionConfig } from 'payload'
import { announces, relatedId } from '../../editorial/editorial.ts'
import { fenField } from '../../money/fen-field.ts'
import { tagOf } from '../../outbox/outbox.ts'
import { fieldAccess, fieldWriteAccess, hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { checkSkuOptions } from '../hooks/check-sku-options.ts'
import { logPriceChange } from '../hooks/log-price-change.ts'
import { refuseDeletingSold } from '../hooks/refuse-deleting-sold.ts'
import { isBarcode } from '../rules/barcode.ts'
import { tagsOfProduct } from '../what-skus-ask.ts'

const outbox = announces('skus', async (doc: { product?: unknown }, req) => {
  const id = relatedId(doc.product)
  return id ? ((await tagsOfProduct(req, id)) ?? [tagOf.product(id)]) : []
})

/**
 * One thing that can be bought: price, cost and codes. No versions and no drafts: a price is what it is
 * from the moment it is saved, and nothing may write an older one back.
 */
export const Skus: CollectionConfig = {
  slug: 'skus',
  labels: { singular: { zh: '单品', en: 'SKU' }, plural: { zh: '单品', en: 'SKUs' } },
  access: staffAccess('skus'),
  lockDocuments: false,
  admin: {
    group: { zh: '商品', en: 'Catalogue' },
    hidden: hiddenUnlessReadable('skus'),
    useAsTitle: 'code',
    defaultColumns: ['code', 'product', 'price', 'compareAt', 'active'],
    listSearchableFields: ['code', 'barcode'],
    description: {
      zh: '可售卖的最小单位：编码、价格、成本。库存在仓储里以流水增减。',
      en: 'The smallest thing sold: codes, price, cost. Stock moves in the warehouse ledger.',
    },
  },
  hooks: {
    beforeValidate: [checkSkuOptions],
    beforeChange: [outbox.beforeChange],
    afterChange: [outbox.afterChange, logPriceChange],
    beforeDelete: [refuseDeletingSold],
    afterDelete: [outbox.afterDelete],
  },
  fields: [
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      required: true,
      index: true,
      label: { zh: '商品', en: 'Product' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'code',
          type: 'text',
          required: true,
          unique: true,
          index: true,
          maxLength: 40,
          label: { zh: 'SKU 编码', en: 'SKU code' },
          validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
            (typeof value === 'string' && /^[A-Z0-9][A-Z0-9._-]*$/.test(value)) ||
            (req.i18n.language === 'zh'
              ? 'SKU 编码只含大写字母、数字、点、横线和下划线。'
              : 'A SKU code holds capitals, digits, dots, hyphens and underscores.'),
        },
        {
          name: 'barcode',
          type: 'text',
          index: true,
          label: { zh: '条码', en: 'Barcode' },
          validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
            value == null ||
            value === '' ||
            (typeof value === 'string' && isBarcode(value)) ||
            (req.i18n.language === 'zh'
              ? '条码校验位不对，请核对。'
              : 'The check digit of this barcode does not match.'),
        },
      ],
    },
    {
      name: 'options',
      type: 'json',
      defaultValue: {},
      label: { zh: '规格', en: 'Options' },
      admin: {
        components: { Field: '/catalog/admin/SkuOptionsField.tsx#SkuOptionsField' },
      },
    },
    {
      type: 'row',
      fields: [
        fenField({
          name: 'price',
          label: { zh: '售价', en: 'Price' },
          required: true,
          index: true,
          access: fieldWriteAccess('skus.price'),
        }),
        fenField({
          name: 'compareAt',
          label: { zh: '划线价', en: 'Compare-at price' },
          access: fieldWriteAccess('skus.compareAt'),
          admin: {
            description: {
              zh: '必须是真实成交过的价格，且高于售价。',
              en: 'A price really charged before, above the price.',
            },
          },
        }),
        fenField({ name: 'cost', label: { zh: '成本价', en: 'Cost' }, access: fieldAccess('skus.cost') }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'weightGrams', type: 'number', min: 0, label: { zh: '重量（克）', en: 'Weight (g)' } },
        {
          name: 'stockPolicy',
          type: 'select',
          defaultValue: 'deny',
          required: true,
          label: { zh: '缺货时', en: 'When out of stock' },
          options: [
            { value: 'deny', label: { zh: '停止售卖', en: 'Stop selling' } },
            { value: 'backorder', label: { zh: '可预订', en: 'Take back-orders' } },
          ],
        },
        { name: 'order', type: 'number', defaultValue: 100, label: { zh: '排序', en: 'Order' } },
      ],
    },
    {
      name: 'picture',
      type: 'upload',
      relationTo: 'media',
      label: { zh: '规格图', en: 'Picture' },
      admin: { description: { zh: '应是商品主图之一', en: 'One of the gallery pictures' } },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: { zh: '在售', en: 'For sale' },
      admin: { position: 'sidebar' },
    },
  ],
}
