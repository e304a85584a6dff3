import type { CollectionConfig } from 'payload'
import { productOfSku, tagsOfProduct } from '../../catalog/catalog.ts'
import { announces, relatedId } from '../../editorial/editorial.ts'
import { fenField } from '../../money/fen-field.ts'
import type { Tag } from '../../outbox/outbox.ts'
import { hiddenUnlessReadable, staffAccess } from '../../permissions/permissions.ts'
import { windowField } from '../../time/time.ts'
import { logWindowPrice } from '../hooks/log-window-price.ts'

/** A window price shows wherever its product does. */
const outbox = announces('price-windows', async (doc: { sku?: unknown }, req): Promise<Tag[]> => {
  const skuId = relatedId(doc.sku)
  const productId = skuId && (await productOfSku(req, skuId))
  return productId ? ((await tagsOfProduct(req, productId)) ?? []) : []
})

/**
 * The price of a SKU during a window (限时价). Nothing has to run when it begins or ends: whoever asks for a
 * price looks at the window. Where several are open at once the lowest counts, and none above the base price.
 */
export const PriceWindows: CollectionConfig = {
  slug: 'price-windows',
  labels: { singular: { zh: '限时价', en: 'Window price' }, plural: { zh: '限时价', en: 'Window prices' } },
  access: staffAccess('price-windows'),
  lockDocuments: false,
  defaultSort: '-window.from',
  hooks: {
    beforeChange: [outbox.beforeChange],
    afterChange: [outbox.afterChange, logWindowPrice],
    afterDelete: [outbox.afterDelete],
  },
  admin: {
    group: { zh: '营销', en: 'Marketing' },
    hidden: hiddenUnlessReadable('price-windows'),
    useAsTitle: 'skuCode',
    defaultColumns: ['skuCode', 'price', 'window', 'note', 'updatedAt'],
    listSearchableFields: ['skuCode', 'note'],
    description: {
      zh: '在一段时间内以此价售卖，到点自动开始和结束。高于售价的限时价不生效。',
      en: 'Sold at this price during the window; it begins and ends by itself. A price above the base price has no effect.',
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
    fenField({ name: 'price', label: { zh: '限时价', en: 'Price' }, required: true }),
    windowField(),
    { name: 'note', type: 'text', maxLength: 200, label: { zh: '内部备注', en: 'Internal note' } },
  ],
}
